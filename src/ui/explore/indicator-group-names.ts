import type { IndicatorDefinition } from '../../core/indicators/indicator.ts';
import { m } from '../../i18n/language.ts';

/** Headings of the picker of indicators. */
export const indicatorGroupNames: Readonly<Record<IndicatorDefinition['group'], () => string>> = {
  specialisation: m.indicator_group_specialisation,
  industry: m.indicator_group_industry,
  grants: m.indicator_group_grants,
  society: m.indicator_group_society,
  own: m.indicator_group_own,
};
