/** Degrees, minutes and seconds with any marks: 25°02'30.5"N, 東經121度30分15秒, N 25 02 30. */
const sexagesimal = /^(?:(?:東經|北緯|[NEne])\s*)?(\d{1,3})\s*[°º度:\s-]\s*(\d{1,2}(?:\.\d+)?)\s*['′’分:\s-]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”秒]|''|′′)?)?\s*([NE])?$/iu;
const decimal = /^(?:東經|北緯|[NE])?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*(?:°|度)?\s*[NE]?$/iu;

const decimalComma = /^\d{2,3},\d+$/;

/** Decimal degrees of a cell; NaN where it is no angle. */
export function readAngle(cell: string): number {
  if (cell === '') return Number.NaN;
  const plain = Number(cell);
  if (Number.isFinite(plain)) return Math.abs(plain) <= 360 ? plain : Number.NaN;
  if (cell.length > 40) return Number.NaN;
  const folded = cell.normalize('NFKC').trim();
  const simple = decimal.exec(folded);
  if (simple) return Number(simple[1]);
  const parts = sexagesimal.exec(folded);
  if (!parts) return Number.NaN;
  const [degrees, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? '0')];
  return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : Number.NaN;
}

/** Degrees of a cell in a column of degrees, where 「121,4637」 can only be a comma before decimals. @param angle what `readAngle` finds in it. */
export function readDegrees(cell: string, angle = readAngle(cell)): number {
  if (!Number.isNaN(angle) || !decimalComma.test(cell)) return angle;
  const degrees = Number(cell.replace(',', '.'));
  return isLongitude(degrees) || isLatitude(degrees) ? degrees : Number.NaN;
}

/** Metres of a projected coordinate; NaN where the cell has none. */
export function readMetres(cell: string): number {
  const plain = Number(cell);
  if (cell !== '' && Number.isFinite(plain)) return plain;
  const folded = cell.normalize('NFKC').replaceAll(/[\s,]/g, '').replace(/(?:公尺|m)$/iu, '');
  return folded === '' ? Number.NaN : Number(folded);
}

/** Longitudes and latitudes of Taiwan with all its islands, generously. */
export const isLongitude = (degrees: number): boolean => degrees > 117.5 && degrees < 123.5;
export const isLatitude = (degrees: number): boolean => degrees > 20.5 && degrees < 27;
/** Eastings and northings of both TM2 zones (119 and 121 degrees). */
export const isEasting = (metres: number): boolean => metres > 80_000 && metres < 400_000;
export const isNorthing = (metres: number): boolean => metres > 2_390_000 && metres < 2_960_000;
