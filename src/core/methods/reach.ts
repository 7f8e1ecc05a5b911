import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { descriptionNotCause } from './shared-caveats.ts';

export const reach = methodEntry({
  id: 'reach',
  title: { zh: '可及範圍', en: 'Reach' },
  purpose: { zh: '離此地最近的科學園區、產業園區、創新中心與育成在哪裡，附近有幾處？', en: 'Where are the nearest science park, industrial park, innovation centre and incubator, and how many are near?' },
  definition: {
    zh: '由縣市、鄉鎮市區或聚落的內部點，到各據點的最短距離，以及5、10、20公里內的據點數。',
    en: 'The shortest distance from the interior point of a county, township or cluster to each kind of site, and the number of sites within 5, 10 and 20 km.',
  },
  formula: { zh: '橢球面上兩點間的最短線長', en: 'length of the shortest line between two points on the ellipsoid' },
  latex: [
    String.raw`d_r = \min_{p} d(r, p), \quad n_r(\rho) = \sum_p [d(r, p) \le \rho]`,
    String.raw`d(r, p) = b A (\sigma - \Delta \sigma)`,
  ],
  symbols: [
    { latex: String.raw`d_r`, meaning: { zh: '到最近據點的距離，公里', en: 'distance to the nearest site in km' } },
    { latex: String.raw`d(r, p)`, meaning: { zh: '由地方r的內部點到據點p的距離（文森蒂反算公式）', en: 'distance from the interior point of r to site p (Vincenty’s inverse formula)' } },
    { latex: String.raw`n_r(\rho)`, meaning: { zh: '距離ρ公里內的據點數', en: 'number of sites within ρ km' } },
    { latex: String.raw`b`, meaning: { zh: 'WGS84橢球的短半軸', en: 'semi-minor axis of the WGS84 ellipsoid' } },
    { latex: String.raw`A, \Delta \sigma`, meaning: { zh: '文森蒂公式的級數', en: 'series of Vincenty’s formula' } },
    { latex: String.raw`\sigma`, meaning: { zh: '輔助球上的角距離', en: 'angular distance on the auxiliary sphere' } },
  ],
  range: {
    zh: '距離0公里以上；據點數由0起。「約」表示由內部點量起，不是由任何一家廠商。',
    en: 'Distances from 0 km, counts from 0. “About” says that it is measured from the interior point and not from any one firm.',
  },
  choices: [
    { zh: '直線距離，不是行車距離或時間。', en: 'Straight lines, not distance or time on the road.' },
    {
      zh: '只知到鄉鎮市區的據點，用該區的內部點並註明精度，範圍內的數目另外列出。',
      en: 'Sites known only to their township stand at its interior point, which is said, and are counted apart.',
    },
    {
      zh: '只知到縣市的據點不量距離，只說在縣內某處；位置不明的，以及規劃、編定或開發中的，不列入並寫明有幾處。',
      en: 'Sites known only to their county have no distance and are said to be somewhere in it; those of unknown place, and those planned, designated or under development, are left out and their numbers given.',
    },
    { zh: '聚落跨幾個鄉鎮市區時，取各內部點中最近的。', en: 'For a cluster of several townships the nearest of their interior points counts.' },
    { zh: '距離用WGS84橢球面，誤差小於一公釐。', en: 'Distances are on the WGS84 ellipsoid, to better than a millimetre.' },
  ],
  caveats: [
    {
      zh: '大縣市的內部點可能離產業所在甚遠；鄉鎮市區或聚落的結果較準。',
      en: 'The interior point of a large county may lie far from its industry; townships and clusters say more.',
    },
    {
      zh: '海的兩岸之間也量直線；離島的距離不代表能當天往返。',
      en: 'Lines cross the sea as they are; a distance from an island is not a journey of that length.',
    },
    {
      zh: '育成與創新中心的名單是有來源的樣本，不是全部。',
      en: 'Incubators and innovation centres are a sample with sources, not the whole.',
    },
    descriptionNotCause,
  ],
  references: [references.vincenty1975, references.karney2013],
});
