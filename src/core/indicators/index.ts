import type { Atlas } from '../datasets/atlas.ts';
import type { Table } from '../datasets/table.ts';
import type { Text } from '../text.ts';
import type { Level, ViewState } from '../view/view-state.ts';
import { complexityIndex } from './complexity-index.ts';
import { effectiveIndustries } from './effective-industries.ts';
import { establishmentCount } from './establishment-count.ts';
import { establishmentGrowth } from './establishment-growth.ts';
import { establishmentsPer1000Persons } from './establishments-per-1000-persons.ts';
import { establishmentsPerKm2 } from './establishments-per-km2.ts';
import { herfindahl } from './herfindahl.ts';
import type { IndicatorColumn, IndicatorDefinition, IndicatorQuestion } from './indicator.ts';
import { industryShare } from './industry-share.ts';
import { krugmanSpecialisation } from './krugman-specialisation.ts';
import { locationQuotient } from './location-quotient.ts';
import { locationQuotientGrowth } from './location-quotient-growth.ts';
import { priorityCaveats, priorityCoverage, priorityIndustry, questionOf } from './priority-question.ts';
import { publishedIndicators, resourceOfPublished } from './published.ts';
import { relatednessDensity } from './relatedness-density.ts';

export { industryChoices, type IndustryChoice } from './establishment-measure.ts';
export { priorityCoverage } from './priority-question.ts';
export { lqProfile, sortedByQuotient, fewNote, type LqProfileEntry } from './lq-profile.ts';

/** The computed indicators, in the order of the picker. */
export const indicators: readonly IndicatorDefinition[] = [
  locationQuotient,
  locationQuotientGrowth,
  industryShare,
  relatednessDensity,
  herfindahl,
  effectiveIndustries,
  krugmanSpecialisation,
  complexityIndex,
  establishmentCount,
  establishmentGrowth,
  establishmentsPerKm2,
  establishmentsPer1000Persons,
];

/** The computed indicators and every published one that is known so far. */
export function indicatorsOf(atlas: Atlas): readonly IndicatorDefinition[] {
  return [...indicators, ...publishedIndicators(atlas)];
}

/** `undefined` for an id that does not exist, or whose long table is not loaded yet (see `neededResources`). */
export function indicatorById(atlas: Atlas, id: string): IndicatorDefinition | undefined {
  return indicators.find((indicator) => indicator.id === id) ?? publishedIndicators(atlas).find((indicator) => indicator.id === id);
}

/** The same indicator at another level: itself, or the one of that name in a table of that level; `null` when there is none. */
export function indicatorAtLevel(atlas: Atlas, id: string, level: Level): string | null {
  const own = indicatorById(atlas, id);
  if (own?.levels.includes(level)) return id;
  const name = id.slice(id.indexOf('/') + 1);
  const others = publishedIndicators(atlas).filter((indicator) => indicator.levels.includes(level));
  return id.includes('/') ? (others.find((other) => other.id.slice(other.id.indexOf('/') + 1) === name)?.id ?? null) : null;
}

type IndicatorView = Pick<ViewState, 'level' | 'indicator' | 'industry' | 'year' | 'quotientBase' | 'programme' | 'priorityIndustries' | 'bases'>;

const priorityResources = ['industries', 'county-industry', 'programmes', 'priority-industries', 'priority-industry-industries'];

/** The resources the view's indicator waits for; empty for an unknown id. Names that are loaded already are among them. */
export function neededResources(atlas: Atlas, view: IndicatorView): readonly string[] {
  const computed = indicators.find((indicator) => indicator.id === view.indicator);
  if (!computed) {
    const published = resourceOfPublished(atlas, view.indicator);
    return published ? [published.level === 'county' ? 'counties' : 'townships', 'counties', 'indicator-definitions', published.resource] : [];
  }
  const isPriority = view.industry === priorityIndustry;
  const question: IndicatorQuestion = { level: view.level, industry: view.industry, industries: isPriority ? [] : [view.industry], year: view.year, quotientBase: view.quotientBase };
  return [...new Set([...computed.needs(question), ...(isPriority ? priorityResources : [])])];
}

function lowerInitial(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A column of priority industries is named after them and says which divisions it adds up. */
function forPriorities(atlas: Atlas, view: IndicatorView, definition: IndicatorDefinition, column: IndicatorColumn): IndicatorColumn {
  const coverage = priorityCoverage(atlas, view);
  const title: Text = {
    zh: `${coverage.name.zh}：${definition.title.zh}（登記工廠）`,
    en: `${coverage.name.en}: ${lowerInitial(definition.title.en)} (registered factories)`,
  };
  return { ...column, title, caveats: [...priorityCaveats(atlas, coverage), ...column.caveats] };
}

function compute(atlas: Atlas, view: IndicatorView): IndicatorColumn | null {
  const definition = indicatorById(atlas, view.indicator);
  if (!definition?.levels.includes(view.level)) return null;
  if (definition.industryLevels.length === 0) return definition.compute(atlas, { level: view.level, industry: '', industries: [], year: view.year, quotientBase: view.quotientBase });
  const column = definition.compute(atlas, questionOf(atlas, view));
  return column && view.industry === priorityIndustry ? forPriorities(atlas, view, definition, column) : column;
}

interface Remembered {
  readonly ingredients: readonly (Table | Atlas['package'] | undefined)[];
  readonly column: IndicatorColumn | null;
}

const rememberedColumns = new Map<string, Remembered>();
const mostRemembered = 64;

/**
 * The column of the view's indicator; the same object as long as the question and the tables it reads stay the same. A year the indicator does
 * not have gives the latest (the column says its year).
 * `null` while a table is not loaded, for an unknown indicator, for a level or an industry it cannot answer for, and when the chosen priority
 * industries have no division with counts.
 */
export function columnFor(atlas: Atlas, view: IndicatorView): IndicatorColumn | null {
  const isPriority = view.industry === priorityIndustry;
  const choice = isPriority ? [view.programme, view.priorityIndustries, view.bases] : [];
  const key = JSON.stringify([view.indicator, view.level, view.industry, view.year, view.quotientBase, ...choice]);
  const ingredients = [atlas.package, ...(view.quotientBase === 'nation' ? [] : [atlas.tables.get('regions')]), ...neededResources(atlas, view).map((name) => atlas.tables.get(name))];
  const known = rememberedColumns.get(key);
  const isSame = known?.ingredients.length === ingredients.length && known.ingredients.every((part, index) => part === ingredients[index]);
  const entry = known && isSame ? known : { ingredients, column: compute(atlas, view) };
  // Put last again, so that the first one is the one asked for longest ago.
  rememberedColumns.delete(key);
  rememberedColumns.set(key, entry);
  for (const oldest of rememberedColumns.keys()) {
    if (rememberedColumns.size <= mostRemembered) break;
    rememberedColumns.delete(oldest);
  }
  return entry.column;
}
