import { defaultSizeFloor } from '../statistics/location-quotient-matrix.ts';
import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, proposedMappings } from './shared-caveats.ts';

export const innovationGaps = methodEntry({
  id: 'innovation-gaps',
  title: { zh: '創新鏈結缺口（斷鏈）', en: 'Innovation gaps' },
  purpose: { zh: '此縣市的每項重點產業，有產業、園區、中心、育成與補助中的哪幾環，缺哪一環？', en: 'For each priority industry, which links are there in this county (industry, parks, centres, incubators, grants) and which are missing?' },
  definition: {
    zh: '每項重點產業看七個環節：專業化、聚落、園區、創新中心、育成、地方型SBIR重點領域、SBIR獲補助。每一環是有、無或不明；不明不等於無。',
    en: 'Seven links for each priority industry: specialisation, cluster, park, innovation centre, incubator, announced local SBIR field, and SBIR award. Each is present, absent or unknown; unknown is not absent.',
  },
  formula: { zh: '縣內有相關者＝有；資料足以判斷而沒有＝無；其餘＝不明，並附原因', en: 'something linked in the county = present; data suffice and there is none = absent; otherwise unknown, with the reason' },
  latex: [String.raw`g_{pk} = \begin{cases} 1 & n_{pk} > 0 \\ 0 & n_{pk} = 0 \land c_{pk} = 1 \\ ? & n_{pk} = 0 \land c_{pk} = 0 \end{cases}`],
  symbols: [
    { latex: String.raw`g_{pk}`, meaning: { zh: '重點產業p的環節k：1為有，0為無，「?」為不明', en: 'link k of priority industry p: 1 present, 0 absent, ? unknown' } },
    { latex: String.raw`n_{pk}`, meaning: { zh: '縣內與p相關的數目；專業化則為區位商數達到1而且家數足夠', en: 'number in the county that are linked to p; for specialisation, a quotient of at least 1 on enough establishments' } },
    { latex: String.raw`c_{pk}`, meaning: { zh: '資料足以判斷時為1，否則為0', en: '1 where the data suffice to say so, else 0' } },
  ],
  range: {
    zh: '有、無、不明三種；全國總覽只數各有幾項，不算成分數。',
    en: 'Present, absent or unknown; the overview of the nation counts them and makes no score of them.',
  },
  choices: [
    {
      zh: `專業化：對應行業合計的區位商數達到1而且至少${defaultSizeFloor}家為有；小於1為無；達到1但不到${defaultSizeFloor}家為不明。`,
      en: `Specialisation: present with a location quotient of the mapped industries together of at least 1 on at least ${defaultSizeFloor} establishments, absent below 1, unknown from 1 on fewer.`,
    },
    {
      zh: '專業化用缺漏縣市最少的日期：先看對應的工廠中類，沒有時改用所屬大類的工商家數，並註明範圍較寬。',
      en: 'Specialisation uses the date with the fewest counties missing: the mapped divisions of factories, or else the businesses of their whole section, which is said to be wider.',
    },
    {
      zh: '聚落、園區、中心與育成：縣內只要有一處沒有來源說明產業，或這一項在全國都沒有任何用詞（聚落則為沒有任何聚落）對應到，就是不明而不是無；育成名單不完整，所以從不為「無」；園區名冊沒有澎湖、金門、連江，所以這三縣為不明。規劃或開發中的只列名，不計入。',
      en: 'Clusters, parks, centres and incubators: where anything in the county has no source on its industries, or nothing anywhere is linked to the item (no word of sites, no cluster), the link is unknown and not absent; the list of incubators is not complete, so it is never absent; the list of parks does not cover Penghu, Kinmen and Lienchiang, so they are unknown. What is planned or under development is named and not counted.',
    },
    {
      zh: 'SBIR重點領域：縣市自己公告過指名產業的領域、而其中沒有相關的，才是無；沒有公告、只有民間彙整或不指名產業的，為不明。',
      en: 'SBIR field: absent only where the county itself announced fields by name and none is linked; without any, with an unofficial compilation only, or with fields that name no industry, it is unknown.',
    },
    {
      zh: 'SBIR獲補助：有核定件數的每一年，其領域都已知且合計相符，才可能是無；臺北市自辦的補助不可比，不會是無。',
      en: 'SBIR award: absent only where for every year with approvals the fields are known and add up to them; the programme of Taipei City is not comparable and so never absent.',
    },
    { zh: '七個環節一樣重要，不加權（本專案設定）。', en: 'The seven links count alike, without weights (set by this project).' },
    {
      zh: '無與不明都附上最近的一處與距離，由縣市的內部點量起；補助則是最近的縣市。',
      en: 'Absent and unknown links name the nearest elsewhere and its distance from the interior point of the county; for grants that is the nearest county.',
    },
  ],
  caveats: [
    proposedMappings,
    {
      zh: '資料只收有來源的項目，沒有列到不代表不存在。',
      en: 'Only what has a source is recorded; not listed does not mean that it does not exist.',
    },
    {
      zh: '缺一環不一定要補：鄰近縣市的中心或園區也可能已在服務。',
      en: 'A missing link need not be filled: a centre or park next door may serve already.',
    },
    countsNotJobs,
    descriptionNotCause,
  ],
  references: [references.cooke2001, references.toedtling2005],
});
