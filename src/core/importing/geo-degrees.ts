import type { Position } from '../geography/bounds.ts';
import { finding, refused, worked, type Outcome } from './finding.ts';
import type { GeoFeature, GeoFeatures } from './geo-feature.ts';
import { degreesOfTwd67, transverseMercator, unprojector } from './projected-coordinates.ts';
import type { Projection } from './reading-choices.ts';

type ToDegrees = Pick<GeoFeatures, 'toDegrees' | 'findings'>;

const projected: Readonly<Record<string, Projection>> = { 3826: 'twd97-121', 3825: 'twd97-119', 3828: 'twd67-121', 3827: 'twd67-119' };
/** Degrees of WGS 84, or of TWD97, which is the same within a metre. */
const inDegrees = new Set(['4326', '3824', '84']);
const degreesTwd67 = '3821';
/** UTM on WGS 84; the strips that touch Taiwan. */
const utm: Readonly<Record<string, number>> = { 32650: 117, 32651: 123 };
const earthRadiusMetres = 6_378_137;

function fromWebMercator([x, y]: Position): Position {
  return [(x / earthRadiusMetres) * (180 / Math.PI), (2 * Math.atan(Math.exp(y / earthRadiusMetres)) - Math.PI / 2) * (180 / Math.PI)];
}

const pairwise = (convert: (x: number, y: number) => readonly [number, number]) => ([x, y]: Position): Position => convert(x, y);

const unsupported = (): Outcome<ToDegrees> => refused('這個檔案的坐標系統不受支援；請轉成 WGS84（EPSG:4326）或 TWD97（EPSG:3826）後再開啟。', 'The coordinate system of the file is not supported; convert it to WGS 84 (EPSG:4326) or TWD97 (EPSG:3826) and open it again.');

/** Where a file names no system: degrees where its first place can be one, else TWD97, said as an assumption. */
function assumed(features: readonly GeoFeature[]): ToDegrees {
  const first = features.find(({ shape }) => shape !== null)?.shape?.parts[0]?.[0];
  if (first && (Math.abs(first[0]) > 360 || Math.abs(first[1]) > 360)) {
    return { toDegrees: pairwise(unprojector('twd97-121')), findings: [finding('projection-assumed', 'check', '檔案沒有寫明坐標系統，坐標不是經緯度，以 TWD97 二度分帶（EPSG:3826）讀取，請確認位置。', 'The file names no coordinate system and its coordinates are no degrees; they were read as TWD97 TM2 (EPSG:3826). Please check the places.')] };
  }
  return { toDegrees: (position) => position, findings: [] };
}

function ofCode(code: string): Outcome<ToDegrees> {
  if (inDegrees.has(code)) return worked({ toDegrees: (position) => position, findings: [] });
  if (code === '3857' || code === '900913') return worked({ toDegrees: fromWebMercator, findings: [] });
  const projection = projected[code];
  const meridian = utm[code];
  const said = [finding('projection', 'note', `坐標依檔案所寫以 EPSG:${code} 換算。`, `Coordinates were converted from EPSG:${code}, as the file says.`)];
  if (code === degreesTwd67) return worked({ toDegrees: pairwise(degreesOfTwd67()), findings: said });
  if (projection) return worked({ toDegrees: pairwise(unprojector(projection)), findings: said });
  if (meridian !== undefined) return worked({ toDegrees: pairwise(transverseMercator({ meridian, origin: 0, scale: 0.9996, falseEasting: 500_000, falseNorthing: 0 })), findings: said });
  return unsupported();
}

/** How positions become degrees (WGS 84), by the EPSG number that a file names; `null` where it names none. Unknown systems are refused. */
export function degreesOfCode(code: string | null, features: readonly GeoFeature[]): Outcome<ToDegrees> {
  return code === null ? worked(assumed(features)) : ofCode(code);
}

/** Names of the datum, or of the spheroid where a program names no datum. */
const oldDatum = /TWD[_ ]?(?:19)?67|Taiwan[_ ]?(?:Datum[_ ]?)?1967|Hu[_ -]?Tzu[_ -]?Shan|GRS[_ ]?(?:19)?67|aust_SA|Australian/i;
const presentDatum = /TWD[_ ]?(?:19)?97|Taiwan[_ ]?(?:Datum[_ ]?)?1997|WGS[_ ]?(?:19)?84|GRS[_ ]?(?:19)?80/i;

function parameter(wkt: string, name: string): number {
  return Number(new RegExp(`PARAMETER\\s*\\[\\s*"${name}"\\s*,\\s*(-?[\\d.]+(?:e[+-]?\\d+)?)`, 'i').exec(wkt)?.[1] ?? Number.NaN);
}

/** Whether a definition is that of TM2: 0.9999 along 119 or 121 degrees, shifted by 250 km. */
function isTm2({ meridian, scale, falseEasting }: { readonly meridian: number; readonly scale: number; readonly falseEasting: number }): boolean {
  return (meridian === 119 || meridian === 121) && Math.abs(scale - 0.9999) < 1e-9 && falseEasting === 250_000;
}

/**
 * The same by the text of a `.prj` file (WKT 1, as Esri and OGC write it). Taiwan's systems are known by their
 * parameters and the name of the datum, whatever a program calls them; TWD67 is never taken for TWD97. '' where there is no such file.
 */
export function degreesOfWkt(wkt: string, features: readonly GeoFeature[]): Outcome<ToDegrees> {
  const text = wkt.slice(0, 5000).replace(/^\uFEFF/, '').trim();
  if (text === '') return worked(assumed(features));
  const old = oldDatum.test(text);
  const present = presentDatum.test(text);
  if (!old && !present) return unsupported();
  if (!/^PROJ(?:CS|CRS|ECTEDCRS)\s*\[/i.test(text)) return /^GEO(?:GCS|GCRS|DCRS|GRAPHICCRS)\s*\[/i.test(text) ? ofCode(old ? degreesTwd67 : '4326') : unsupported();
  if (/Mercator_Auxiliary_Sphere|Pseudo-Mercator/i.test(text)) return ofCode('3857');
  const metres = /UNIT\s*\[\s*"(?:metre|meter|m)"\s*,\s*1(?:\.0*)?\s*[\],]/i.test(text);
  if (!metres || !/PROJECTION\s*\[\s*"Transverse_Mercator"/i.test(text)) return unsupported();
  const system = {
    meridian: parameter(text, 'Central_Meridian'), origin: parameter(text, 'Latitude_Of_Origin'), scale: parameter(text, 'Scale_Factor'),
    falseEasting: parameter(text, 'False_Easting'), falseNorthing: parameter(text, 'False_Northing'),
  };
  if (isTm2(system)) return ofCode(old ? (system.meridian === 119 ? '3827' : '3828') : system.meridian === 119 ? '3825' : '3826');
  if (old || Object.values(system).some((value) => !Number.isFinite(value))) return unsupported();
  return worked({ toDegrees: pairwise(transverseMercator(system)), findings: [finding('projection', 'note', '坐標依 .prj 檔所寫的橫麥卡托投影換算。', 'Coordinates were converted from the transverse Mercator projection that the .prj file names.')] });
}
