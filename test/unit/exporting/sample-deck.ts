import { PNG } from 'pngjs';
import type { Slide, SlideChart, SlideDeck, SlideSize, SlideTable, SlideTheme } from '../../../src/core/briefing/slide.ts';

type Language = SlideDeck['language'];

/** A picture with enough in it that it does not shrink to nothing: bands of colour with a pattern. */
export function samplePicture(width: number, height: number): Uint8Array {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      const sea = Math.hypot(x - width / 2, y - height / 2) > Math.min(width, height) * 0.42;
      png.data[at] = sea ? 223 : 40 + ((x * 7 + y * 3) % 120);
      png.data[at + 1] = sea ? 232 : 120 + ((x + y) % 60);
      png.data[at + 2] = sea ? 236 : 110;
      png.data[at + 3] = 255;
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

const pick = (language: Language, zh: string, en: string) => (language === 'zh-TW' ? zh : en);

export function sampleTable(language: Language, rows: number): SlideTable {
  return {
    title: pick(language, '各縣市工廠家數與區位商數', 'Factories and location quotients by county'),
    columns: [
      { title: pick(language, '縣市', 'County'), align: 'start' },
      { title: pick(language, '主要行業', 'Leading industry'), align: 'start' },
      { title: pick(language, '工廠（家）', 'Factories'), align: 'end' },
      { title: pick(language, '區位商數', 'Location quotient'), align: 'end' },
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      pick(language, `第${at + 1}縣市`, `County ${at + 1}`),
      at % 3 === 0 ? pick(language, '電子零組件製造業 & <其他>', 'Electronic parts & <other>') : pick(language, '機械設備製造業', 'Machinery and equipment'),
      (1234 + at * 97).toLocaleString('en-US'),
      at % 5 === 4 ? pick(language, '未蒐集', 'not collected') : (0.5 + at / 7).toFixed(2),
    ]),
  };
}

export function sampleChart(language: Language, kind: SlideChart['kind'], change: Partial<SlideChart> = {}): SlideChart {
  return {
    kind,
    title: pick(language, '前八大行業的就業人數', 'Employment of the eight largest industries'),
    description: pick(language, '長條圖：八個行業的就業人數，電子零組件最多', 'Bar chart: employment in eight industries, electronic parts leading'),
    categories: ['電子零組件', '機械設備', '金屬製品', '化學材料', '塑膠製品', '食品', '紡織', '運輸工具'].map((zh, at) =>
      pick(language, zh, ['Electronic parts', 'Machinery', 'Metal products', 'Chemicals', 'Plastics', 'Food', 'Textiles', 'Vehicles'][at] ?? ''),
    ),
    series: [
      { name: pick(language, '民國 105 年', '2016'), values: [52000, 41000, 38000, 12500, null, 9800, 7600, 8800], colour: '#8fc0b9' },
      { name: pick(language, '民國 110 年', '2021'), values: [61000, 45500, 39900, 13100, 11000, 10200, 6100, 9900], colour: '#0f5f66' },
    ],
    valueTitle: pick(language, '就業人數（人）', 'Employment (persons)'),
    format: 'integer',
    logarithmic: false,
    ...change,
  };
}

export function quotientChart(language: Language): SlideChart {
  return sampleChart(language, 'bar', {
    title: pick(language, '區位商數（全國 = 1）', 'Location quotients (Taiwan = 1)'),
    description: pick(language, '長條圖：八個行業的區位商數，以 1 為界', 'Bar chart: location quotients of eight industries around 1'),
    series: [{ name: pick(language, '區位商數', 'Location quotient'), values: [3.2, 1.8, 1.1, 0.9, null, 0.55, 0.3, 1.4], colour: '#0f5f66' }],
    valueTitle: pick(language, '區位商數（倍）', 'Location quotient (times)'),
    format: 'decimal',
    logarithmic: true,
  });
}

