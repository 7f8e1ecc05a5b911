import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { regionSetsOf } from '../datasets/regions.ts';
import type { Method } from '../insights/method.ts';
import { hasValue } from '../measures/column.ts';
import { rankAmong, type RankAmong } from '../statistics/rank.ts';
import type { ViewState } from '../view/view-state.ts';
import { areaId } from './area-id.ts';
import { areaById, baseArea, comparedAreas, isArea, type Area, type ComparedArea } from './areas.ts';
import type { AreaFigure, RowDefinition } from './row-kinds.ts';
import { ownRows } from './own-rows.ts';
import { tableRows } from './table-rows.ts';

export interface ComparisonCell extends AreaFigure {
  /** Among the counties, the townships of the county, or the regions of the set; `null` for what has no such equals, or where their dates differ. */
  readonly rank: RankAmong | null;
}

export interface ComparisonRow {
  readonly row: RowDefinition;
  /** One per compared area. */
  readonly cells: readonly ComparisonCell[];
  readonly base: AreaFigure;
}

/** The areas among which one has a rank, itself with them. */
function equalsOf(atlas: Atlas, view: ViewState, area: Area): readonly Area[] {
  const ids =
    area.kind === 'county'
      ? [...countyByCode(atlas).keys()].map((code) => areaId('county', code))
      : area.kind === 'township'
        ? [...townshipByCode(atlas).values()].flatMap(({ code, county }) => (county === area.counties[0] ? [areaId('township', code)] : []))
        : area.kind === 'region'
          ? (regionSetsOf(atlas).find(({ id }) => id === area.regionSet)?.regions ?? []).map(({ id }) => areaId('region', id))
          : [];
  return ids.flatMap((id) => {
    const found = areaById(atlas, view, id);
    return isArea(found) ? [found] : [];
  });
}

const questions = new WeakMap<ViewState, string>();

/** What figures depend on besides the tables: filters and the year of grants. */
function questionOf(view: ViewState): string {
  const known = questions.get(view) ?? writtenQuestion(view);
  questions.set(view, known);
  return known;
}

function writtenQuestion(view: ViewState): string {
  const { programme, priorityIndustries, bases, regions, counties, clusterTypes, siteKinds, grantYear } = view;
  return JSON.stringify([programme, priorityIndustries, bases, regions, counties, clusterTypes, siteKinds, grantYear]);
}

let remembered: { readonly tables: Atlas['tables']; readonly places: Atlas['townshipPlaces']; readonly question: string; readonly figures: Map<string, AreaFigure> } | null = null;

const partKeys = new WeakMap<Area['parts'], string>();

function keyOfParts(parts: Area['parts']): string {
  const key = partKeys.get(parts) ?? parts.map(({ code, share }) => (share === 1 ? code : `${code}:${share}`)).join();
  partKeys.set(parts, key);
  return key;
}

/** The figure of an area in a row; computed once while tables and filters stay, since every area is ranked among its equals. */
export function figureOf(atlas: Atlas, view: ViewState, row: RowDefinition, area: Area): AreaFigure {
  const question = questionOf(view);
  if (remembered?.tables !== atlas.tables || remembered.places !== atlas.townshipPlaces || remembered.question !== question) {
    remembered = { tables: atlas.tables, places: atlas.townshipPlaces, question, figures: new Map() };
  }
  const key = `${row.id} ${area.level} ${keyOfParts(area.parts)}`;
  const known = remembered.figures.get(key) ?? row.figure(atlas, area, view);
  remembered.figures.set(key, known);
  return known;
}

/** Whether the figures that are there are of one date: others stand on no common scale and have no rank. */
export function isOfOneDate(figures: readonly AreaFigure[]): boolean {
  return new Set(figures.flatMap(({ cell, asOf }) => (hasValue(cell) ? [asOf] : []))).size <= 1;
}

function rankOfArea(atlas: Atlas, view: ViewState, row: RowDefinition, area: Area, equals: readonly Area[]): RankAmong | null {
  const figures = equals.map((equal) => figureOf(atlas, view, row, equal));
  const own = equals.findIndex(({ id }) => id === area.id);
  if (own < 0 || !isOfOneDate(figures)) return null;
  return rankAmong(figures.map(({ cell }) => (hasValue(cell) ? cell.value : Number.NaN)), own);
}

/** The indicator table: every row with the figure of every compared area and of the base. Rows without any figure are left out. */
export function comparisonTable(atlas: Atlas, view: ViewState): { readonly areas: readonly ComparedArea[]; readonly base: Area; readonly rows: readonly ComparisonRow[] } {
  const { areas } = comparedAreas(atlas, view);
  const base = baseArea(atlas, view);
  const equals = areas.map((area) => equalsOf(atlas, view, area));
  const rows = [...tableRows, ...ownRows(atlas)].map((row): ComparisonRow => ({
    row,
    cells: areas.map((area, index) => ({ ...figureOf(atlas, view, row, area), rank: rankOfArea(atlas, view, row, area, equals[index] ?? []) })),
    base: figureOf(atlas, view, row, base),
  }));
  return { areas, base, rows: rows.filter(({ cells }) => cells.some(({ cell }) => hasValue(cell))) };
}

/** The method card of one figure of the table. */
export function methodOfCell(row: RowDefinition, area: Area, figure: AreaFigure): Method {
  return {
    title: row.title,
    place: area.name,
    definition: row.definition,
    formula: row.formula,
    cell: figure.cell,
    unit: row.unit,
    decimals: row.decimals,
    // A ratio of figures of two dates has none of its own; each input tells its date.
    asOf: figure.asOf.includes(';') ? '' : figure.asOf,
    inputs: row.formula.zh === '' ? [] : figure.inputs,
    sourceIds: figure.sourceIds,
    caveats: [...(figure.note ? [figure.note] : []), ...(area.caveat ? [area.caveat] : []), ...(area.byAreaShare ? [{ zh: '按面積比例計入被切過的鄉鎮市區。', en: 'Of townships that the belt cuts, the fraction of their area is counted.' }] : [])],
  };
}
