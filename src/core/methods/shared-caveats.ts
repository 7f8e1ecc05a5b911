import { defaultSizeFloor } from '../statistics/location-quotient-matrix.ts';
import type { Text } from '../text.ts';

/** Reservations that several methods share, each worded once. */

export const countsNotJobs: Text = {
  zh: '家數是登記的公司、商號或工廠的數目，不是就業人數、產值或營業額；大廠與小店同樣算一家。載入就業人數後，同一算式說的就是就業。',
  en: 'Counts are registered companies, businesses or factories, not jobs, output or sales: a large plant and a small shop each count once. With a table of employees loaded, the same formula speaks of jobs.',
};

export const registeredAddress: Text = {
  zh: '工商家數依登記地址與申報行業計算，總公司集中的地方（如臺北市）偏高。',
  en: 'Businesses are counted by registered address and declared activity, so places with many head offices, such as Taipei City, rank high.',
};

export const fewEstablishmentsJump: Text = {
  zh: `家數不到${defaultSizeFloor}家時，增減一兩家就會大幅改變數值，因此另加標示。`,
  en: `With fewer than ${defaultSizeFloor} establishments one or two more or fewer change the figure a lot, so such figures are marked.`,
};

export const fewCounties: Text = {
  zh: '全國只有22個縣市，一兩個縣市就能改變結果；可以當作線索，不能當作證明。',
  en: 'There are only 22 counties, and one or two of them can turn the result: it is a lead, not a proof.',
};

export const unlikeDates: Text = {
  zh: '2023年的工商家數缺金門縣與連江縣，2020年的工廠缺新北市與臺中市；跨年比較只用兩個日期都有資料的縣市。',
  en: 'Businesses of 2023 lack Kinmen and Lienchiang counties, and factories of 2020 lack New Taipei and Taichung cities; comparisons over time use only counties with data at both dates.',
};

export const registrationEffects: Text = {
  zh: '2016年的工廠名錄含臨時登記工廠，2020年的名錄含特定工廠與納管工廠；部分成長是既有工廠辦理登記，不是新設，金屬製品製造業尤其明顯。',
  en: 'The factory list of 2016 includes provisional registrations and that of 2020 special factories and factories under supervision: part of the growth is existing factories registering rather than new ones, above all in fabricated metal products.',
};

export const splitFactories: Text = {
  zh: '列有多個行業的工廠平均分給各行業，因此行業中類的工廠數可能有小數。',
  en: 'A factory that lists several divisions is split equally among them, so factories by division may not be whole numbers.',
};

export const proposedMappings: Text = {
  zh: '重點產業與行業、聚落、園區的對應大多由本專案提議，不是政府公告的對照；畫面上逐一註明依據。',
  en: 'Most links of priority industries to industries, clusters and parks are proposed by this project and are not official; each is shown with its basis.',
};

export const multipleTesting: Text = {
  zh: '同時檢定很多地方時，即使毫無規律，也會有一些地方單憑機遇顯得顯著；請同時看錯誤發現率校正後的結果。',
  en: 'When many places are tested at once, some look significant by chance alone even where there is no pattern; read the result together with the one controlled for false discoveries.',
};

export const islandsLeftOut: Text = {
  zh: '沒有相鄰者的離島沒有結果，並逐一列名，其數值只計入平均與變異數；不代表那裡沒有聚集。',
  en: 'Islands without a neighbour have no result and are named; their values count only in the mean and the variance. It does not mean that nothing clusters there.',
};

export const arealUnits: Text = {
  zh: '換一種分區（縣市、鄉鎮市區或格網），結果可能不同。',
  en: 'Another division of the country (counties, townships or a grid) may give another result.',
};

export const descriptionNotCause: Text = {
  zh: '這是對現況的描述，不說明原因，也不是預測。',
  en: 'It describes what is there; it gives no cause and is no forecast.',
};
