import { finding, rowList, type Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import { missingToken } from './missing-tokens.ts';
import { projectionInHeaders, speaksOfUtm, unprojector, westernStrip, type Datum } from './projected-coordinates.ts';
import { readPlacePair } from './read-place-pair.ts';
import { isEasting, isLatitude, isLongitude, isNorthing, readDegrees, readMetres } from './read-coordinate.ts';
import type { Projection } from './reading-choices.ts';

/** Why what a row has as its coordinates is no place. */
export type UnusablePlace = 'none' | 'unread' | 'zero' | 'outside';

/** Degrees (WGS 84) of each row; NaN where a row has none. */
export interface RowPoints {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly count: number;
  /** Rows of the body (from 0) whose coordinates are no place, and why. */
  readonly unusable: ReadonlyMap<number, UnusablePlace>;
  /** How metres were read; null for degrees. */
  readonly projection: Projection | null;
  readonly findings: readonly Finding[];
}

export interface PointColumn {
  readonly index: number;
  readonly header: string;
  /** Columns of minutes and seconds, where they stand apart from the degrees. */
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
}

export interface PointQuestion {
  readonly grid: Grid;
  readonly body: Int32Array;
  /** The two columns; the same one where both coordinates stand in one cell. */
  readonly x: PointColumn;
  readonly y: PointColumn;
  /** True for eastings and northings in metres. */
  readonly projected: boolean;
  /** A second pair of columns, in metres where the first is in degrees and in degrees where it is in metres, for rows that the first says nothing of. */
  readonly spare?: { readonly x: PointColumn; readonly y: PointColumn } | undefined;
  readonly projection?: Projection | undefined;
  /** Lines above and below the table, which may name the coordinates. */
  readonly titles?: readonly string[];
  /** The datum that a column of the table gives for a row; null where it gives none. */
  readonly datumOf?: ((at: number) => Datum | null) | undefined;
  /** County code of a row, for the strip of its maps; '' when unknown. */
  readonly countyOf: (at: number) => string;
}

interface Strip {
  readonly projection: Projection;
  readonly said: Finding;
  readonly byCounty: boolean;
}

function chooseStrip(question: PointQuestion): Strip {
  const { x, y } = question.spare && !question.projected ? question.spare : question;
  if (question.projection) {
    return { projection: question.projection, byCounty: false, said: finding('projection', 'note', `坐標依您的選擇以 ${question.projection.toUpperCase()} 讀取。`, `Coordinates were read as ${question.projection.toUpperCase()}, as you chose.`) };
  }
  if (speaksOfUtm([x.header, y.header], question.titles)) {
    return { projection: 'utm-51', byCounty: false, said: finding('projection', 'check', '坐標依欄名或標題以 UTM 第 51 帶（WGS84）讀取，請確認位置。', 'Coordinates were read as UTM zone 51 (WGS 84), as the names of the columns or the title say. Please check the places.') };
  }
  const { datum, zone } = projectionInHeaders([x.header, y.header], question.titles);
  const projection: Projection = `twd${datum ?? '97'}-${zone ?? '121'}`;
  const assumed = datum === null;
  if (question.datumOf) return { projection, byCounty: zone === null, said: finding('projection', 'note', '坐標依各列寫明的 TWD97 或 TWD67 讀取。', 'Coordinates were read as TWD97 or TWD67, as each row says.') };
  return {
    projection, byCounty: zone === null,
    said: assumed
      ? finding('projection-assumed', 'check', '欄名沒有寫明坐標系統，以 TWD97 二度分帶讀取；若其實是 TWD67，位置會偏約 850 公尺，請確認。', 'The names of the columns do not say which coordinates they hold; they were read as TWD97 TM2. If they are TWD67, places are off by some 850 metres: please check.')
      : finding('projection', 'note', `坐標依欄名或標題以 TWD${datum} 二度分帶讀取。`, `Coordinates were read as TWD${datum} TM2, as the names of the columns or the title say.`),
  };
}

function withDatum(projection: Projection, datum: Datum): Projection {
  return projection.endsWith('119') ? `twd${datum}-119` : `twd${datum}-121`;
}

function textAt(cells: readonly string[], { index, minutes, seconds }: PointColumn): string {
  const text = (cells[index] ?? '').trim();
  if (minutes === undefined || text === '') return text;
  return `${text}°${(cells[minutes] ?? '').trim() || '0'}'${seconds === undefined ? '' : (cells[seconds] ?? '').trim() || '0'}`;
}

/** Two figures as a row has them, before they are turned round and converted. */
interface RawPair {
  readonly first: number;
  readonly second: number;
  readonly metres: boolean;
  /** The system that the cell itself names. */
  readonly system?: Projection | null;
}

const isMetres = (first: number, second: number): boolean => (isEasting(first) && isNorthing(second)) || (isNorthing(first) && isEasting(second));
const isDegrees = (first: number, second: number): boolean => (isLongitude(first) && isLatitude(second)) || (isLatitude(first) && isLongitude(second));

const isPlace = ({ first, second, metres }: RawPair): boolean => (metres ? isMetres : isDegrees)(first, second);

function pairAs(x: string, y: string, metres: boolean): RawPair {
  return metres ? { first: readMetres(x), second: readMetres(y), metres } : { first: readDegrees(x), second: readDegrees(y), metres };
}

/** The figures of two cells; those of a list that holds degrees here and metres there by what Taiwan's frame allows. */
function pairOf(x: string, y: string, projected: boolean): RawPair {
  if (x === '' || y === '') return { first: Number.NaN, second: Number.NaN, metres: projected };
  const usual = pairAs(x, y, projected);
  if (isPlace(usual)) return usual;
  const other = pairAs(x, y, !projected);
  return isPlace(other) ? other : usual;
}

const systems = new Map<Projection, ReturnType<typeof unprojector>>();

function bySystem(projection: Projection): ReturnType<typeof unprojector> {
  const known = systems.get(projection) ?? unprojector(projection);
  systems.set(projection, known);
  return known;
}

/** Converts metres by the strip of a row: that of its county, and by the datum that its row names. */
function metresReader(question: PointQuestion, strip: Strip): { readonly convert: (at: number, x: number, y: number) => readonly [number, number]; readonly western: () => number } {
  const usual = unprojector(strip.projection);
  const stated = question.projection ? undefined : question.datumOf;
  const byDatum = stated ? { 67: unprojector(withDatum(strip.projection, '67')), 97: unprojector(withDatum(strip.projection, '97')) } : null;
  const west = strip.byCounty ? unprojector(strip.projection.startsWith('twd67') ? 'twd67-119' : 'twd97-119') : null;
  let western = 0;
  return {
    western: () => western,
    convert: (at, x, y) => {
      if (west !== null && westernStrip.has(question.countyOf(at))) {
        western += 1;
        return west(x, y);
      }
      const datum = byDatum ? (stated?.(at) ?? null) : null;
      return (datum && byDatum ? byDatum[datum] : usual)(x, y);
    },
  };
}

/**
 * The places of rows from two columns, in degrees. Swapped columns are turned round per row, only where the figures
 * allow no other reading; 0, 0 is missing; places outside Taiwan's frame are missing and are said.
 */
export function rowPoints(question: PointQuestion): RowPoints {
  const { grid, body, x, y, projected, spare } = question;
  const longitude = new Float64Array(body.length).fill(Number.NaN);
  const latitude = new Float64Array(body.length).fill(Number.NaN);
  const strip = chooseStrip(question);
  const reader = metresReader(question, strip);
  let count = 0;
  const unusable = new Map<number, UnusablePlace>();
  const swapped: number[] = [];
  const views: number[] = [];
  /** Rows in degrees among those in metres, or the other way round. */
  const mixed: number[] = [];
  const spared: number[] = [];
  const fromOneCell = (cell: string, row: number): RawPair => {
    const pair = readPlacePair(cell);
    if (pair?.view) views.push(row + 1);
    return pair ? { first: pair.x, second: pair.y, metres: pair.metres, system: pair.system } : { first: Number.NaN, second: Number.NaN, metres: projected };
  };
  body.forEach((row, at) => {
    const cells = grid.rows[row] ?? [];
    const [textX, textY] = [textAt(cells, x), textAt(cells, y)];
    let pair = x === y ? fromOneCell(textX, row) : pairOf(textX, textY, projected);
    if (spare && [textX, textY].every((text) => missingToken(text) !== null || Number(text) === 0)) {
      const other = pairOf(textAt(cells, spare.x), textAt(cells, spare.y), !projected);
      if (isPlace(other)) {
        pair = other;
        spared.push(row + 1);
      }
    } else if (pair.metres !== projected) mixed.push(row + 1);
    let { first, second } = pair;
    if (Number.isNaN(first) || Number.isNaN(second)) {
      return void unusable.set(at, [textX, textY].some((text) => missingToken(text) === null) ? 'unread' : 'none');
    }
    if (first === 0 && second === 0) return void unusable.set(at, 'zero');
    if (pair.metres ? first > 2_300_000 && second < 500_000 : isLatitude(first) && isLongitude(second)) {
      [first, second] = [second, first];
      swapped.push(row + 1);
    }
    if (pair.metres) [first, second] = pair.system ? bySystem(pair.system)(first, second) : reader.convert(at, first, second);
    if (!isLongitude(first) || !isLatitude(second)) return void unusable.set(at, 'outside');
    longitude[at] = first;
    latitude[at] = second;
    count += 1;
  });
  const rowsThatAre = (why: UnusablePlace): readonly number[] => [...unusable].flatMap(([at, one]) => (one === why ? [(body[at] ?? 0) + 1] : []));
  const [unread, zeros, outside] = [rowsThatAre('unread'), rowsThatAre('zero'), rowsThatAre('outside')];
  const inMetres = projected || mixed.length + spared.length > 0;
  const findings: Finding[] = inMetres ? [strip.said] : [];
  const westernCount = reader.western();
  if (mixed.length > 0) {
    const where = rowList(mixed);
    const [zh, en] = projected ? ['經緯度', 'degrees among metres'] : ['公尺坐標', 'metres among degrees'];
    findings.push(finding('mixed-coordinates', 'check', `${where.zh}的坐標是${zh}，與其他列不同，已分別換算，請確認。`, `The coordinates of ${where.en} are ${en}; they were converted by themselves. Please check.`, mixed));
  }
  if (spared.length > 0) {
    const where = rowList(spared);
    findings.push(finding('spare-coordinates', 'note', `${where.zh}的位置取自另一組坐標欄。`, `The places of ${where.en} come from the other pair of columns.`, spared));
  }
  if (westernCount > 0) findings.push(finding('western-strip', 'check', `澎湖、金門、連江的 ${westernCount} 列以 119 度分帶讀取。`, `${westernCount} ${westernCount === 1 ? 'row' : 'rows'} of Penghu, Kinmen and Lienchiang: read in the strip of 119 degrees.`));
  if (swapped.length > 0) {
    const where = rowList(swapped);
    findings.push(finding('swapped', 'check', `${where.zh}的兩個坐標欄互換，已對調。`, `The two coordinates of ${where.en} were the wrong way round and were exchanged.`, swapped));
  }
  if (unread.length > 0) {
    const where = rowList(unread);
    findings.push(finding('unread-coordinates', 'check', `${where.zh}的坐標看不懂，視為沒有坐標。`, `The coordinates of ${where.en} cannot be read and count as missing.`, unread));
  }
  if (views.length > 0) {
    const where = rowList(views);
    findings.push(finding('map-view', 'check', `${where.zh}的地圖連結只寫明畫面中心，可能偏離實際地點。`, `The map links of ${where.en} only say the middle of the view, which may lie off the place.`, views));
  }
  if (zeros.length > 0) {
    const where = rowList(zeros);
    findings.push(finding('zero-points', 'note', `${where.zh}的坐標是 0, 0，視為沒有坐標。`, `The coordinates of ${where.en} are 0, 0 and count as missing.`, zeros));
  }
  if (outside.length > 0) {
    const where = rowList(outside);
    findings.push(finding('outside', 'check', `${where.zh}的坐標不在臺灣的範圍內，視為沒有坐標。`, `The coordinates of ${where.en} lie outside Taiwan and count as missing.`, outside));
  }
  return { longitude, latitude, count, unusable, projection: inMetres ? strip.projection : null, findings };
}
