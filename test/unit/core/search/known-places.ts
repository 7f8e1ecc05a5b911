import { subjectId, type SubjectKind } from '../../../../src/core/subjects/subject.ts';
import type { Text } from '../../../../src/core/text.ts';
import type { SearchSources } from '../../../../src/core/search/entries.ts';

type Row = readonly [id: string, zh: string, en: string, detail?: string];

const counties: readonly (readonly [code: string, zh: string, en: string, former?: string])[] = [
  ['63000', '臺北市', 'Taipei City'],
  ['65000', '新北市', 'New Taipei City', '臺北縣'],
  ['68000', '桃園市', 'Taoyuan City', '桃園縣'],
  ['66000', '臺中市', 'Taichung City', '臺中縣'],
  ['67000', '臺南市', 'Tainan City', '臺南縣'],
  ['64000', '高雄市', 'Kaohsiung City', '高雄縣'],
  ['10017', '基隆市', 'Keelung City'],
  ['10018', '新竹市', 'Hsinchu City'],
  ['10004', '新竹縣', 'Hsinchu County'],
  ['10005', '苗栗縣', 'Miaoli County'],
  ['10007', '彰化縣', 'Changhua County'],
  ['10008', '南投縣', 'Nantou County'],
  ['10009', '雲林縣', 'Yunlin County'],
  ['10020', '嘉義市', 'Chiayi City'],
  ['10010', '嘉義縣', 'Chiayi County'],
  ['10013', '屏東縣', 'Pingtung County'],
  ['10002', '宜蘭縣', 'Yilan County'],
  ['10015', '花蓮縣', 'Hualien County'],
  ['10014', '臺東縣', 'Taitung County'],
  ['10016', '澎湖縣', 'Penghu County'],
  ['09020', '金門縣', 'Kinmen County'],
  ['09007', '連江縣', 'Lienchiang County'],
];

const countyNames = new Map(counties.map(([code, zh, en]): [string, Text] => [code, { zh, en }]));
const countyOf = (code: string): Text => countyNames.get(code) ?? { zh: '', en: '' };

const townships: readonly Row[] = [
  ['63000020', '信義區', 'Xinyi District'],
  ['10017070', '信義區', 'Xinyi District'],
  ['10008120', '信義鄉', 'Xinyi Township'],
  ['66000110', '大甲區', 'Dajia District'],
  ['66000130', '后里區', 'Houli District'],
  ['10007200', '二林鎮', 'Erlin Township'],
  ['10009030', '虎尾鎮', 'Huwei Township'],
  ['10014010', '臺東市', 'Taitung City'],
  ['65000170', '林口區', 'Linkou District'],
  ['10018010', '東區', 'East District'],
  ['67000370', '東區', 'East District'],
  ['10004010', '竹北市', 'Zhubei City'],
];

