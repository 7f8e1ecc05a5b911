import type { Text } from '../text.ts';

/** What a column is for. */
export const columnRoles = ['county', 'township', 'region', 'address', 'longitude', 'latitude', 'easting', 'northing', 'coordinates', 'industry', 'date', 'category', 'measure', 'text', 'ignore'] as const;

export type ColumnRole = (typeof columnRoles)[number];

export const roleNames: Readonly<Record<ColumnRole, Text>> = {
  county: { zh: '縣市', en: 'County' },
  township: { zh: '鄉鎮市區', en: 'Township' },
  region: { zh: '地區（縣市或鄉鎮市區）', en: 'Region (county or township)' },
  address: { zh: '地址', en: 'Address' },
  longitude: { zh: '經度', en: 'Longitude' },
  latitude: { zh: '緯度', en: 'Latitude' },
  easting: { zh: '橫坐標（公尺）', en: 'Easting (metres)' },
  northing: { zh: '縱坐標（公尺）', en: 'Northing (metres)' },
  coordinates: { zh: '坐標（兩個都在一格）', en: 'Coordinates (both in one cell)' },
  industry: { zh: '行業', en: 'Industry' },
  date: { zh: '年度或日期', en: 'Year or date' },
  category: { zh: '類別（每個值一個指標）', en: 'Category (one indicator per value)' },
  measure: { zh: '數值', en: 'Figure' },
  text: { zh: '文字', en: 'Text' },
  ignore: { zh: '不匯入', en: 'Not imported' },
};

const words: readonly (readonly [ColumnRole, RegExp])[] = [
  ['address', /地址|住址|門牌|所在地(?!區)|\baddr/iu],
  ['longitude', /經度|東經|longitude|\blon\b|\blng\b|^long$|_lon$|_lng$|wgs84_?x/iu],
  ['latitude', /緯度|北緯|latitude|\blat\b|_lat$|wgs84_?y/iu],
  ['easting', /橫[坐座]標|東距|easting|(?:twd|tm2?)[_ -]?(?:97|67)?.*x|(?:twd|tm2?)[_ -]?(?:97|67)[_ -]?e$|[xX][ _-]?[坐座]標|^x$|^e$|[坐座]標[xX]|^x[_ -]?(?:twd)?(?:97|67)|^(?:97|67)x/iu],
  ['northing', /縱[坐座]標|北距|northing|(?:twd|tm2?)[_ -]?(?:97|67)?.*y|(?:twd|tm2?)[_ -]?(?:97|67)[_ -]?n$|[yY][ _-]?[坐座]標|^y$|^n$|[坐座]標[yY]|^y[_ -]?(?:twd)?(?:97|67)|^(?:97|67)y/iu],
  ['industry', /行業|產業|業別|industry|sector|[大中小細]類|isic/iu],
  ['region', /縣市.{0,4}鄉鎮|行政區域/iu],
  ['township', /鄉鎮|市區|行政區|(?<![園業地])區別|town|district|^區$|TOWN/iu],
  ['county', /縣市|縣（市）|縣\(市\)|^縣$|county|^city|直轄市/iu],
  ['region', /地區|區域|region|locality|\barea\b/iu],
  ['date', /年度|年月|年份|年底|^年$|^年別|資料年|統計[年期]|日期|時間|期間|期別|月份|^月$|季|民國|西元|date|year|time|period|month|quarter/iu],
];

/** The role that the name of a column suggests; `null` for most. */
export function roleByHeader(header: string): ColumnRole | null {
  const folded = header.normalize('NFKC').replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  for (const [role, pattern] of words) if (pattern.test(folded)) return role;
  return null;
}

/** Columns of postal codes: three, five or six digits, some of which look like codes of regions or like years. */
export function isPostalHeader(header: string): boolean {
  return /郵遞|郵區|郵政區|\bzip|zip_?code|post(?:al)?_?\s?code|\bpostal/iu.test(header.normalize('NFKC'));
}

/** Names under which codes of regions stand; without one of them (and without any name) salaries of 63,000 and case numbers look like codes. */
export function mayNameCodes(header: string): boolean {
  const folded = header.normalize('NFKC');
  if (/^欄 \d+$/u.test(folded)) return true;
  return /代碼|代號|編碼|[縣市鄉鎮區]碼|code|^id$|[_ ]id$|^geo/iu.test(folded) && !isForeignNumber(folded);
}

/** Names of columns whose digits belong to firms and things: a tax number of eight digits may look like the code of a township. */
function isForeignNumber(header: string): boolean {
  return /統編|統一編號|登記|許可|執照|證號|文號|案號|電話|傳真|手機|郵遞|帳號|\b(?:tax|vat|zip|postal|postcode|phone|tel|fax|licen[cs]e|regist)/iu.test(header.normalize('NFKC'));
}

/** Names of columns whose digits are no amounts: registration numbers, telephone, postal codes. */
export function isIdentifierHeader(header: string): boolean {
  // 「家數 No.」 counts.
  if (/數量?\s*no\.?$/iu.test(header.normalize('NFKC').trim())) return false;
  return isPostalHeader(header) || /編號|統編|^區號$|代碼|代號|電話|傳真|證號|序號|項次|號$|^id$|_id$|\bcodes?\b|_codes?$|\bno\.?$|_no$|phone/iu.test(header.normalize('NFKC'));
}
