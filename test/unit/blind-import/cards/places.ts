/** Places with known townships, and the spellings of their coordinates that the cards ask for. */
import proj4 from 'proj4';
import { MORE_PLACES, moreSpelling } from './more-spellings.ts';

const TM2_1997 = '+proj=tmerc +lat_0=0 +lon_0=121 +k=0.9999 +x_0=250000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const TM2_1997_WEST = TM2_1997.replace('lon_0=121', 'lon_0=119');
const TM2_1967 = '+proj=tmerc +lat_0=0 +lon_0=121 +k=0.9999 +x_0=250000 +y_0=0 +ellps=aust_SA +towgs84=-752,-358,-179,-0.0000011698,0.0000018398,0.0000009822,0.00002329 +units=m +no_defs';

/** Longitude, latitude (WGS84 degrees) and township of each place. */
export const PLACES: Readonly<Record<string, readonly [lon: number, lat: number, township: string]>> = {
  板橋: [121.4637, 25.0143, '65000010'], 西屯: [120.6469, 24.1618, '66000060'], 花蓮: [121.6013, 23.9929, '10015010'],
  斗六: [120.541, 23.7118, '10009010'], 埔里: [120.9667, 23.9667, '10008020'], 馬公: [119.5664, 23.5657, '10016010'],
  羅東: [121.7706, 24.6779, '10002020'], 員林: [120.5745, 23.9594, '10007100'], 竹北: [121.0129, 24.8271, '10004010'],
  頭份: [120.9026, 24.6879, '10005050'], 臺東: [121.1405, 22.7554, '10014010'], 中壢: [121.2257, 24.9537, '68000020'],
  太保: [120.332, 23.4588, '10010010'], 屏東: [120.4862, 22.6693, '10013010'], 永康: [120.2527, 23.0262, '67000310'],
  岡山: [120.2979, 22.7925, '64000190'], 新竹東: [120.9876, 24.7963, '10018010'], 金城: [118.317, 24.434, '09020010'],
  南竿: [119.937, 26.1512, '09007010'], 邊界: [121.491, 25.02, '63000070'],
}

const grouped = (value: number) => Math.round(value).toLocaleString('en-US');
const metres = (value: number) => value.toFixed(1);
const wide = (text: string) => text.replace(/[0-9.]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function sexagesimal(value: number): [degrees: string, minutes: string, seconds: string] {
  const total = Math.round(value * 36000);
  return [String(Math.floor(total / 36000)), String(Math.floor((total % 36000) / 600)).padStart(2, '0'), ((total % 600) / 10).toFixed(1).padStart(4, '0')];
}

function spelling(kind: string, place: string): string {
  const [lon, lat, township] = PLACES[place] ?? MORE_PLACES[place] ?? [];
  if (lon === undefined || lat === undefined || township === undefined) throw new Error(`No place ${place}`);
  const tm = (system: string) => proj4(system).forward([lon, lat]) as [number, number];
  const degrees = (axis: string) => (axis === 'lon' ? lon : lat);
  switch (kind) {
    case 'code': return township;
    case 'lon': return String(lon);
    case 'lat': return String(lat);
    case 'x': return metres(tm(TM2_1997)[0]);
    case 'y': return metres(tm(TM2_1997)[1]);
    case 'xc': return grouped(tm(TM2_1997)[0]);
    case 'yc': return grouped(tm(TM2_1997)[1]);
    case 'x119': return metres(tm(TM2_1997_WEST)[0]);
    case 'y119': return metres(tm(TM2_1997_WEST)[1]);
    case 'x67': return metres(tm(TM2_1967)[0]);
    case 'y67': return metres(tm(TM2_1967)[1]);
  }
  const more = moreSpelling(kind, [lon, lat, township]);
  if (more !== null) return more;
  const [, style, axis] = /^([dzefcm])(lon|lat)$/.exec(kind) ?? [];
  if (axis === undefined) throw new Error(`No spelling ${kind}`);
  const [d, m, s] = sexagesimal(degrees(axis));
  switch (style) {
    case 'd': return `"${d}°${m}'${s}"""`;
    case 'z': return `${d}度${m}分${s}秒`;
    case 'e': return `${axis === 'lon' ? 'E' : 'N'}${d}°${m}′${s}″`;
    case 'm': return String(Math.round(degrees(axis) * 1e6));
    case 'f': return wide(String(degrees(axis)));
    default: return String(degrees(axis)).replace('.', ',');
  }
}

/** Puts the coordinates in place of `{kind:place}` in the text of the cards. */
export function fillPlaces(text: string): string {
  return text.replace(/\{(\w+):([^}]+)\}/g, (_, kind: string, place: string) => spelling(kind, place));
}

/** A square of about 2 km around a place, wound anticlockwise, as [lon, lat] positions. */
export function squareAround(place: string): [number, number][] {
  const [lon, lat] = PLACES[place] ?? MORE_PLACES[place] ?? [];
  if (lon === undefined || lat === undefined) throw new Error(`No place ${place}`);
  const [west, east, south, north] = [lon - 0.01, lon + 0.01, lat - 0.01, lat + 0.01].map(value => Math.round(value * 1e5) / 1e5) as [number, number, number, number];
  return [[west, south], [east, south], [east, north], [west, north], [west, south]];
}
