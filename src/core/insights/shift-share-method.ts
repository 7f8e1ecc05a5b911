import type { Atlas } from '../datasets/atlas.ts';
import { countInputs } from '../indicators/counts-asked.ts';
import { industryName, measureNames } from '../indicators/establishment-measure.ts';
import type { IndicatorInput } from '../indicators/indicator.ts';
import { toSignificant } from '../statistics/class-edges.ts';
import type { Text } from '../text.ts';
import type { Method } from './method.ts';
import type { CountyShiftShare, ShiftShareVariant } from './shift-share-of-county.ts';
import { leftOutSentence, unstatedSentence } from './shift-share-sentence.ts';

const definition: Text = {
  zh: '把兩個日期之間的增減拆成全國成長、產業結構與在地三部分；三部分相加等於增減。全國是兩個日期都有資料的縣市合計。',
  en: 'The change between two dates in a national, a mix and a local part that add up to it. The nation is the counties with data at both dates together.',
};

const formulas: Readonly<Record<ShiftShareVariant, Text>> = {
  classic: {
    zh: '各行業：全國＝前期家數 × 全國增減率；結構＝前期家數 ×（行業全國增減率 − 全國增減率）；在地＝增減 − 前期家數 × 行業全國增減率；再對行業加總',
    en: 'for each industry: national = earlier count × national rate; mix = earlier count × (industry’s national rate − national rate); local = change − earlier count × industry’s national rate; then summed over the industries',
  },
  'esteban-marquillas': {
    zh: '全國與結構同傳統分析；在地＝競爭＋配置：同構家數＝此地前期合計 × 行業在全國的前期占比；競爭＝同構家數 ×（此地增減率 − 行業全國增減率）；配置＝（前期家數 − 同構家數）×（此地增減率 − 行業全國增減率）；再對行業加總',
    en: 'national and mix as in the classic analysis; local = competitive + allocation: homothetic count = earlier total here × the industry’s earlier share in the nation; competitive = homothetic count × (rate here − industry’s national rate); allocation = (earlier count − homothetic count) × (rate here − industry’s national rate); then summed over the industries',
  },
};

/** Sums of fractions are published rounded; what is beyond that is not shown. */
const shownDigits = 9;

function nationInputs(atlas: Atlas, { nation, measure, regions, before, after }: CountyShiftShare): readonly IndicatorInput[] {
  const { noun, unit } = measureNames[measure];
  return nation.industries.flatMap((industry, index) => {
    const name = industryName(atlas, industry);
    const shared = {
      name: { zh: `${name.zh}：${noun.zh}（${regions.length}個可比縣市合計）`, en: `${name.en}: ${noun.en} (the ${regions.length} comparable counties together)` },
      unit,
    };
    return [before, after].map((counts) => ({
      ...shared,
      value: toSignificant((counts === before ? nation.before : nation.after)[index] ?? Number.NaN, shownDigits),
      asOf: counts.asOf,
      sourceIds: counts.allSourceIds,
    }));
  });
}

/** How the change of a county was divided, with every count that went into it; `null` where the county cannot be compared. */
export function shiftShareMethod(atlas: Atlas, shown: CountyShiftShare, variant: ShiftShareVariant): Method | null {
  const { own, measure, before, after, nation, county } = shown;
  if (!own) return null;
  const { noun, unit } = measureNames[measure];
  const further = [leftOutSentence(atlas, shown), unstatedSentence(shown)].flatMap((sentence) => sentence ?? []);
  return {
    title: { zh: `${noun.zh}增減的移轉份額分析`, en: `Shift-share of the change in ${noun.en}` },
    place: shown.name,
    definition,
    formula: formulas[variant],
    method: variant === 'classic' ? 'shift-share-classic' : 'shift-share-esteban-marquillas',
    cell: { value: own.total.change },
    unit,
    decimals: shown.decimals,
    asOf: shown.asOf,
    inputs: [...[before, after].flatMap((counts) => countInputs(atlas, counts, nation.industries, county)), ...nationInputs(atlas, shown)],
    sourceIds: shown.sourceIds,
    caveats: [...further, ...shown.caveats],
  };
}
