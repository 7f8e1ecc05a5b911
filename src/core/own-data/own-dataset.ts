import type { Resource } from '../datasets/contract.ts';
import type { Table } from '../datasets/table.ts';
import { saysAreas } from '../importing/geo-file.ts';
import type { Grid } from '../importing/grid.ts';
import { headerKey } from '../importing/import-recipe.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import { codesOfRows, countTables } from './counted-rows.ts';
import type { OwnQuestion } from './own-question.ts';
import { pointTable } from './point-table.ts';
import { hasOneRowPerRegion } from './region-figures.ts';
import { regionTables } from './region-tables.ts';

/** What a visitor's table has become: tables by contract, which indicators, layers and the catalogue take like any others. */
export interface OwnDataset {
  /** Of title and columns: the same table opened again takes the place of the earlier one. */
  readonly id: string;
  readonly title: string;
  readonly resources: readonly Resource[];
  readonly tables: readonly Table[];
}

/** `things`: each row is a place of its own; `figures`: rows hold figures of regions; `both`; `nothing`: no row has a place. */
export type OwnKind = 'things' | 'figures' | 'both' | 'nothing';

const hasMeasure = (table: ImportedTable): boolean => table.columns.some(({ data }) => data?.kind === 'number');

/** Whether a column says of all rows that they are areas. */
function holdsAreas(table: ImportedTable, grid: Grid): boolean {
  return table.columns.some(({ header, index, role }) => role === 'text' && saysAreas(header, Array.from(table.rowNumbers, (row) => grid.rows[row - 1]?.[index] ?? '')));
}

/** What a table can become on the map. @param grid the sheet that it was read from. */
export function kindOf(table: ImportedTable, grid: Grid): OwnKind {
  const located = (table.points?.count ?? 0) > 0;
  const matched = table.counts.matched > 0;
  if (!located && !matched) return 'nothing';
  // Boundaries of counties or townships with figures: the regions have them already.
  if (hasMeasure(table) && table.counts.matched === table.length && grid.outlines && holdsAreas(table, grid) && hasOneRowPerRegion(table)) return 'figures';
  const listed = located || table.columns.some(({ role }) => role === 'address') || !hasMeasure(table);
  if (!listed) return 'figures';
  // Names and addresses are those of things in a region, even where no region has two of them.
  const named = table.columns.some(({ role }) => role === 'address' || role === 'text');
  return matched && !named && hasMeasure(table) && hasOneRowPerRegion(table) ? 'both' : 'things';
}

/** A short name of a text: FNV-1a in base 36. */
export function shortName(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The shape of a table: its headers, whatever their order of years below them. Recipes are remembered by it. */
export function shapeOf(table: ImportedTable): string {
  return shortName(table.columns.map(({ header }) => headerKey(header)).join('\u0001'));
}

/** The dataset of an imported table: figures by county and township, places, and how many rows each region has. */
export function ownDataset(question: OwnQuestion): OwnDataset {
  const { table, description } = question;
  const id = shortName(`${description.title}\u0001${table.columns.map(({ header }) => headerKey(header)).join('\u0001')}`);
  const kind = kindOf(table, question.grid);
  const tables: Table[] = [];
  if (kind === 'figures' || kind === 'both') tables.push(...regionTables(question, id));
  if (kind === 'things' || kind === 'both') {
    const codes = codesOfRows(question);
    tables.push(pointTable(question, id, codes));
    if (kind === 'things') tables.push(...countTables(question, id, codes));
  }
  return { id, title: description.title, resources: tables.map(({ resource }) => resource), tables };
}
