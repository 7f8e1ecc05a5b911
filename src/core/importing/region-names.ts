import type { Text } from '../text.ts';

/** A county or township of today as the shipped tables name it. */
export interface Region {
  readonly code: string;
  readonly level: 'county' | 'township';
  /** Code of its county; its own for a county. */
  readonly county: string;
  readonly name: Text;
}

/** A county-level division that is no more. */
export interface FormerCounty {
  readonly zh: string;
  readonly en: string;
  /** Code used until then. */
  readonly code: string;
  /** Code in ISO 3166-2 until then; '' where it is that of the present division. */
  readonly iso: string;
  /** Present division that its land belongs to. */
  readonly present: string;
  /** Its land is all of the present division; otherwise only a part. */
  readonly whole: boolean;
  /** Last day. */
  readonly until: string;
}

/** 25 December 2010: 臺北縣 became 新北市; 臺中縣市, 臺南縣市 and 高雄縣市 were merged (內政部, 99 年縣市改制直轄市). */
export const mergedOn = '2010-12-25';

/** Divisions abolished on 25 December 2010 and 2014, with the codes of 內政部 for administrative divisions in use until then. */
export const formerCounties: readonly FormerCounty[] = [
  { zh: '臺北縣', en: 'Taipei County', code: '10001', iso: 'TPQ', present: '65000', whole: true, until: '2010-12-24' },
  { zh: '桃園縣', en: 'Taoyuan County', code: '10003', iso: '', present: '68000', whole: true, until: '2014-12-24' },
  { zh: '臺中縣', en: 'Taichung County', code: '10006', iso: 'TXQ', present: '66000', whole: false, until: '2010-12-24' },
  { zh: '臺南縣', en: 'Tainan County', code: '10011', iso: 'TNQ', present: '67000', whole: false, until: '2010-12-24' },
  { zh: '高雄縣', en: 'Kaohsiung County', code: '10012', iso: 'KHQ', present: '64000', whole: false, until: '2010-12-24' },
];

/** Codes of the former provincial cities, which were smaller than the special municipalities of the same name. */
export const formerCityCodes: ReadonlyMap<string, string> = new Map([
  ['10019', '66000'],
  ['10021', '67000'],
]);

/** Present divisions that took in a city of the same name and its county in 2010: a name may mean the small or the large one. */
export const mergedCounties: ReadonlySet<string> = new Set(['64000', '66000', '67000']);

/** ISO 3166-2:TW. */
export const isoCodes: ReadonlyMap<string, string> = new Map([
  ['CHA', '10007'], ['CYI', '10020'], ['CYQ', '10010'], ['HSQ', '10004'], ['HSZ', '10018'], ['HUA', '10015'], ['ILA', '10002'], ['KEE', '10017'],
  ['KHH', '64000'], ['KIN', '09020'], ['LIE', '09007'], ['MIA', '10005'], ['NAN', '10008'], ['NWT', '65000'], ['PEN', '10016'], ['PIF', '10013'],
  ['TAO', '68000'], ['TNN', '67000'], ['TPE', '63000'], ['TTT', '10014'], ['TXG', '66000'], ['YUN', '10009'],
]);

/** First district codes (last three digits below) that belonged to the old cities; the others came from the counties. */
export const oldCityDistricts: ReadonlyMap<string, (township: string) => boolean> = new Map([
  ['66000', (code) => code <= '66000080'],
  ['67000', (code) => code >= '67000320'],
  ['64000', (code) => code <= '64000110'],
]);

/** Towns (縣轄市) of the former counties by the present one, without their kind. Other townships never were 市: 岡山市 is a city of Japan. */
export const formerTowns: ReadonlyMap<string, readonly string[]> = new Map([
  ['64000', ['鳳山']],
  ['65000', ['板橋', '三重', '中和', '永和', '新莊', '新店', '土城', '蘆洲', '樹林', '汐止']],
  ['66000', ['豐原', '太平', '大里']],
  ['67000', ['新營', '永康']],
  ['68000', ['桃園', '中壢', '平鎮', '八德', '楊梅', '蘆竹']],
]);

/** Townships renamed otherwise than by their new kind. Keys are county code and name. */
export const renamedTownships: readonly (readonly [county: string, name: string, code: string, whole: boolean])[] = [
  ['64000', '三民鄉', '64000380', true],
  ['10005', '頭份鎮', '10005050', true],
  ['10007', '員林鎮', '10007100', true],
  ['67000', '中區', '67000370', false],
  ['67000', '西區', '67000370', false],
];

/** Names of counties in common use that are no official ones. */
export const commonNames: readonly (readonly [name: string, code: string])[] = [['馬祖', '09007'], ['馬祖地區', '09007'], ['金門地區', '09020']];

