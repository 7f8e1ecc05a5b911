import type { Gazetteer } from './gazetteer.ts';
import type { Grid } from './grid.ts';
import type { IndustryReader } from './industry-reader.ts';
import { totalLabel } from './total-rows.ts';
import { datumOfCell } from './projected-coordinates.ts';
import { readPlacePair } from './read-place-pair.ts';
import { isEasting, isLatitude, isLongitude, isNorthing, readAngle, readDegrees, readMetres } from './read-coordinate.ts';
import { readAddress } from './read-address.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { looksLikeRegionCode, readRegionCode } from './read-region-code.ts';
import { readRegionCells } from './read-region-cells.ts';

/** Shares (0 … 1) of the filled cells of a sample that could be each kind of thing. */
export interface ColumnProfile {
  readonly filled: number;
  readonly distinct: number;
  /** Up to three different filled cells. */
  readonly examples: readonly string[];
  readonly number: number;
  readonly whole: number;
  readonly leadingZero: number;
  readonly date: number;
  readonly year: number;
  readonly county: number;
  readonly township: number;
  /** A township by its stem alone: 成功, 光復 are words as well. */
  readonly stem: number;
  /** A county and nothing else. */
  readonly onlyCounty: number;
  readonly regionCode: number;
  readonly codeLevel: 'county' | 'township';
  readonly address: number;
  readonly longitude: number;
  readonly latitude: number;
  /** Figures with three decimals or more, as degrees of a place have them. */
  readonly fine: number;
  /** The same with a comma before the decimals, which only a column that is called so has. */
  readonly degreesEast: number;
  readonly degreesNorth: number;
  readonly easting: number;
  readonly northing: number;
  /** Cells of 0, which many lists write for an unknown place. */
  readonly zero: number;
  /** Both coordinates in one cell. */
  readonly pair: number;
  /** Regions and addresses that say themselves what they are: 「臺北市信義區…」, `Tainan, Taiwan`. */
  readonly outspoken: number;
  readonly industry: number;
  readonly industryCode: number;
  readonly percent: number;
}

const sampleSize = 400;
const saysKind = /^.{2}[縣市](?:$|.{1,4}[鄉鎮市區])|\b(?:Dist|District|Township|City|County)\b|, ?Taiwan\b/iu;

/** Evenly spaced rows of the body: its beginning, middle and end are all seen. */
export function sampleRows(body: Int32Array): readonly number[] {
  if (body.length <= sampleSize) return [...body];
  return Array.from({ length: sampleSize }, (_, at) => body[Math.floor((at * (body.length - 1)) / (sampleSize - 1))] ?? 0);
}

interface Readers {
  readonly gazetteer: Gazetteer;
  readonly industry: IndustryReader;
}

/** What one cell could be. */
function kindsOf(cell: string, readers: Readers): ReadonlySet<string> {
  const kinds = new Set<string>();
  markCell(cell, readers, kinds);
  return kinds;
}

