import type { ViewState } from '../view/view-state.ts';
import { defaultStarRule, starThresholds, type StarRule } from './cluster-strength-rule.ts';

/** Fractions are kept in links with four decimals: what differs by less is the same threshold. */
const sameNumber = (one: number, other: number) => Math.abs(one - other) < 5e-5;

/** The rule of a view. A threshold that its numbers lack, or have outside its range, is the default. */
export function starRuleOf({ starRule }: Pick<ViewState, 'starRule'>): StarRule {
  const chosen = starThresholds.flatMap(({ id, least, most }, index) => {
    const value = starRule[index];
    return value !== undefined && value >= least && value <= most ? [[id, value] as const] : [];
  });
  return { ...defaultStarRule, ...Object.fromEntries(chosen) };
}

/** The numbers of a rule for the view; empty for the defaults, so that equal rules are equal links. */
export function numbersOfRule(rule: StarRule): readonly number[] {
  return starThresholds.every(({ id }) => sameNumber(rule[id], defaultStarRule[id])) ? [] : starThresholds.map(({ id }) => rule[id]);
}
