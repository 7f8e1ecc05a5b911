import type { Atlas } from '../datasets/atlas.ts';
import { countsAsked, yearsAsked, type CountsAsked } from './counts-asked.ts';
import type { IndustryLevel } from './establishment-measure.ts';
import type { IndicatorQuestion } from './indicator.ts';

/** The counts of a question at a date and at the one before it. */
export interface TwoDates {
  readonly before: CountsAsked;
  readonly after: CountsAsked;
}

/** The years that a change can end in: all but the first. */
export function endYears(atlas: Atlas, question: IndicatorQuestion, levels: readonly IndustryLevel[]): readonly number[] {
  return yearsAsked(atlas, question, levels).slice(1);
}

/** `null` while a table is not loaded, or when the industry has counts at one date only. */
export function countsAtTwoDates(atlas: Atlas, question: IndicatorQuestion, levels: readonly IndustryLevel[]): TwoDates | null {
  const after = countsAsked(atlas, question, levels, endYears(atlas, question, levels));
  const earlier = yearsAsked(atlas, question, levels).filter((year) => after && year < after.counts.year);
  const before = countsAsked(atlas, question, levels, earlier.slice(-1));
  return after && before ? { before, after } : null;
}

/** Sources of both dates, each once. */
export function sourcesOfBoth({ before, after }: TwoDates): readonly string[] {
  return [...new Set([...before.counts.allSourceIds, ...after.counts.allSourceIds])].sort();
}
