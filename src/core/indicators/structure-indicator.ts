import type { MethodId } from '../methods/index.ts';
import type { NumberCell } from '../measures/column.ts';
import { sequentialScale } from '../scales/sequential.ts';
import { columnSums, completeRows, rowOf, type CountMatrix } from '../statistics/count-matrix.ts';
import type { Text } from '../text.ts';
import { columnOfCounts } from './build-column.ts';
import { countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { establishmentMatrix } from './establishment-matrix.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';

const industryLevels = ['total'] as const;

interface StructureIndicator {
  readonly id: string;
  readonly method: MethodId;
  readonly title: Text;
  readonly definition: Text;
  readonly formula: Text;
  readonly decimals: number;
  readonly caveats: readonly Text[];
  /** One figure per row of a matrix without gaps; `null` where it is not defined. */
  readonly valueOf: (counts: Float64Array, nation: Float64Array) => number | null;
}

const statedDivisions: Text = {
  zh: '結構以有列明行業中類（08–33）的登記工廠計算，未列明者不計入。',
  en: 'The structure is that of factories with a stated division (08–33); those without one are not included.',
};

function cellsOf(matrix: CountMatrix, valueOf: StructureIndicator['valueOf']): ReadonlyMap<string, NumberCell> {
  const { matrix: complete, leftOut } = completeRows(matrix);
  const nation = columnSums(complete);
  return new Map<string, NumberCell>([
    ...leftOut.map(({ region, missing }) => [region, { missing }] as const),
    ...complete.regions.map((region, row) => {
      const value = valueOf(rowOf(complete, row), nation);
      return [region, value === null ? { missing: 'not-applicable' as const } : { value }] as const;
    }),
  ]);
}

/** An indicator of the whole structure of a region: one figure from the counts of all its industries. */
export function structureIndicator(of: StructureIndicator): IndicatorDefinition {
  return {
    id: of.id,
    group: 'specialisation',
    title: of.title,
    definition: of.definition,
    formula: of.formula,
    method: of.method,
    unit: 'ratio',
    levels: ['county', 'township'],
    industryLevels,
    needs: (question) => [...neededForCounts(question), 'county-industry'],
    years: (atlas, question) => yearsAsked(atlas, question, industryLevels),
    compute(atlas, question) {
      const asked = countsAsked(atlas, question, industryLevels);
      const whole = asked && establishmentMatrix(atlas, asked.measure, asked.counts.level, asked.counts.year);
      if (!asked || !whole) return null;
      const { counts, measure } = asked;
      const cells = cellsOf(whole.matrix, of.valueOf);
      return columnOfCounts(asked, {
        indicator: of.id,
        title: titleOf({ ...asked, industries: [measureNames[measure].total] }, { zh: `${of.title.zh}（${measureNames[measure].noun.zh}）`, en: `${of.title.en} (${measureNames[measure].noun.en})` }),
        unit: 'ratio',
        decimals: of.decimals,
        cellOf: (code) => cells.get(code) ?? { missing: 'not-collected' },
        scaleOf: (values) => sequentialScale(values, 'ratio'),
        caveats: [...countCaveats(atlas, asked, { isRatio: false }), ...(measure === 'factories' ? [statedDivisions] : []), ...of.caveats],
        inputsOf: (code) => countInputs(atlas, counts, [...whole.matrix.industries, measureNames[measure].total], code),
      });
    },
  };
}