function markCell(cell: string, { gazetteer, industry }: Readers, kinds: Set<string>): void {
  const count = (kind: string): void => void kinds.add(kind);
  // Not 97 dollars.
  if (datumOfCell(cell) !== null) return;
  const han = /\p{Script=Han}/u.test(cell);
  const number = readNumber(cell);
  if (number.kind === 'number' || number.kind === 'unclear') count('number');
  if (number.kind === 'number' && number.percent) count('percent');
  if (number.kind === 'number' && number.value === 0) count('zero');
  if (/\.\d{3}/.test(cell) || !Number.isFinite(Number(cell))) count('fine');
  if (/^\d+$/.test(cell)) count('whole');
  if (/^0\d+$/.test(cell)) count('leadingZero');
  const date = readDate(cell);
  if (date.kind === 'ambiguous' || date.kind === 'impossible' || (date.kind === 'date' && !date.bare)) count('date');
  else if (date.kind === 'date') count('year');
  if (looksLikeRegionCode(cell)) {
    const reading = readRegionCode(gazetteer, cell);
    if (reading?.kind === 'matched' || reading?.kind === 'ambiguous') {
      count('regionCode');
      count(reading.kind === 'matched' && reading.code.length === 5 ? 'codeCounty' : 'codeTownship');
    }
  }
  const angle = readAngle(cell);
  if (isLongitude(angle)) count('longitude');
  if (isLatitude(angle)) count('latitude');
  const degrees = readDegrees(cell, angle);
  if (isLongitude(degrees)) count('degreesEast');
  if (isLatitude(degrees)) count('degreesNorth');
  const metres = number.kind === 'number' ? number.value : readMetres(cell);
  if (isEasting(metres)) count('easting');
  if (isNorthing(metres)) count('northing');
  if (number.kind !== 'number' && readPlacePair(cell)) count('pair');
  if (number.kind === 'number' && !han) {
    if (industry(cell.trim()).kind === 'matched') count('industryCode');
    return;
  }
  if (cell.length <= 60) {
    const region = readRegionCells(gazetteer, { county: [], township: [], region: [cell], address: [] }, 'mixed');
    const codes = region.kind === 'matched' ? [region.code] : region.kind === 'ambiguous' ? region.choices.map(({ code }) => code) : [];
    if (codes.length > 0 && saysKind.test(cell)) count('outspoken');
    if (han && cell.length <= 3 && region.kind === 'matched' && region.how === 'without-kind' && region.code.length === 8) count('stem');
    if (codes.some((code) => code.length === 5)) count('county');
    if (codes.length > 0 && codes.every((code) => code.length === 5)) count('onlyCounty');
    if (codes.some((code) => code.length === 8)) count('township');
    // 「112年底」 is a time, though 112 is a code; 1,5 is no list of two divisions.
    if (!(date.kind === 'date' && !date.bare) && number.kind !== 'unclear' && industry(cell).kind !== 'unmatched') count(/^[A-Z]$/.test(cell.trim()) ? 'industryCode' : 'industry');
  }
  if (cell.length >= 7 && readAddress(gazetteer, cell).kind !== 'unmatched' && /[路街巷弄號里村段]|\b(?:Rd|Road|St|Street|Sec|No)\b/u.test(cell)) {
    count('address');
    if (saysKind.test(cell)) count('outspoken');
  }
}

/** Looks at a sample of the cells of one column; each different cell is read once. */
export function profileColumn(grid: Grid, rows: readonly number[], column: number, readers: Readers): ColumnProfile {
  const counts = new Map<string, number>();
  /** Kinds of each different cell; `null` for signs of missing figures. */
  const seen = new Map<string, ReadonlySet<string> | null>();
  const totals = new Set<string>();
  // A table of 「臺北市合計」 alone has nothing else.
  const cells = rows.map((row) => (grid.rows[row]?.[column] ?? '').trim());
  const onlyTotals = cells.every((cell) => cell === '' || totalLabel(cell) === 'total');
  let filled = 0;
  for (const cell of cells) {
    if (cell === '' || totals.has(cell)) continue;
    let kinds = seen.get(cell);
    if (kinds === undefined) {
      if (!onlyTotals && totalLabel(cell) === 'total') {
        totals.add(cell);
        continue;
      }
      kinds = readNumber(cell).kind === 'missing' ? null : kindsOf(cell, readers);
      seen.set(cell, kinds);
    }
    if (!kinds) continue;
    filled += 1;
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const share = (kind: string): number => (filled === 0 ? 0 : (counts.get(kind) ?? 0) / filled);
  return {
    filled, distinct: seen.size, examples: [...seen.keys()].slice(0, 3),
    number: share('number'), whole: share('whole'), leadingZero: share('leadingZero'), date: share('date'), year: share('year'),
    county: share('county'), township: share('township'), onlyCounty: share('onlyCounty'), stem: share('stem'), regionCode: share('regionCode'), codeLevel: share('codeCounty') > share('codeTownship') ? 'county' : 'township',
    address: share('address'), longitude: share('longitude'), latitude: share('latitude'), degreesEast: share('degreesEast'), degreesNorth: share('degreesNorth'), easting: share('easting'), northing: share('northing'), zero: share('zero'), fine: share('fine'), pair: share('pair'), outspoken: share('outspoken'),
    industry: share('industry'), industryCode: share('industryCode'), percent: share('percent'),
  };
}
