import type { Text } from '../text.ts';
import type { MethodId } from '../methods/index.ts';
import type { UnitId } from '../measures/unit.ts';
import type { ClassedScale } from '../scales/scale.ts';
import type { Level } from '../view/view-state.ts';
import type { Atlas } from '../datasets/atlas.ts';

/** What an indicator is asked for. `industries` are codes to be summed (already resolved from the view). */
export interface IndicatorQuestion {
  readonly level: Level;
  /** `TOTAL`, a section, a division, or `priority`. */
  readonly industry: string;
  /** Industry codes to be summed; one code unless `industry` is `priority`. */
  readonly industries: readonly string[];
  /** `null` = latest. */
  readonly year: number | null;
  /** What quotients are compared with: `nation`, a region id, or a county code. */
  readonly quotientBase: string;
}

/** The named inputs behind one value, for the method card. */
export interface IndicatorInput {
  readonly name: Text;
  readonly value: number;
  readonly unit: UnitId;
  readonly asOf: string;
  readonly sourceIds: readonly string[];
}

/** A computed column over counties or townships, aligned with `codes`. */
export interface IndicatorColumn {
  readonly indicator: string;
  readonly title: Text;
  readonly unit: UnitId;
  readonly decimals: number;
  readonly level: Level;
  readonly codes: readonly string[];
  /** NaN where missing. */
  readonly values: Float64Array;
  /** 0 = a value, else index into `missingReasons` + 1 (see measures/missing.ts). */
  readonly reasons: Uint8Array;
  /** The year the column is about, and its full date as printed. */
  readonly year: number;
  readonly asOf: string;
  readonly years: readonly number[];
  readonly scale: ClassedScale;
  /** Said beside the figure: comparability, small numbers, mixed years. */
  readonly caveats: readonly Text[];
  readonly sourceIds: readonly string[];
  /** Inputs of one region's value; empty for published columns other than the value itself. */
  inputsOf(code: string): readonly IndicatorInput[];
}

/** One file in core/indicators is one definition; index.ts lists them. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly group: 'specialisation' | 'industry' | 'society' | 'grants' | 'own';
  readonly title: Text;
  readonly definition: Text;
  /** The formula as text; empty for published columns. */
  readonly formula: Text;
  /** Id of its entry in core/methods, where maths, conventions and references stand; absent for published columns. */
  readonly method?: MethodId;
  readonly unit: UnitId;
  readonly levels: readonly Level[];
  /** Whether the indicator needs an industry, and which levels of the classification it can take. */
  readonly industryLevels: readonly ('total' | 'section' | 'division')[];
  /** Resources needed for this question, so that the page can load them. */
  needs(question: IndicatorQuestion): readonly string[];
  /** Years that have figures for the question; empty when a needed table is not loaded. */
  years(atlas: Atlas, question: IndicatorQuestion): readonly number[];
  /** `null` when a needed table is not loaded or the industry cannot be answered at this level. */
  compute(atlas: Atlas, question: IndicatorQuestion): IndicatorColumn | null;
}
