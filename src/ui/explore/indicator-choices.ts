import type { Atlas } from '../../core/datasets/atlas.ts';
import type { IndicatorDefinition } from '../../core/indicators/indicator.ts';
import { indicatorAtLevel, indicatorById, indicatorsOf, industryChoices, type IndustryChoice } from '../../core/indicators/index.ts';
import { priorityIndustry } from '../../core/indicators/priority-question.ts';
import { defaultView, type Level, type ViewState } from '../../core/view/view-state.ts';

export const indicatorGroups = ['specialisation', 'industry', 'grants', 'society', 'own'] as const satisfies readonly IndicatorDefinition['group'][];

/** Indicators of a level, by group; groups without any are left out. */
export function indicatorsByGroup(atlas: Atlas, level: Level): readonly { readonly group: IndicatorDefinition['group']; readonly indicators: readonly IndicatorDefinition[] }[] {
  const offered = indicatorsOf(atlas).filter((indicator) => indicator.levels.includes(level));
  return indicatorGroups.map((group) => ({ group, indicators: offered.filter((indicator) => indicator.group === group) })).filter(({ indicators }) => indicators.length > 0);
}

/** Industries that an indicator can be asked about. */
export function industriesFor(atlas: Atlas, definition: IndicatorDefinition): readonly IndustryChoice[] {
  return industryChoices(atlas).filter((choice) => definition.industryLevels.includes(choice.level));
}

/** Whether the chosen priority industries can be added up by the indicator. */
export function takesPriorities(definition: IndicatorDefinition): boolean {
  return definition.industryLevels.includes('division');
}

/** The industry to keep when the indicator changes: the present one where it can be answered, else the default one, else the first. */
export function industryAfter(atlas: Atlas, definition: IndicatorDefinition, industry: string): string {
  if (definition.industryLevels.length === 0) return industry;
  const choices = industriesFor(atlas, definition);
  if (choices.length === 0 || choices.some((choice) => choice.code === industry)) return industry;
  if (industry === priorityIndustry && takesPriorities(definition)) return industry;
  return choices.find((choice) => choice.code === defaultView.industry)?.code ?? choices[0]?.code ?? industry;
}

/** What choosing an indicator changes. */
export function viewWithIndicator(atlas: Atlas, view: ViewState, indicator: string): Partial<ViewState> {
  const definition = indicatorById(atlas, indicator);
  return { indicator, year: null, legendClass: null, ...(definition ? { industry: industryAfter(atlas, definition, view.industry) } : {}) };
}

/** What choosing a level changes: an indicator that the level does not have gives way to its like there, or to the default. */
export function viewWithLevel(atlas: Atlas, view: ViewState, level: Level): Partial<ViewState> {
  const indicator = indicatorAtLevel(atlas, view.indicator, level) ?? defaultView.indicator;
  return { level, ...viewWithIndicator(atlas, view, indicator) };
}
