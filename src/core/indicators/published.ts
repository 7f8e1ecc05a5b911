import { listIndicatorsOf, type OfferedIndicator } from '../datasets/catalogue.ts';
import { resourceNamed, type RegionValuesRole, type Resource } from '../datasets/contract.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { flag, keyOf, list, number, rowsBy, text, texts, type Table } from '../datasets/table.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { changeScale, locationQuotientScale } from '../scales/diverging.ts';
import type { ClassedScale } from '../scales/scale.ts';
import { sequentialScale } from '../scales/sequential.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';
import { buildColumn } from './build-column.ts';
import { listText } from './date-text.ts';
import type { IndicatorColumn, IndicatorDefinition } from './indicator.ts';

const noText: Text = { zh: '', en: '' };

function roleOf(resource: Resource | undefined): RegionValuesRole | null {
  const role = resource?.atlas.role;
  return role?.kind === 'region-values' ? role : null;
}

function groupOf(resource: Resource | undefined): IndicatorDefinition['group'] {
  const subject = resource?.atlas.subject;
  if (subject === 'grants' || subject === 'own') return subject;
  return subject === 'industry' || subject === 'clusters' || subject === 'sites' ? 'industry' : 'society';
}

/** The figure of a row; `not-comparable` where the table itself says so in a field `comparable`. */
function cellOfRow(table: Table, field: string, row: number): NumberCell {
  const cell = number(table, field, row);
  const isJudged = hasValue(cell) && table.columns.get('comparable')?.kind === 'boolean';
  return isJudged && flag(table, 'comparable', row) === false ? { missing: 'not-comparable' } : cell;
}

/** Row of each region in a year; `null` where several rows claim to be it, since none can be preferred. */
function rowsOfYear(table: Table, role: RegionValuesRole, indicator: string | null, year: number | null): ReadonlyMap<string, number | null> {
  const isLong = indicator !== null && role.indicator !== undefined;
  const rows = isLong ? (rowsBy(table, role.indicator).get(indicator) ?? []) : Array.from({ length: table.length }, (_, row) => row);
  const regions = texts(table, role.region);
  const found = new Map<string, number | null>();
  for (const row of rows) {
    const own = role.year === undefined ? null : number(table, role.year, row);
    if (own !== null && !(hasValue(own) && own.value === year)) continue;
    const region = regions[row] ?? '';
    found.set(region, found.has(region) ? null : row);
  }
  return found;
}

/** The last year in the date of a resource, for tables without a year field; 0 when it names none. */
function undatedYear(resource: Resource | undefined): number {
  return Number((resource?.asOf ?? '').match(/\d{4}(?!.*\d{4})/)?.[0] ?? 0);
}

/** Digits after the point that the figures need, at most two. */
function decimalsOf(values: readonly number[]): number {
  for (const decimals of [0, 1]) {
    if (values.every((value) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9)) return decimals;
  }
  return 2;
}

/** Caveats of single rows, told once with the names of the regions they are about. */
function rowCaveats(table: Table, rows: ReadonlyMap<string, number | null>, nameOf: (code: string) => Text | undefined): readonly Text[] {
  if (!table.columns.has('caveat_zh') || !table.columns.has('caveat_en')) return [];
  const groups = new Map<string, { caveat: Text; names: Text[] }>();
  for (const [code, row] of rows) {
    if (row === null) continue;
    const caveat = { zh: text(table, 'caveat_zh', row), en: text(table, 'caveat_en', row) };
    const name = nameOf(code);
    if (caveat.zh === '' || !name) continue;
    const key = keyOf(caveat.zh, caveat.en);
    const group = groups.get(key) ?? { caveat, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ caveat, names }) => {
    const who = listText(names);
    return { zh: `${who.zh}：${caveat.zh}`, en: `${who.en}: ${caveat.en}` };
  });
}

function sourcesOf(table: Table, row: number): readonly string[] {
  return table.columns.get('source_ids')?.kind === 'list' ? list(table, 'source_ids', row) : [];
}

function scaleOf({ scale, unit }: OfferedIndicator, values: Float64Array): ClassedScale {
  if (scale === 'quotient') return locationQuotientScale(values);
  return scale === 'diverging' ? changeScale(values, unit) : sequentialScale(values, unit);
}

