import type { Projection } from './reading-choices.ts';
import { isEasting, isLatitude, isLongitude, isNorthing, readAngle, readMetres } from './read-coordinate.ts';

/** Both coordinates of a place that stand in one cell. */
export interface PlacePair {
  /** Degrees east or metres. */
  readonly x: number;
  readonly y: number;
  readonly metres: boolean;
  /** Only the middle of a map that a link shows, which may lie off the place. */
  readonly view: boolean;
  /** The system that the cell names: `SRID=3828;POINT(…)`. */
  readonly system: Projection | null;
}

const longest = 1000;
const figure = '[+-]?\\d{1,8}(?:\\.\\d+)?';

/** What links of Google Maps say: `!3d24.99!4d121.30` is the place itself, `q=`, `ll=` and others what was asked for, `@24.99,121.30` the middle of the view. */
const linked: readonly (readonly [pattern: RegExp, view: boolean])[] = [
  [/!3d(-?\d{1,3}\.\d+)!4d(-?\d{1,3}\.\d+)/, false],
  [/[?&](?:q|query|ll|destination|daddr|center|mlat)=(?:loc:)?(-?\d{1,3}\.\d+)(?:,|%2C|&mlon=)\s*\+?(-?\d{1,3}\.\d+)/i, false],
  [/\/(?:place|search|dir)\/(-?\d{1,3}\.\d+)(?:,|%2C)\+?(-?\d{1,3}\.\d+)/i, false],
  [/@(-?\d{1,3}\.\d+),(-?\d{1,3}\.\d+)/, true],
];

const bySrid: ReadonlyMap<string, Projection> = new Map([['3826', 'twd97-121'], ['3825', 'twd97-119'], ['3828', 'twd67-121'], ['3827', 'twd67-119'], ['32651', 'utm-51']]);
const srid = /^SRID\s*=\s*(\d+)\s*;/i;
const wkt = new RegExp(`^(?:SRID\\s*=\\s*\\d+\\s*;\\s*)?POINT\\s*(?:Z|M|ZM)?\\s*\\(\\s*(${figure})\\s+(${figure})(?:\\s+${figure}){0,2}\\s*\\)$`, 'i');
const geoJson = new RegExp(`"coordinates"\\s*:\\s*\\[\\s*(${figure})\\s*,\\s*(${figure})`);

/** Two figures in the order that Taiwan allows: 24 and 121 can only be latitude and longitude, 2,674,000 only a northing. */
function ordered(first: number, second: number, view = false): PlacePair | null {
  if (isLongitude(first) && isLatitude(second)) return { x: first, y: second, metres: false, view, system: null };
  if (isLatitude(first) && isLongitude(second)) return { x: second, y: first, metres: false, view, system: null };
  if (isEasting(first) && isNorthing(second)) return { x: first, y: second, metres: true, view, system: null };
  return isNorthing(first) && isEasting(second) ? { x: second, y: first, metres: true, view, system: null } : null;
}

/** The two halves of a cell: at its only separator, else before the second letter of a direction, else at its only blank. */
function halves(text: string): readonly [string, string] | null {
  for (const mark of [/[,;、]\s*/u, /\s*[/|]\s*/u]) {
    const parts = text.split(mark);
    if (parts.length === 2 && parts[0] !== undefined && parts[1] !== undefined) return [parts[0], parts[1]];
  }
  const words = /^(.*?\S)\s*((?:東經|北緯|[NE](?=\s*\d)).*)$/u.exec(text.slice(1));
  if (words) return [text.slice(0, 1) + (words[1] ?? ''), words[2] ?? ''];
  const behind = /^([^NE]+[NE])\s*([^NE]+[NE])$/iu.exec(text);
  if (behind) return [behind[1] ?? '', behind[2] ?? ''];
  const blank = text.split(/\s+/u);
  return blank.length === 2 && blank[0] !== undefined && blank[1] !== undefined ? [blank[0], blank[1]] : null;
}

/**
 * Both coordinates of one cell: `24.99, 121.30`, `(121.3,24.99)`, `24°59'N 121°18'E`, 北緯24度59分 東經121度18分, `POINT(121.3 24.99)`, a GeoJSON point, a link of
 * Google Maps, or two figures of TM2 in metres. The order is the one that Taiwan's frame allows; `null` for anything else and for places outside that frame.
 */
export function readPlacePair(cell: string): PlacePair | null {
  if (cell.length > longest || !/[\d０-９]/u.test(cell)) return null;
  const text = cell.normalize('NFKC').trim();
  if (/^https?:\/\//i.test(text)) {
    for (const [pattern, view] of linked) {
      const found = pattern.exec(text);
      if (found) return ordered(Number(found[1]), Number(found[2]), view);
    }
    return null;
  }
  const written = wkt.exec(text) ?? (text.startsWith('{') && /"Point"/.test(text) ? geoJson.exec(text) : null);
  if (written) {
    const pair = ordered(Number(written[1]), Number(written[2]));
    return pair && { ...pair, system: bySrid.get(srid.exec(text)?.[1] ?? '') ?? null };
  }
  if (text.length > 100) return null;
  const parts = halves(text.replace(/^[([]\s*(.*?)\s*[)\]]$/u, '$1').replaceAll(/(?:經緯度|坐標|座標|緯度|經度|lat(?:itude)?|lon(?:gitude)?|lng)\s*[::=]\s*/giu, ''));
  if (!parts) return null;
  const angles = ordered(readAngle(parts[0].trim()), readAngle(parts[1].trim()));
  return angles ?? ordered(readMetres(parts[0].replace(/^[xyen]\s*[:=]?\s*/iu, '')), readMetres(parts[1].replace(/^[xyen]\s*[:=]?\s*/iu, '')));
}
