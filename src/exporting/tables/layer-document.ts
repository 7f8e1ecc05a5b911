import type { Geometry } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { rowIndex, type Table } from '../../core/datasets/table.ts';
import { filterMask } from '../../core/filters/filter-mask.ts';
import { areaPolygons } from '../../core/geography/area-polygons.ts';
import type { LayerDefinition, LineLayer, PointLayer, PolygonLayer } from '../../core/layers/layer.ts';
import type { LineMark, PointMark } from '../../core/layers/mark.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { rankingOf } from '../../core/shown/ranking.ts';
import { filterOf } from '../../core/shown/shown-filter.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Level, ViewState } from '../../core/view/view-state.ts';
import { distinctHeads, headWithUnit, resourceDocument } from './resource-document.ts';
import { rowsInCounties } from './row-places.ts';
import { dataSheetName, sourceSheet, type AboutTable } from './source-sheet.ts';
import type { TableDocument } from './table-document.ts';

export interface LayerQuestion {
  /** Only what the filters of the view let through. */
  readonly filtered: boolean;
  readonly language: Language;
  readonly about: AboutTable;
  /** Boundaries for areas, as far as they are loaded. */
  readonly topologies: Readonly<Record<'counties' | 'townships', Topology | null>>;
}

/** The row of a mark in the table that its layer draws: by the last part of its subject, which for further tables begins with their name. */
function rowOfMark(table: Table, mark: PointMark | LineMark): number | undefined {
  const id = parseSubjectId(mark.subject)?.id ?? '';
  const own = id.startsWith(`${table.name}/`) ? id.slice(table.name.length + 1) : id;
  return rowIndex(table).get(own);
}

/** Rows of the marks that pass the filter; where the marks are counties and not rows, the rows of those counties. */
function filteredRows(atlas: Atlas, view: ViewState, table: Table, layer: PointLayer | LineLayer): readonly number[] {
  const marks: readonly (PointMark | LineMark)[] = layer.marks(atlas, view);
  const mask = filterMask(filterOf(atlas, view), marks);
  const passing = marks.filter((_, index) => mask[index] === 1);
  const rows = passing.flatMap((mark) => rowOfMark(table, mark) ?? []);
  if (rows.length > 0 || passing.length === 0) return [...new Set(rows)].sort((a, b) => a - b);
  return rowsInCounties(table, new Set(passing.flatMap((mark) => mark.countyCodes))) ?? [];
}

function marksDocument(atlas: Atlas, view: ViewState, layer: PointLayer | LineLayer, question: LayerQuestion): TableDocument | null {
  const table = atlas.tables.get(layer.needs[0] ?? '');
  if (!table) return null;
  const rows = question.filtered ? filteredRows(atlas, view, table, layer) : Array.from({ length: table.length }, (_, row) => row);
  const document = resourceDocument(atlas, table, { rows, language: question.language, about: question.about });
  if (layer.kind === 'points') return document;
  const paths = new Map(layer.marks(atlas, view).map((mark) => [rowOfMark(table, mark), mark.path] as const));
  const lines = rows.map((row): Geometry | null => {
    const path = paths.get(row);
    return path && path.length > 1 ? { type: 'LineString', coordinates: path.map((position) => [...position]) } : null;
  });
  return { ...document, geometries: lines };
}

const areaHeads = {
  code: { zh: '代碼', en: 'Code' },
  name: { zh: '名稱', en: 'Name' },
  county: { zh: '縣市', en: 'County' },
  rank: { zh: '名次（1＝最高）', en: 'Rank (1 = highest)' },
  date: { zh: '資料時間', en: 'Date' },
  reason: { zh: '無數值原因', en: 'Why there is no figure' },
} as const satisfies Readonly<Record<string, Text>>;

function areaGeometries(topology: Topology | null, level: Level): ReadonlyMap<string, Geometry> {
  const byCode = new Map<string, number[][][][]>();
  for (const { code, polygon } of topology ? areaPolygons(topology, level === 'county' ? 'counties' : 'townships') : []) {
    byCode.set(code, [...(byCode.get(code) ?? []), polygon.map((ring) => ring.map((position) => [...position]))]);
  }
  return new Map([...byCode].map(([code, coordinates]) => [code, { type: 'MultiPolygon', coordinates }]));
}

function areasDocument(atlas: Atlas, view: ViewState, { filtered, language, about, topologies }: LayerQuestion): TableDocument | null {
  const ranking = rankingOf(atlas, view);
  if (!ranking) return null;
  const say = (text: Text) => textIn(text, language);
  const { column } = ranking;
  const regions = filtered ? ranking.regions.filter((region) => region.inFilter) : ranking.regions;
  const shapes = areaGeometries(column.level === 'county' ? topologies.counties : topologies.townships, column.level);
  const townships = column.level === 'township';
  const counties = countyByCode(atlas);
  return {
    title: say(column.title),
    data: {
      name: dataSheetName(language),
      columns: distinctHeads([
        say(areaHeads.code),
        say(areaHeads.name),
        ...(townships ? [say(areaHeads.county)] : []),
        headWithUnit(say(column.title), unitName(column.unit, language), language),
        say(areaHeads.rank),
        say(areaHeads.date),
        say(areaHeads.reason),
      ]),
      rows: regions.map((region) => [
        region.code,
        say(region.name),
        ...(townships ? [say(counties.get(region.county)?.name ?? { zh: '', en: '' })] : []),
        region.value,
        region.rank?.rank ?? null,
        column.asOf,
        region.missing ? say(missingLabels[region.missing]) : '',
      ]),
    },
    sources: sourceSheet({ ...about, title: column.title, caveats: [...column.caveats, ...about.caveats], asOf: column.asOf }, language),
    geometries: regions.map((region) => shapes.get(region.code) ?? null),
  };
}

function patchesDocument(atlas: Atlas, view: ViewState, layer: PolygonLayer, { language, about }: LayerQuestion): TableDocument {
  const marks = layer.marks(atlas, view);
  return {
    title: textIn(about.title, language),
    data: { name: dataSheetName(language), columns: [textIn(areaHeads.code, language)], rows: marks.map((mark) => [mark.id]) },
    sources: sourceSheet(about, language),
    geometries: marks.map((mark) => ({ type: 'Polygon', coordinates: mark.rings.map((ring) => ring.map((position) => [...position])) })),
  };
}

/** What a layer draws as a table with places: all of it, or only what the filters of the view let through. `null` while its table is not loaded. */
export function layerDocument(atlas: Atlas, view: ViewState, layer: LayerDefinition, question: LayerQuestion): TableDocument | null {
  if (layer.kind === 'areas') return areasDocument(atlas, view, question);
  if (layer.kind === 'polygons') return patchesDocument(atlas, view, layer, question);
  return marksDocument(atlas, view, layer, question);
}
