import { defaultStarRule } from '../insights/cluster-strength-rule.ts';
import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, fewCounties, registrationEffects, splitFactories, unlikeDates } from './shared-caveats.ts';

const { specialisation, sizeShare, growthShare, growthAbove, supportKinds, parks, centres, grants, radiusKm, minimumCount } = defaultStarRule;

/** A fraction as a percentage, without the last binary digits. */
const percent = (fraction: number): string => `${Number((fraction * 100).toPrecision(12))}`;

export const clusterStrength = methodEntry({
  id: 'cluster-strength',
  title: { zh: '聚落強度（星級）', en: 'Cluster strength (stars)' },
  purpose: { zh: '哪些縣市的哪些行業夠專、夠大、成長夠快，附近又有支援？', en: 'Which industries of which counties are specialised, large and growing enough, with support near?' },
  definition: {
    zh: '一個行業在一個縣市最多四顆星，各看專業化、規模、成長、支援。前兩項取自歐洲聚落觀測站公開的規則，後兩項由本專案加入；每個門檻都可以調整，並註明出處。',
    en: 'An industry of a county has up to four stars, for specialisation, size, growth and support. The first two follow the published rule of the European Cluster Observatory, the other two are added by this project; every threshold can be moved and has its citation.',
  },
  formula: { zh: '星數＝達到門檻的項數；不明的項另計，不當作未達到', en: 'stars = parts that reach their threshold; parts that are not known are counted apart and not taken as failed' },
  latex: [
    String.raw`S_{ri} = [\mathrm{LQ}_{ri} \ge \tau_1] + [x_{ri} \ge \tau_{2i}] + [g_{ri} \ge \tau_{3i} \land g_{ri} > \tau_4] + \left[ \sum_{k=1}^{3} [u_{rk} \ge \tau_{5k}] \ge \tau_6 \right]`,
  ],
  symbols: [
    { latex: String.raw`S_{ri}`, meaning: { zh: '縣市r行業i的星數', en: 'stars of industry i in county r' } },
    { latex: String.raw`\mathrm{LQ}_{ri}, \tau_1`, meaning: { zh: `區位商數與門檻（預設${specialisation}）`, en: `location quotient and its threshold (default ${specialisation})` } },
    { latex: String.raw`x_{ri}, \tau_{2i}`, meaning: { zh: `家數，與該行業家數最多的${percent(sizeShare)}%縣市中最少的家數`, en: `count, and the least count among the ${percent(sizeShare)} % of counties with the most in the industry` } },
    {
      latex: String.raw`g_{ri}, \tau_{3i}, \tau_4`,
      meaning: {
        zh: `增減率，與該行業成長最快的${percent(growthShare)}%縣市中最低的增減率，以及下限（預設${percent(growthAbove)}%）`,
        en: `growth, the lowest growth among the ${percent(growthShare)} % of counties that grow fastest in the industry, and the floor (default ${percent(growthAbove)} %)`,
      },
    },
    {
      latex: String.raw`u_{rk}, \tau_{5k}, k`,
      meaning: {
        zh: `三種支援的數目與門檻：園區（${parks}處）、創新中心與育成（${centres}處）、地方型SBIR最近一年核定（${grants}件）`,
        en: `number of each of three kinds of support and its threshold: parks (${parks}), centres and incubators (${centres}), local SBIR cases approved in the latest year (${grants})`,
      },
    },
    { latex: String.raw`\tau_6`, meaning: { zh: `至少要有幾種支援（預設${supportKinds}種）`, en: `how many kinds of support there must be (default ${supportKinds})` } },
  ],
  range: {
    zh: '0到4顆星，旁邊寫明有幾項不明（最多還可能多幾顆）。',
    en: 'From 0 to 4 stars, with the number of parts that are not known: so many more are possible.',
  },
  choices: [
    {
      zh: '原規則以就業人數在全歐洲計算，另有一顆「集中」星；這裡以登記家數在22縣市計算，不用集中星。',
      en: 'The published rule counts employment across Europe and has a third star for focus; here registered establishments are counted among 22 counties, and focus is left out.',
    },
    {
      zh: '名列前段的縣市數取整數且至少一個；同值的縣市都算在內。',
      en: 'The number of counties among the best is rounded down and at least one; counties with equal values all count.',
    },
    {
      zh: `不到${minimumCount}家的行業，專業化、規模、成長都不評；成長也看前期是否不到${minimumCount}家。沒有任何家數的行業不列。`,
      en: `Below ${minimumCount} establishments specialisation, size and growth are not judged, and growth not where the earlier count was below ${minimumCount}. Industries without any establishment are left out.`,
    },
    {
      zh: '家數與商數用缺漏縣市最少的日期，成長用最近兩個日期；兩者可能不是同一段時間。',
      en: 'Counts and quotients are of the date with the fewest counties missing, growth is between the two latest dates; these may be different periods.',
    },
    {
      zh: `支援是縣市的，不是個別行業的：縣市內的，加上由縣市內部點起${radiusKm}公里內的縣市外園區與中心；規劃中的不算。`,
      en: `Support is that of the county and not of the industry: what is inside, and parks and centres outside within ${radiusKm} km of its interior point; what is only planned does not count.`,
    },
    {
      zh: '名單不完整（創新中心與育成）、名冊未涵蓋（澎湖、金門、連江的園區），或沒有可比的核定件數（如臺北市）時，不足為不明而不是未達到。',
      en: 'Where a list is not complete (centres and incubators), does not cover the county (parks of Penghu, Kinmen and Lienchiang), or there are no comparable approvals (as in Taipei City), too few is not known and not failed.',
    },
    { zh: '四項一樣重要，不加權。', en: 'The four parts count alike, without weights.' },
  ],
  caveats: [
    {
      zh: '星數說的是登記家數的集中，不是廠商之間的合作或組織；有名稱的產業聚落另列。',
      en: 'Stars tell of the concentration of registrations and not of firms working together or organised; named clusters are listed apart.',
    },
    fewCounties,
    countsNotJobs,
    registrationEffects,
    unlikeDates,
    splitFactories,
    descriptionNotCause,
  ],
  references: [references.europeanCommission2007],
});