function columnOf(atlas: Atlas, offered: OfferedIndicator, wanted: number | null): IndicatorColumn | null {
  const resource = resourceNamed(atlas.package, offered.resource);
  const table = atlas.tables.get(offered.resource);
  const role = roleOf(resource);
  const regions = atlas.tables.get(offered.level === 'county' ? 'counties' : 'townships');
  if (!table || !role || !regions) return null;
  const year = offered.years.find((known) => known === wanted) ?? offered.years.at(-1) ?? null;
  if (role.year !== undefined && year === null) return null;
  const rows = rowsOfYear(table, role, offered.indicator, year);
  const codes = texts(regions, offered.level === 'county' ? 'county_code' : 'township_code');
  const cellOf = (code: string): NumberCell => {
    const row = rows.get(code);
    if (row === undefined) return { missing: 'not-collected' };
    return row === null ? { missing: 'not-comparable' } : cellOfRow(table, offered.field, row);
  };
  const asOf = year === null ? (resource?.asOf ?? '') : String(year);
  const places = offered.level === 'county' ? countyByCode(atlas) : townshipByCode(atlas);
  const figures = codes.map(cellOf).flatMap((cell) => (hasValue(cell) ? [cell.value] : []));
  const general = offered.indicator === null ? (resource?.caveats ?? []) : [offered.caveat];
  const usedRows = [...rows.values()].flatMap((row) => row ?? []);
  return buildColumn({
    indicator: offered.id,
    title: offered.title,
    unit: offered.unit,
    decimals: offered.decimals ?? decimalsOf(figures),
    level: offered.level,
    codes,
    year: year ?? undatedYear(resource),
    asOf,
    years: offered.years,
    cellOf,
    scaleOf: (values) => scaleOf(offered, values),
    caveats: [...general, ...rowCaveats(table, rows, (code) => places.get(code)?.name)].filter((caveat) => caveat.zh !== '' || caveat.en !== ''),
    sourceIds: [...new Set(usedRows.flatMap((row) => sourcesOf(table, row)))].sort(),
    inputsOf: (code) => {
      const [row, cell] = [rows.get(code), cellOf(code)];
      if (row === undefined || row === null || !hasValue(cell)) return [];
      return [{ name: offered.title, value: cell.value, unit: offered.unit, asOf, sourceIds: sourcesOf(table, row) }];
    },
  });
}

function definitionOf(resource: Resource | undefined, offered: OfferedIndicator): IndicatorDefinition {
  const regions = offered.level === 'county' ? ['counties'] : ['counties', 'townships'];
  return {
    id: offered.id,
    group: groupOf(resource),
    title: offered.title,
    definition: offered.definition,
    formula: noText,
    unit: offered.unit,
    levels: [offered.level],
    industryLevels: [],
    needs: () => [...regions, 'indicator-definitions', offered.resource],
    years: (atlas, question) => (question.level === offered.level && atlas.tables.has(offered.resource) ? offered.years : []),
    compute: (atlas, question) => (question.level === offered.level ? columnOf(atlas, offered, question.year) : null),
  };
}

const knownDefinitions = new WeakMap<OfferedIndicator, IndicatorDefinition>();

/** The same object for the same offer, so that what was computed with it stays known when other tables come. */
function knownDefinition(contract: Atlas['package'], offered: OfferedIndicator): IndicatorDefinition {
  const definition = knownDefinitions.get(offered) ?? definitionOf(resourceNamed(contract, offered.resource), offered);
  knownDefinitions.set(offered, definition);
  return definition;
}

const definitionsFrom = derivedFrom((contract: Atlas['package'], tables: Atlas['tables']): readonly IndicatorDefinition[] =>
  listIndicatorsOf(contract, tables).map((offered) => knownDefinition(contract, offered)),
);

/**
 * One definition for every indicator of every table of county or township values, from the contract alone. The indicators of a long table
 * are known once it is loaded; `resourceOfPublished` tells which one an id waits for.
 */
export function publishedIndicators(atlas: Atlas): readonly IndicatorDefinition[] {
  return definitionsFrom(atlas.package, atlas.tables);
}

/** The resource of an id `resource/indicator` when the package has it as a table of region values; else `null`. */
export function resourceOfPublished(atlas: Atlas, id: string): { readonly resource: string; readonly level: Level } | null {
  const name = id.slice(0, Math.max(0, id.indexOf('/')));
  const role = roleOf(resourceNamed(atlas.package, name));
  return role ? { resource: name, level: role.level } : null;
}
