import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { regionSetsOf } from '../datasets/regions.ts';
import type { Method } from '../insights/method.ts';
import { hasValue } from '../measures/column.ts';
import { rankAmong, type RankAmong } from '../statistics/rank.ts';
import type { ViewState } from '../view/view-state.ts';
import { absencesIn, hasFigures, type Absence } from './absences.ts';
import { areaId } from './area-id.ts';
import { areaById, baseArea, comparedAreas, isArea, type Area, type ComparedArea } from './areas.ts';
import { commonYears } from './common-years.ts';
import { ownRows } from './own-rows.ts';
import { ownYears, type AreaFigure, type RowDefinition, type YearsTaken } from './row-kinds.ts';
import { tableRows } from './table-rows.ts';

export interface ComparisonCell extends AreaFigure {
  /** Among the counties, the townships of the county, or the regions of the set; `null` for what has no such equals, or in a row without a common date. */
  readonly rank: RankAmong | null;
}

export interface ComparisonRow {
  readonly row: RowDefinition;
  /** One per compared area. */
  readonly cells: readonly ComparisonCell[];
  /** Of the date of the others where it has a figure then; else of its own. */
  readonly base: AreaFigure;
  /** Date of all cells, '' where figures have none; `null` when there is no date that all areas have, so each tells its own. */
  readonly asOf: string | null;
  /** One of the areas alone would be told of a later date. */
  readonly isEarlier: boolean;
}

export interface ComparisonTable {
  readonly areas: readonly ComparedArea[];
  readonly base: Area;
  readonly rows: readonly ComparisonRow[];
  readonly absences: readonly Absence[];
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
export function figureOf(atlas: Atlas, view: ViewState, row: RowDefinition, area: Area, years: YearsTaken): AreaFigure {
  const question = questionOf(view);
  if (remembered?.tables !== atlas.tables || remembered.places !== atlas.townshipPlaces || remembered.question !== question) {
    remembered = { tables: atlas.tables, places: atlas.townshipPlaces, question, figures: new Map() };
  }
  const key = `${row.id} ${[...years].join(';')} ${area.level} ${keyOfParts(area.parts)}`;
  const known = remembered.figures.get(key) ?? row.figure(atlas, area, view, years);
  remembered.figures.set(key, known);
  return known;
}

/** The date of the figures that are there, '' where they have none; `null` when they are of different dates: such stand on no common scale and have no rank. */
export function dateOfAll(figures: readonly AreaFigure[]): string | null {
  const dates = new Set(figures.flatMap(({ cell, asOf }) => (hasValue(cell) ? [asOf] : [])));
  return dates.size > 1 ? null : ([...dates][0] ?? '');
}

function rankOfArea(atlas: Atlas, view: ViewState, row: RowDefinition, area: Area, equals: readonly Area[], years: YearsTaken): RankAmong | null {
  const figures = equals.map((equal) => figureOf(atlas, view, row, equal, years));
  const own = equals.findIndex(({ id }) => id === area.id);
  if (own < 0 || dateOfAll(figures) === null) return null;
  return rankAmong(figures.map(({ cell }) => (hasValue(cell) ? cell.value : Number.NaN)), own);
}

function rowOf(atlas: Atlas, view: ViewState, row: RowDefinition, areas: readonly ComparedArea[], equals: readonly (readonly Area[])[], base: Area): ComparisonRow {
  const common = commonYears(atlas, view, areas, row.series);
  const years = common?.years ?? ownYears;
  const figures = areas.map((area) => figureOf(atlas, view, row, area, years));
  const asOf = dateOfAll(figures);
  const ofBase = figureOf(atlas, view, row, base, years);
  return {
    row,
    cells: figures.map((figure, index) => {
      const area = areas[index];
      return { ...figure, rank: area && asOf !== null ? rankOfArea(atlas, view, row, area, equals[index] ?? [], years) : null };
    }),
    base: hasValue(ofBase.cell) ? ofBase : figureOf(atlas, view, row, base, ownYears),
    asOf,
    isEarlier: common?.isEarlier ?? false,
  };
}

/**
 * The indicator table: every row with the figure of every compared area, all of the latest date that all of them have, and of the base, of the same
 * date where it has one. A row without any figure stands among the absences, with the reason.
 */
export function comparisonTable(atlas: Atlas, view: ViewState): ComparisonTable {
  const { areas } = comparedAreas(atlas, view);
  const base = baseArea(atlas, view);
  const equals = areas.map((area) => equalsOf(atlas, view, area));
  const all = [...tableRows, ...ownRows(atlas)].map((row) => rowOf(atlas, view, row, areas, equals, base));
  return { areas, base, rows: all.filter(hasFigures), absences: absencesIn(areas, base, all) };
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