export function sampleSlide(language: Language, change: Partial<Slide> = {}): Slide {
  return {
    title: pick(language, '臺中市：精密機械在大肚山兩側聚集', 'Taichung: precision machinery gathers on both sides of Dadu Mountain'),
    sentence: pick(language, '每千名就業者中有 182 人從事機械設備製造，是全國平均的 3.2 倍；這裡的工廠多在二十人以下，彼此距離不到三公里。', 'Of every thousand persons employed, 182 make machinery, 3.2 times the national share; most factories have fewer than twenty people and stand within three kilometres of each other.'),
    points: [
      pick(language, '神岡、豐原與大雅三區佔全市機械工廠的四成。', 'Shengang, Fengyuan and Daya hold four tenths of the machinery factories of the city.'),
      pick(language, '中部科學園區帶來半導體設備的需求。', 'The Central Taiwan Science Park brings demand for semiconductor equipment.'),
      pick(language, '近五年小型企業創新研發計畫補助 312 件。', 'In five years 312 projects received grants from the SBIR programme.'),
    ],
    numbers: [
      { value: '3.2', label: pick(language, '區位商數', 'Location quotient') },
      { value: '17,842', label: pick(language, '工廠家數', 'Factories') },
      { value: '28.4%', label: pick(language, '佔全國機械業', 'Share of Taiwan’s machinery') },
    ],
    picture: null,
    charts: [],
    tables: [],
    notes: pick(language, '先說明距離，再說明規模。\n提醒：資料為普查年。', 'Speak about distance first, then about size.\nReminder: figures are of a census year.'),
    source: pick(language, '資料來源：主計總處〈工業及服務業普查〉；經濟部〈工廠登記〉', 'Source: DGBAS, Industry and Service Census; MOEA, Factory Registration'),
    dataDate: pick(language, '資料日期：民國 110 年 12 月 31 日', 'Data date: 31 December 2021'),
    theme: 'light',
    textSide: 'left',
    ...change,
  };
}

/** Twelve slides with everything that a slide can hold. */
export function sampleDeck(language: Language, size: SlideSize, theme: SlideTheme, pictureWidth = 800): SlideDeck {
  const picture = { bytes: samplePicture(pictureWidth, Math.round(pictureWidth * 0.75)), width: pictureWidth, height: Math.round(pictureWidth * 0.75), description: pick(language, '地圖：臺中市各區機械工廠密度，神岡區最高', 'Map: density of machinery factories in Taichung, highest in Shengang') };
  const slide = (change: Partial<Slide>) => sampleSlide(language, { theme, ...change });
  const lone = { sentence: '', points: [], numbers: [] };
  return {
    title: pick(language, '臺灣的產業聚落：八個場景', 'Taiwan’s clusters in eight scenes'),
    language,
    size,
    publisher: pick(language, '聚落圖', 'Cluster Atlas'),
    date: '2026-11-01',
    slides: [
      slide({}),
      slide({ picture }),
      slide({ picture, textSide: 'right', numbers: [] }),
      slide({ picture, textSide: 'top', points: [] }),
      slide({ charts: [sampleChart(language, 'bar')] }),
      slide({ charts: [quotientChart(language)], numbers: [], textSide: 'right' }),
      slide({ ...lone, charts: [sampleChart(language, 'column'), sampleChart(language, 'stacked-column')] }),
      slide({ ...lone, charts: [sampleChart(language, 'line', { categories: ['95', '100', '105', '110'], series: [{ name: pick(language, '比率', 'Share'), values: [0.12, null, 0.15, 0.182], colour: '#b24c14' }], format: 'percent', valueTitle: pick(language, '比率（%）', 'Share (%)'), title: pick(language, '機械業比率的變化', 'Share of machinery over time') })], picture }),
      slide({ ...lone, tables: [sampleTable(language, 22)] }),
      slide({ tables: [sampleTable(language, 6)], points: [] }),
      slide({ ...lone, charts: [sampleChart(language, 'stacked-bar')], tables: [sampleTable(language, 5)], picture }),
      slide({ sentence: pick(language, '這一句很長。', 'This sentence is long. ').repeat(60), points: Array.from({ length: 12 }, (_, at) => pick(language, `第 ${at + 1} 點說明了聚落的範圍、規模與趨勢。`, `Point ${at + 1} says how far the cluster reaches, how large it is and where it goes.`)), picture }),
    ],
  };
}
