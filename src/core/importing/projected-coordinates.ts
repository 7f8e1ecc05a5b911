import proj4 from 'proj4';
import type { Projection } from './reading-choices.ts';

const strip = (meridian: number, datum: string): string => `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=250000 +y_0=0 ${datum} +units=m +no_defs`;
/** GRS 80; the same as WGS 84 within a metre. EPSG 3826 and 3825. */
const twd97 = '+ellps=GRS80 +towgs84=0,0,0';
/** EPSG 3828 and 3827; three shifts, good to a few metres. */
const twd67 = '+ellps=aust_SA +towgs84=-752,-358,-179';

const definitions: Readonly<Record<Projection, string>> = {
  'twd97-121': strip(121, twd97),
  'twd97-119': strip(119, twd97),
  'twd67-121': strip(121, twd67),
  'twd67-119': strip(119, twd67),
  'utm-51': `+proj=utm +zone=51 ${twd97} +units=m +no_defs`,
};

const converting = (definition: string): ((x: number, y: number) => readonly [number, number]) => {
  const converter = proj4(definition, 'WGS84');
  return (x, y) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([x, y]);
    return [longitude, latitude];
  };
};

/** Degrees of TWD67 (EPSG 3821) as degrees of WGS 84; the two lie some 850 metres apart. */
export function degreesOfTwd67(): (longitude: number, latitude: number) => readonly [number, number] {
  return converting(`+proj=longlat ${twd67} +no_defs`);
}

/** A transverse Mercator of a datum that is WGS 84 within a metre: UTM, or a strip of a county's own. */
export interface TransverseMercator {
  readonly meridian: number;
  readonly origin: number;
  readonly scale: number;
  readonly falseEasting: number;
  readonly falseNorthing: number;
}

export function transverseMercator({ meridian, origin, scale, falseEasting, falseNorthing }: TransverseMercator): (x: number, y: number) => readonly [number, number] {
  return converting(`+proj=tmerc +lat_0=${origin} +lon_0=${meridian} +k=${scale} +x_0=${falseEasting} +y_0=${falseNorthing} ${twd97} +units=m +no_defs`);
}

/** A function from easting and northing in metres to longitude and latitude in degrees. */
export function unprojector(projection: Projection): (easting: number, northing: number) => readonly [number, number] {
  return converting(definitions[projection]);
}

export type Datum = '97' | '67';

/** The datum that a cell names and nothing else: 「TWD67」, 「TWD 1997」, 「TWD97 TM2」. */
export function datumOfCell(cell: string): Datum | null {
  const year = /^TWD[ _-]?(?:19)?([69]7)(?:[ _/-]*TM2?)?(?:[ _-]*(?:121|119))?(?:分帶|坐標|座標|系統)*$/iu.exec(cell.normalize('NFKC').trim())?.[1];
  return year === '67' || year === '97' ? year : null;
}

/** What the names of the columns, or else the lines above the table, say about datum and zone; the parts they do not say are `null`. */
export function projectionInHeaders(headers: readonly string[], titles: readonly string[] = []): { readonly datum: Datum | null; readonly zone: '119' | '121' | null } {
  const text = headers.join(' ').normalize('NFKC').replaceAll('虎子山', 'TWD67');
  const above = titles.join(' ').slice(0, 2000).normalize('NFKC').replaceAll('虎子山', 'TWD67');
  const named = (year: string): boolean => new RegExp(`TWD[ _-]?(?:19)?${year}`, 'iu').test(above);
  const strip = (meridian: string): boolean => new RegExp(`經線\\D{0,3}${meridian}|${meridian}\\s*(?:度|分帶|zone)|TM2?[ _-]?${meridian}`, 'iu').test(above);
  const datum = /67/.test(text) ? '67' : /97/.test(text) ? '97' : named('67') === named('97') ? null : named('67') ? '67' : '97';
  const zone = /119/.test(text) ? '119' : /121/.test(text) ? '121' : strip('119') === strip('121') ? null : strip('119') ? '119' : '121';
  return { datum, zone };
}

/** Whether the names of the columns, or the lines about the table where they name no TWD, speak of UTM. */
export function speaksOfUtm(headers: readonly string[], titles: readonly string[] = []): boolean {
  const [text, above] = [headers.join(' '), titles.join(' ').slice(0, 2000)].map((words) => words.normalize('NFKC'));
  return /UTM/iu.test(text ?? '') || (/\bUTM/iu.test(above ?? '') && !/TWD|TM2/iu.test(`${text} ${above}`));
}

/** Counties whose maps use the strip of 119 degrees. */
export const westernStrip: ReadonlySet<string> = new Set(['10016', '09020', '09007']);
