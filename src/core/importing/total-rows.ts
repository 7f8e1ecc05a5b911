/** Why a row below the header is no row of the table. */
export const leftOutReasons = ['title', 'header', 'empty', 'note', 'total', 'group', 'sum', 'repeated-header'] as const;

export type LeftOutReason = (typeof leftOutReasons)[number];

/** Words that mean a sum wherever they stand. */
const sums = /^(?:總計|合計|小計|總和|總數|共計|加總|總合計|總計數|計|合計數|小計數|全國總計|國內總計|grandtotal|total|sub-?total|sum)$/;
/** Words for the whole country or city, which may also be said of a thing (a country, the reach of a firm). */
const wholes = /^(?:全部|全體|全市|全縣|全區|全國|全臺|全臺灣|臺灣|臺閩地區|臺閩|臺澎金馬|臺灣地區|自由地區|中華民國|總平均|平均|全國平均|平均值|all|overall|alltaiwan|average|mean|taiwan|taiwanarea|taiwan,r\.?o\.?c\.?|republicofchina|nationwide|wholecountry)$/;
const groups = /^(?:臺灣省|福建省|金馬地區|金馬|離島|離島地區|外島|本島|[北中南東]部|[北中南東]部地區|[北中南東]臺灣|[北中南東]區域|[五六]都|直轄市|省轄市|非[五六]都|[五六]都合計|縣市|其他縣市|各縣市|雲嘉南|桃竹苗|中彰投|高屏|宜花東|花東|北北基|北北基桃|高屏澎|中彰投苗|雲嘉|northern(?:region|taiwan|area)?|central(?:region|taiwan|area)|southern(?:region|taiwan|area)?|eastern(?:region|taiwan|area)?|fuchien(?:province)?|taiwanprovince|specialmunicipalit(?:y|ies)|kinmaarea)$/;
const notes = /^(?:[（(]?(?:附|備)?註(?:解|記)?[\d一二三四五六七八九十]*(?:[：:.、)）\s]|$)|附註\d*|說明\d*[：:]|資料來源|來源[：:]|單位[：:]|製表|填表|編製|更新日期|資料時間[：:]|資料截止|備考|※|◎|＊\S|\*+\s*\S{4}|notes?\d*\s*[:.]|sources?\s*[:.]|remarks?\s*[:.]|※|unit\s*:|data source)/iu;

/** A label for comparison with the lists above: no spaces, 台 → 臺, no marks around it. */
export function foldLabel(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').replaceAll('台', '臺').replaceAll(/^[【[(<*#◎※]+|[】\])>*#:：]+$/gu, '').toLowerCase();
}

/** A quick look that spares most cells the folding below: last characters and words of the lists above. */
const mayBeTotal = /[計和數加部體國灣馬區臺台島省域都市縣北南苗投東屏澎基桃均值閩嘉栗][\s】\])）>*#:：]*(?:[(（][^()（）]{1,12}[)）]\s*)?$|total|sum|all|average|mean|taiwan|china|nation|country|region|area|north|south|east|central|fuchien|municip|province/iu;

/** The signs of a text, to be asked for by their codes. */
function codesOf(signs: string): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (let at = 0; at < signs.length; at += 1) codes[signs.charCodeAt(at)] = 1;
  return codes;
}

const lastSigns = codesOf('計和數加部體國灣馬區臺台島省域都市縣北南苗投東屏澎基桃均值閩嘉栗');
const marksBehind = codesOf(' \t\n\v\f\r】])）>*#:：');
/** Letters below the signs of Chinese, brackets with a remark behind a sum, and the mark of a remark. */
const isOdd = (code: number): boolean => (code > 0x40 && code < 0x3400) || code === 0x28 || code === 0xff08 || code === 0x8a3b;

/** 「總計註1」 without the mark of its remark. */
function withoutRemark(text: string): string {
  return text.includes('註') ? text.replace(/[(（]?註[\d一二三四五六七八九十]{0,2}[)）]?$/u, '') : text;
}

/** Whether a text can be a label of a total at all; costs less than remembering what a text is. For texts without a letter (figures, codes, names in Chinese characters alone) its last sign says so. */
export function mayBeTotalText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isOdd(text.charCodeAt(at))) return mayBeTotal.test(withoutRemark(text));
  let last = text.length - 1;
  while (last >= 0 && marksBehind[text.charCodeAt(last)] === 1) last -= 1;
  return last >= 0 && lastSigns[text.charCodeAt(last)] === 1;
}

/** 總計, 合計, 全國, `Total`, 「臺北市合計」: what a label of a total row says; `null` for any other label. */
export function totalLabel(text: string): 'total' | 'whole' | 'group' | null {
  if (text === '' || text.length > 24) return null;
  if (!mayBeTotalText(text)) return null;
  const plain = withoutRemark(text);
  const label = foldLabel(plain.replace(/(?<=計\s*)[(（][^()（）]{1,12}[)）]\s*$/u, ''));
  if (sums.test(label)) return 'total';
  if (wholes.test(label)) return 'whole';
  if (groups.test(label)) return 'group';
  if (/.(?:總計|合計|小計)$/u.test(label) && label.length <= 12) return 'total';
  // 「總計 Total」: both languages in one cell.
  if (/\p{Script=Han}/u.test(label) && /[a-z]{3}/.test(label)) {
    const chinese = label.replaceAll(/[^\p{Script=Han}]/gu, '');
    if (sums.test(chinese)) return 'total';
    if (wholes.test(chinese)) return 'whole';
    if (groups.test(chinese)) return 'group';
  }
  return /^(?:total|subtotal)(?:of|for|:|,)/.test(label) ? 'total' : null;
}

const firstOfNotes = new Set('(（附備註說資來單製填編更※◎＊*nsrud');

/** A remark or a source, by its first words or by its length. */
export function isNote(text: string): boolean {
  if (text.length <= 60 && !firstOfNotes.has(text.trimStart().charAt(0).toLowerCase())) return false;
  const plain = text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').trim();
  return notes.test(plain) || plain.length > 60;
}

/**
 * True when the figures of a row are the sums of those of all others, in every column that has figures and at least
 * one that is not 0. `others` hold the figures of the other rows, NaN where there are none.
 */
export function isSumOf(row: readonly number[], sums: readonly number[], counts: readonly number[]): boolean {
  let agreeing = 0;
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column] ?? Number.NaN;
    if (Number.isNaN(value) || (counts[column] ?? 0) < 3) continue;
    const sum = sums[column] ?? 0;
    if (value === 0 && sum === 0) continue;
    // Published parts are rounded; half a unit of the last place each.
    if (Math.abs(value - sum) > Math.max(1e-9 * Math.abs(sum), Number.isInteger(value) && Number.isInteger(sum) ? 0 : 0.05 * (counts[column] ?? 0))) return false;
    agreeing += 1;
  }
  return agreeing > 0;
}
