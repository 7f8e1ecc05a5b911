import { formatNumber } from '../measures/number-format.ts';
import type { Language, Text } from '../text.ts';
import type { StarPart, StarRule, StarThreshold } from './cluster-strength-rule.ts';

const asPercentage: ReadonlySet<keyof StarRule> = new Set(['sizeShare', 'growthShare', 'growthAbove']);

/** A threshold with its unit; shares and rates as percentages. */
export function thresholdFigure({ id, unit, step }: Pick<StarThreshold, 'id' | 'unit' | 'step'>, value: number, language: Language): string {
  if (asPercentage.has(id)) return formatNumber(value, 'ratio', language, { asPercent: true, decimals: 0 });
  return formatNumber(value, unit, language, { decimals: step < 1 ? 1 : 0 });
}

const percent = (fraction: number) => formatNumber(fraction, 'ratio', 'en', { asPercent: true, decimals: 0 });
const plain = (value: number, decimals: number) => formatNumber(value, 'count', 'en', { decimals });

/** What a county's industry has to reach for a star, in words; `null` = what holds for several parts. */
export function ruleInWords(rule: StarRule, part: StarPart | null): Text {
  const { specialisation, sizeShare, growthShare, growthAbove, supportKinds, parks, centres, grants, radiusKm, minimumCount } = rule;
  const around =
    radiusKm > 0
      ? { zh: `縣市外 ${radiusKm} 公里內的園區與中心也算`, en: `parks and centres within ${radiusKm} km outside count too` }
      : { zh: '只算縣市內的', en: 'only those inside count' };
  switch (part) {
    case 'specialisation':
      return { zh: `區位商數至少 ${plain(specialisation, 1)}`, en: `a location quotient of at least ${plain(specialisation, 1)}` };
    case 'size':
      return { zh: `家數在同行業最多的前 ${percent(sizeShare)} 縣市`, en: `among the ${percent(sizeShare)} of counties with the most establishments in the industry` };
    case 'growth':
      return {
        zh: `增減率在同行業最高的前 ${percent(growthShare)} 縣市，而且高於 ${percent(growthAbove)}`,
        en: `among the ${percent(growthShare)} of counties that grow fastest in the industry, and by more than ${percent(growthAbove)}`,
      };
    case 'support':
      return {
        zh: `三種支援至少有 ${supportKinds} 種：園區 ${parks} 處、創新中心與育成 ${centres} 處、地方型 SBIR 最近一年核定 ${grants} 件；${around.zh}`,
        en: `at least ${supportKinds} of three kinds of support: parks (${parks}), centres and incubators (${centres}), local SBIR cases approved in the latest year (${grants}); ${around.en}`,
      };
    case null:
      return { zh: `不到 ${minimumCount} 家的行業，不評專業化、規模與成長`, en: `below ${minimumCount} establishments, specialisation, size and growth are not judged` };
  }
}