/** Counties as their offices shorten them, and of which county each is short; 新北 and 嘉義 are no shorter than their stems. */
const shortCounties: ReadonlyMap<string, string> = new Map([
  '北市臺北市', '北縣臺北縣', '桃市桃園市', '桃縣桃園縣', '竹市新竹市', '竹縣新竹縣', '苗縣苗栗縣', '中市臺中市', '中縣臺中縣', '彰縣彰化縣', '投縣南投縣', '雲縣雲林縣', '嘉市嘉義市',
  '嘉縣嘉義縣', '南市臺南市', '南縣臺南縣', '高市高雄市', '高縣高雄縣', '屏縣屏東縣', '宜縣宜蘭縣', '花縣花蓮縣', '東縣臺東縣', '澎縣澎湖縣', '基市基隆市', '金縣金門縣', '連縣連江縣',
].map((pair) => [pair.slice(0, 2), pair.slice(2)]));

/** 「竹縣竹北市…」 with its county in full; `null` where a folded text begins with no such short form. */
export function withWholeCounty(text: string): string | null {
  const whole = shortCounties.get(text.slice(0, 2));
  return whole === undefined ? null : whole + text.slice(2);
}

/** Romanisations in use beside official names that are themselves no Hanyu Pinyin (those of the others are found by syllables), by the stem of the official one. */
export const romanisations: ReadonlyMap<string, readonly string[]> = new Map([
  ['yilan', ['ilan']],
  ['hsinchu', ['xinzhu', 'sinjhu', 'hsinchuu']],
  ['miaoli', ['maoli']],
  ['changhua', ['zhanghua', 'jhanghua']],
  ['chiayi', ['chiai', 'jiayi']],
  ['pingtung', ['pingdong']],
  ['taitung', ['taidong']],
  ['hualien', ['hualian', 'hwalien']],
  ['penghu', ['pescadores']],
  ['keelung', ['jilong', 'chilung', 'keelong']],
  ['taipei', ['taibei']],
  ['newtaipei', ['xinbei', 'sinbei', 'hsinpei', 'newtaipeh', 'newtaibei']],
  ['kaohsiung', ['gaoxiong', 'gaosyong']],
  ['taichung', ['taizhong', 'taijhong']],
  ['taoyuan', ['taoyüan']],
  ['lienchiang', ['lianjiang', 'matsu']],
  ['kinmen', ['jinmen', 'chinmen', 'quemoy']],
  ['tamsui', ['danshui', 'danshuei', 'tanshui', 'tamshui']],
  ['lukang', ['lugang']],
]);

// Left: variants and simplified forms as they occur in files; right: the form used for comparison on both sides.
const variants: ReadonlyMap<string, string> = new Map(
  [
    '台臺', '巿市', '县縣', '区區', '乡鄉', '镇鎮', '东東', '云雲', '义義', '兰蘭', '莲蓮', '门門', '连連', '园園', '凤鳳', '冈岡', '龙龍', '芦蘆', '庄莊', '荘莊', '峡峽', 
    '莺鶯', '塩鹽', '盐鹽', '双雙', '豊豐', '来來', '脚腳', '舘館', '馆館', '峯峰', '裡里', '裏里', '后後', '洲州', '恒恆', '嵋眉', '莿刺', '弥彌', '宝寶', '绿綠', '緑綠', '关關', '结結',
    '壮壯', '头頭', '苏蘇', '罗羅', '员員', '冲沖', '宁寧', '乌烏', '岛島', '屿嶼', '丰豐', '桥橋', '树樹', '営營', '营營', '关關', '泽澤', '泻瀉', '万萬', '华華', '内內', '旧舊', '鄕鄉', '衆眾', '麽麼', '栖棲', '捿棲',
  ].map((pair) => {
    const [from = '', to = ''] = [...pair];
    return [from, to];
  }),
);
const anyVariant = new RegExp(`[${[...variants.keys()].join('')}]`, 'gu');

/** Chinese place names in the one form in which they are compared: NFKC, no spaces or marks, one character for its variants. */
export function foldRegionName(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200f\ufeff'"‘’“”·]+/gu, '')
    .replaceAll(anyVariant, (character) => variants.get(character) ?? character);
}

/** English place names for comparison: letters only, lower case; spelled-out kinds (`city`, `county`, `township`, `district`). */
export function foldEnglishName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’ʼ`´-]/gu, '')
    .toLowerCase()
    .replaceAll(/\b(?:special municipality|municipality|shih|shi)\b/g, 'city')
    .replaceAll(/\b(?:co|cnty|hsien|xian)\b\.?/g, 'county')
    // Written for city and for county.
    .replaceAll(/\bcty\b/g, ' ')
    .replaceAll(/\b(?:dist|qu)\b\.?/g, 'district')
    .replaceAll(/\b(?:twp|tnshp|urban township|rural township|mountain indigenous township|town|xiang|hsiang|zhen)\b\.?/g, 'township')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^(city|county) of (.+)$/, '$2 $1');
}
