import type { ColumnFinding } from './column-finding.ts';
import { finding, shown, type Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import type { JoinedRegions } from './join-regions.ts';

/** Fewer values tell nothing apart; more would bury the list of indicators. */
const [fewest, most] = [2, 60];
/** Longer cells are remarks, not kinds of things. */
const longest = 40;

/** Names of columns that say of themselves that they hold kinds of things. */
const telling = /類|別|項目|規模|等級|級距|性質|型態|型式|\b(?:category|type|kind|class|group|item|sex|gender)/iu;

/** What tells the rows of a table of figures apart. */
export interface CategoryQuestion {
  readonly grid: Grid;
  /** Grid rows (from 0). */
  readonly body: ArrayLike<number>;
  readonly columns: readonly ColumnFinding[];
  readonly joined: JoinedRegions;
  readonly dates: readonly ({ readonly label: string } | null)[] | null;
  readonly industries: readonly string[] | null;
}

/** Region, time and industry of each row; `null` for rows of no whole region. Rows of one key claim the same figures. */
function placesOfRows({ body, joined, dates, industries }: CategoryQuestion): readonly (string | null)[] {
  return Array.from({ length: body.length }, (_, at) => {
    const reading = joined.readings[joined.ofRow[at] ?? 0];
    return reading?.kind === 'matched' && reading.extent === 'whole' ? `${reading.code}|${dates?.[at]?.label ?? ''}|${industries?.[at] ?? ''}` : null;
  });
}

const cellOf = (grid: Grid, row: number, index: number): string => (grid.rows[row]?.[index] ?? '').replaceAll(/\s+/gu, ' ').trim();

/** The category of each row: its cells of these columns, joined by ・; `null` for no columns. */
export function categoriesOfRows(grid: Grid, body: ArrayLike<number>, indices: readonly number[]): readonly string[] | null {
  if (indices.length === 0) return null;
  return Array.from(body, (row) => indices.map((index) => cellOf(grid, row, index)).filter((cell) => cell !== '').join('・'));
}

/** True where the texts make every place occur once and are kinds of things: most of them stand at several places. A list of names is none. */
function tellsApart(question: CategoryQuestion, places: readonly (string | null)[], columns: readonly ColumnFinding[]): boolean {
  const met = new Set<string>();
  const placesOf = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at];
    if (place === null || place === undefined) continue;
    const cells = columns.map(({ index }) => cellOf(question.grid, question.body[at] ?? 0, index));
    if (cells.some((cell) => cell === '' || cell.length > longest)) return false;
    const text = cells.join('\u0001');
    if (met.has(`${place}|${text}`)) return false;
    met.add(`${place}|${text}`);
    all.add(place);
    const known = placesOf.get(text);
    if (known) known.add(place);
    else if (placesOf.size === most) return false;
    else placesOf.set(text, new Set([place]));
  }
  if (placesOf.size < fewest) return false;
  if (all.size === 1) return columns.every(({ header }) => telling.test(header));
  return [...placesOf.values()].filter(({ size }) => size > 1).length * 2 >= placesOf.size;
}

/**
 * The columns of text by which several rows of one region, time and industry can be told apart: one, else two together.
 * Empty where no two rows claim the same place, or where nothing tells them apart. Linear in the cells of the texts.
 */
export function findCategory(question: CategoryQuestion): readonly ColumnFinding[] {
  const texts = question.columns.filter(({ role }) => role === 'text').slice(0, 12);
  if (texts.length === 0) return [];
  const places = placesOfRows(question);
  const known = places.filter((place) => place !== null);
  if (new Set(known).size === known.length) return [];
  const one = texts.find((column) => tellsApart(question, places, [column]));
  if (one) return [one];
  for (const [at, first] of texts.entries()) {
    const second = texts.slice(at + 1).find((column) => tellsApart(question, places, [first, column]));
    if (second) return [first, second];
  }
  return [];
}

/** The sentence on columns that are taken as categories. */
export function categoryFindings(columns: readonly ColumnFinding[], categories: readonly string[] | null): readonly Finding[] {
  const names = columns.filter(({ role }) => role === 'category').map(({ header }) => shown(header));
  if (names.length === 0 || !categories) return [];
  const values = [...new Set(categories)].filter((value) => value !== '');
  const list = values.slice(0, 4).map(shown);
  const more = values.length > list.length;
  return [finding('category', 'check',
    `同一個地區有多列，由欄位「${names.join('」「')}」分辨：每個值（${list.join('、')}${more ? `等 ${values.length} 個` : ''}）各成一個指標，名稱為「數值：${list[0] ?? ''}」，沒有相加。若不是這樣，請更改這一欄的用途。`,
    `Regions have several rows, which ${names.map((name) => `“${name}”`).join(' and ')} ${names.length === 1 ? 'tells' : 'tell'} apart: each value (${list.join(', ')}${more ? ` and ${values.length - list.length} more` : ''}) becomes an indicator of its own, called “figure: ${list[0] ?? ''}”; nothing was added up. If that is not so, change what the column is for.`)];
}