const places: Readonly<Partial<Record<SubjectKind, readonly Row[]>>> = {
  'science-park': [
    ['hsp', '新竹科學園區', 'Hsinchu Science Park'],
    ['ctsp', '中部科學園區', 'Central Taiwan Science Park'],
    ['stsp', '南部科學園區', 'Southern Taiwan Science Park'],
    ['hsp-hsinchu', '新竹園區', 'Hsinchu Park', '10018'],
    ['hsp-biomedical', '新竹生醫園區', 'Hsinchu Biomedical Park', '10004'],
    ['ctsp-taichung', '臺中園區', 'Taichung Park', '66000'],
    ['ctsp-huwei', '虎尾園區', 'Huwei Park', '10009'],
    ['stsp-kaohsiung', '高雄園區（路竹）', 'Kaohsiung Park (Luzhu)', '64000'],
    ['stsp-qiaotou', '橋頭園區（高雄第二園區）', 'Qiaotou Park', '64000'],
  ],
  'industrial-park': [
    ['nangang-software', '南港軟體園區', '', '63000'],
    ['taichung-software', '臺中軟體園區', '', '66000'],
    ['tanzi', '臺中潭子科技產業園區', 'Taichung Export Processing Zone', '66000'],
    ['anping', '安平工業區', '', '67000'],
    ['taichung-port', '臺中港自由貿易港區', '', '66000'],
  ],
  'innovation-centre': [
    ['moea-central', '經濟部中臺灣創新園區', 'Central Taiwan Innovation and Research Park', '10008'],
    ['itri-kuangfu', '工研院光復院區', '', '10018'],
    ['linkou-startup-terrace', '林口新創園', 'Startup Terrace', '65000'],
    ['moea-east-dsw', '東部深層海水創新研發中心', '', '10014'],
  ],
  incubator: [
    ['ntu', '國立臺灣大學創新育成中心', '', '63000'],
    ['ncku', '國立成功大學技術移轉育成中心', '', '67000'],
  ],
  cluster: [
    ['dadu', '大肚山精密機械黃金縱谷', 'Dadu Mountain precision machinery golden valley', '66000'],
    ['bicycle', '臺中大甲自行車聚落', 'Taichung and Dajia bicycle cluster', '66000'],
    ['hand-tools', '臺中手工具聚落', 'Taichung hand tool cluster', '66000'],
    ['plumbing', '彰化水五金聚落（鹿港頂番婆）', 'Changhua plumbing hardware cluster (Dingfanpo, Lukang)', '10007'],
    ['yingge', '鶯歌陶瓷聚落', 'Yingge ceramics cluster', '65000'],
    ['ic', '新竹半導體與IC設計聚落', 'Hsinchu semiconductor and IC design cluster', '10018'],
    [
      'stsp-semiconductor',
      '南科半導體光電聚落',
      'Southern Taiwan Science Park semiconductor cluster (Tainan)',
      '67000',
    ],
    ['orchid', '後壁蘭花聚落', 'Houbi orchid cluster', '67000'],
    ['yacht', '高雄遊艇聚落', 'Kaohsiung yacht cluster', '64000'],
    ['towel', '虎尾毛巾聚落', 'Huwei towel cluster', '10009'],
  ],
  corridor: [
    ['dadu-golden-valley', '大肚山60公里黃金縱谷', 'Dadu Mountain 60-km golden valley', '66000'],
    ['s-corridor', '半導體S廊帶（大南方新矽谷）', 'Semiconductor S-corridor (Greater South Silicon Valley)'],
    ['biomedical', '生技廊帶（南港—竹北）', 'Biomedical corridor (Nankang to Zhubei)'],
  ],
  university: [
    ['ntu', '國立臺灣大學', 'National Taiwan University', '63000'],
    ['ncku', '國立成功大學', 'National Cheng Kung University', '67000'],
    ['nycu', '國立陽明交通大學', 'National Yang Ming Chiao Tung University', '10018'],
  ],
  'research-institute': [
    ['itri-tainan', '工業技術研究院 臺南創新園區', '', '67000'],
    ['pmc', '精密機械研究發展中心', '', '66000'],
  ],
  'transport-node': [
    ['hsr-hsinchu', '高鐵新竹站', 'Hsinchu HSR Station', '10004'],
    ['taichung-port', '臺中港', 'Port of Taichung', '66000'],
  ],
};

/** Names as the data have them, a few of each kind. */
export const knownSources: SearchSources = {
  counties: counties.map(([code, zh, en, former]) => ({ code, name: { zh, en }, formerNames: former ? [former] : [] })),
  townships: townships.map(([code, zh, en]) => ({ code, name: { zh, en }, county: countyOf(code.slice(0, 5)) })),
  places: (Object.keys(places) as SubjectKind[]).flatMap((kind) =>
    (places[kind] ?? []).map(([id, zh, en, county]) => ({
      subject: subjectId(kind, id),
      name: { zh, en },
      ...(county ? { detail: countyOf(county) } : {}),
    })),
  ),
  industries: [
    { code: 'C', sectionCode: 'C', name: { zh: '製造業', en: 'Manufacturing' } },
    { code: 'J', sectionCode: 'J', name: { zh: '出版影音及資通訊業', en: 'Information and Communication' } },
    { code: '26', sectionCode: 'C', name: { zh: '電子零組件製造業', en: 'Electronic parts and components' } },
    { code: '29', sectionCode: 'C', name: { zh: '機械設備製造業', en: 'Machinery and equipment' } },
    { code: '30', sectionCode: 'C', name: { zh: '汽車及其零件製造業', en: 'Motor vehicles and parts' } },
  ],
  programmes: [
    {
      id: 'five-plus-two',
      name: { zh: '5+2產業創新計畫', en: '5+2 Industrial Innovation Plan' },
      short: { zh: '5+2產業', en: '5+2' },
    },
    {
      id: 'six-core',
      name: { zh: '六大核心戰略產業', en: 'Six Core Strategic Industries' },
      short: { zh: '六大核心', en: 'Six Core' },
    },
  ],
  priorityIndustries: [
    {
      id: 'five-plus-two.asia-silicon-valley',
      name: { zh: '亞洲·矽谷（物聯網）', en: 'Asia Silicon Valley (IoT)' },
      short: { zh: '亞洲‧矽谷', en: 'Asia Silicon Valley' },
      programme: { zh: '5+2產業創新計畫', en: '5+2 Industrial Innovation Plan' },
    },
    {
      id: 'five-plus-two.smart-machinery',
      name: { zh: '智慧機械', en: 'Smart machinery' },
      short: { zh: '智慧機械', en: 'Smart machinery' },
      programme: { zh: '5+2產業創新計畫', en: '5+2 Industrial Innovation Plan' },
    },
  ],
};
