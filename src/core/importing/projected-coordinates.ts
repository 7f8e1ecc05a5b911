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
};

/** A function from easting and northing in metres to longitude and latitude in degrees. */
export function unprojector(projection: Projection): (easting: number, northing: number) => readonly [number, number] {
  const converter = proj4(definitions[projection], 'WGS84');
  return (easting, northing) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([easting, northing]);
    return [longitude, latitude];
  };
}

/** What the names of the columns say about datum and zone; the parts they do not say are `null`. */
export function projectionInHeaders(headers: readonly string[]): { readonly datum: '97' | '67' | null; readonly zone: '119' | '121' | null } {
  const text = headers.join(' ').normalize('NFKC');
  const datum = /67/.test(text) ? '67' : /97/.test(text) ? '97' : null;
  const zone = /119/.test(text) ? '119' : /121/.test(text) ? '121' : null;
  return { datum, zone };
}

/** Counties whose maps use the strip of 119 degrees. */
export const westernStrip: ReadonlySet<string> = new Set(['10016', '09020', '09007']);
