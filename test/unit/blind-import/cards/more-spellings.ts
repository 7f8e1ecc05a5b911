/** Further places and spellings of coordinates, for the third blind corpus. */
import proj4 from 'proj4';

/** Longitude, latitude (WGS84 degrees) and township of each place. */
export const MORE_PLACES: Readonly<Record<string, readonly [lon: number, lat: number, township: string]>> = {
  信義: [121.5671, 25.033, '63000020'], 新莊: [121.4456, 25.0359, '65000050'], 淡水: [121.4457, 25.17, '65000100'], 竹科: [121.003, 24.781, '10018010'],
  竹南: [120.876, 24.686, '10005040'], 楊梅: [121.145, 24.913, '68000040'], 龜山: [121.345, 25.035, '68000070'], 大里: [120.686, 24.099, '66000280'],
  豐原: [120.723, 24.252, '66000090'], 鹿港: [120.434, 24.056, '10007020'], 草屯: [120.68, 23.974, '10008030'], 虎尾: [120.432, 23.708, '10009030'],
  麥寮: [120.252, 23.75, '10009130'], 民雄: [120.428, 23.552, '10010050'], 嘉義西: [120.44, 23.478, '10020020'], 善化: [120.297, 23.132, '67000190'],
  安南: [120.184, 23.047, '67000350'], 仁武: [120.347, 22.701, '64000170'], 前鎮: [120.318, 22.595, '64000090'], 小港: [120.353, 22.56, '64000110'],
  潮州: [120.542, 22.55, '10013020'], 恆春: [120.745, 22.003, '10013040'], 成功: [121.379, 23.1, '10014020'], 玉里: [121.314, 23.335, '10015030'],
  七堵: [121.713, 25.095, '10017020'], 湖西: [119.659, 23.583, '10016020'], 金湖: [118.415, 24.44, '09020030'], 宜蘭市: [121.753, 24.757, '10002010'],
  蘇澳: [121.842, 24.596, '10002030'], 綠島: [121.49, 22.662, '10014110'], 蘭嶼: [121.55, 22.048, '10014160'], 琉球: [120.37, 22.342, '10013220'],
  三民: [120.3, 22.648, '64000050'],
};

const MERCATOR = 'EPSG:3857';
const UTM_51 = '+proj=utm +zone=51 +datum=WGS84 +units=m +no_defs';
const TM2_1997 = '+proj=tmerc +lat_0=0 +lon_0=121 +k=0.9999 +x_0=250000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const TM2_1967_WEST = '+proj=tmerc +lat_0=0 +lon_0=119 +k=0.9999 +x_0=250000 +y_0=0 +ellps=aust_SA +towgs84=-752,-358,-179,-0.0000011698,0.0000018398,0.0000009822,0.00002329 +units=m +no_defs';

const PLANE: Readonly<Record<string, readonly [system: string, axis: 0 | 1, write: (metres: number) => string]>> = {
  mx: [MERCATOR, 0, value => value.toFixed(2)], my: [MERCATOR, 1, value => value.toFixed(2)],
  ux: [UTM_51, 0, value => value.toFixed(1)], uy: [UTM_51, 1, value => value.toFixed(1)],
  xi: [TM2_1997, 0, value => String(Math.round(value))], yi: [TM2_1997, 1, value => String(Math.round(value))],
  xk: [TM2_1997, 0, value => (value / 1000).toFixed(4)], yk: [TM2_1997, 1, value => (value / 1000).toFixed(4)],
  xe: [TM2_1997, 0, value => value.toExponential(8)], ye: [TM2_1997, 1, value => value.toExponential(8)],
  x6719: [TM2_1967_WEST, 0, value => value.toFixed(1)], y6719: [TM2_1967_WEST, 1, value => value.toFixed(1)],
};

/** Degrees, minutes and seconds to a tenth, the last two with two digits before the point. */
function sexagesimal(value: number): [degrees: string, minutes: string, seconds: string] {
  const total = Math.round(value * 36_000);
  return [String(Math.floor(total / 36_000)), String(Math.floor((total % 36_000) / 600)).padStart(2, '0'), ((total % 600) / 10).toFixed(1).padStart(4, '0')];
}

/**
 * The spelling of a place's coordinate, or null for a kind that is not one of these.
 * @param kind what is asked for, such as `spclon` for the longitude in degrees, minutes and seconds parted by spaces
 */
export function moreSpelling(kind: string, [lon, lat]: readonly [number, number, string]): string | null {
  const plane = PLANE[kind];
  if (plane) return plane[2]((proj4(plane[0]).forward([lon, lat]) as [number, number])[plane[1]]);
  const [, style, axis] = /^(ddm|spc|col|dash|pk|suf|pre|zh|sgn|dm|q)(lon|lat)$/.exec(kind) ?? [];
  if (axis === undefined) return null;
  const value = axis === 'lon' ? lon : lat;
  const side = axis === 'lon' ? 'E' : 'N';
  const [d, m, s] = sexagesimal(value);
  switch (style) {
    case 'ddm': return `${Math.floor(value)}°${((value % 1) * 60).toFixed(3)}'`;
    case 'dm': return `${side}${Math.floor(value)} ${((value % 1) * 60).toFixed(4)}`;
    case 'spc': return `${d} ${m} ${s}`;
    case 'col': return `${d}:${m}:${s}`;
    case 'dash': return `${d}-${m}-${s}`;
    case 'pk': return `${d}${m}${s}`;
    case 'suf': return `${value}°${side}`;
    case 'pre': return `${side}${value}`;
    case 'zh': return `${axis === 'lon' ? '東經' : '北緯'}${d}度${m}分${s}秒`;
    case 'sgn': return `+${value}`;
    default: return `${d}°${m}'${s}''${side}`;
  }
}
