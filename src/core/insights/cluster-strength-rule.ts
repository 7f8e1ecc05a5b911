import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';

/** What a star can be earned for. */
export const starParts = ['specialisation', 'size', 'growth', 'support'] as const;
export type StarPart = (typeof starParts)[number];

export const starPartNames: Readonly<Record<StarPart, Text>> = {
  specialisation: { zh: '專業化', en: 'Specialisation' },
  size: { zh: '規模', en: 'Size' },
  growth: { zh: '成長', en: 'Growth' },
  support: { zh: '支援', en: 'Support' },
};

/** Every threshold of the stars; shares and rates are fractions. */
export interface StarRule {
  /** Specialisation: the least location quotient. */
  readonly specialisation: number;
  /** Size: the share of counties, the largest by count in their industry, that earn the star. */
  readonly sizeShare: number;
  /** Growth: the share of counties, the fastest growing in their industry, that earn the star … */
  readonly growthShare: number;
  /** … as far as they grew by more than this rate. */
  readonly growthAbove: number;
  /** Support: how many of the three kinds (parks; centres and incubators; local SBIR) have to be there … */
  readonly supportKinds: number;
  /** … each with at least so many: parks, centres and incubators together, approved cases of the latest year. */
  readonly parks: number;
  readonly centres: number;
  readonly grants: number;
  /** Parks and centres outside the county count as far as this from its interior point; 0 = none outside. */
  readonly radiusKm: number;
  /** An industry with fewer establishments here is not given the stars of specialisation, size and growth: it is too few to judge. */
  readonly minimumCount: number;
}

/** One threshold as a slider needs it. */
export interface StarThreshold {
  readonly id: keyof StarRule;
  /** `null` = it holds for several parts. */
  readonly part: StarPart | null;
  readonly title: Text;
  readonly unit: UnitId;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** `published`: the value and its meaning stand in a published rule; `project`: set by this project. */
  readonly basis: 'published' | 'project';
  readonly citation: Text;
}

const setHere: Text = { zh: '由本專案設定。', en: 'Set by this project.' };
const observatory = 'European Cluster Observatory, “Evaluation of regional cluster strength” (clusterobservatory.eu)';

/**
 * The thresholds with their defaults, ranges and citations. The European Cluster Observatory gives up to three stars by employment: size (among the top
 * 10 % of its cluster category), specialisation (a quotient of at least 2) and focus. Here registered establishments stand for employment, focus is left
 * out, and growth and support are added by this project; the growth of an industry is rated by no rule whose text could be checked.
 */
export const starThresholds: readonly StarThreshold[] = [
  {
    id: 'specialisation',
    part: 'specialisation',
    title: { zh: '區位商數至少', en: 'Location quotient at least' },
    unit: 'ratio',
    default: 2,
    least: 1,
    most: 5,
    step: 0.1,
    basis: 'published',
    citation: { zh: `至少 2：${observatory}。原以就業人數計，這裡以登記家數計。`, en: `At least 2: ${observatory}. There by employment, here by registered establishments.` },
  },
  {
    id: 'sizeShare',
    part: 'size',
    title: { zh: '同行業家數最多的縣市比例', en: 'Share of counties with the most establishments in the industry' },
    unit: 'ratio',
    default: 0.1,
    least: 0.05,
    most: 0.5,
    step: 0.05,
    basis: 'published',
    citation: {
      zh: `同類前 10%：${observatory}。原以就業人數在全歐洲的聚落中計，這裡以登記家數在 22 縣市中計，取整數且至少一個。`,
      en: `The top 10% of its category: ${observatory}. There by employment among all clusters of Europe, here by registered establishments among 22 counties, rounded down and at least one.`,
    },
  },
  {
    id: 'growthShare',
    part: 'growth',
    title: { zh: '同行業成長最快的縣市比例', en: 'Share of counties that grow fastest in the industry' },
    unit: 'ratio',
    default: 0.2,
    least: 0.05,
    most: 0.5,
    step: 0.05,
    basis: 'project',
    citation: setHere,
  },
  {
    id: 'growthAbove',
    part: 'growth',
    title: { zh: '而且成長率高於', en: 'And growth above' },
    unit: 'ratio',
    default: 0,
    least: -0.5,
    most: 0.5,
    step: 0.05,
    basis: 'project',
    citation: { zh: '由本專案設定：家數減少的行業不給成長星。', en: 'Set by this project: an industry that shrinks earns no star for growth.' },
  },
  { id: 'supportKinds', part: 'support', title: { zh: '三種支援至少有', en: 'Kinds of support, of three, at least' }, unit: 'count', default: 3, least: 1, most: 3, step: 1, basis: 'project', citation: setHere },
  { id: 'parks', part: 'support', title: { zh: '園區至少', en: 'Parks at least' }, unit: 'sites', default: 1, least: 1, most: 30, step: 1, basis: 'project', citation: setHere },
  { id: 'centres', part: 'support', title: { zh: '創新中心與育成至少', en: 'Centres and incubators at least' }, unit: 'sites', default: 1, least: 1, most: 15, step: 1, basis: 'project', citation: setHere },
  { id: 'grants', part: 'support', title: { zh: '地方型 SBIR 最近一年核定至少', en: 'Local SBIR cases approved in the latest year at least' }, unit: 'cases', default: 1, least: 1, most: 60, step: 1, basis: 'project', citation: setHere },
  { id: 'radiusKm', part: 'support', title: { zh: '縣市外計入的距離', en: 'Distance counted outside the county' }, unit: 'km', default: 10, least: 0, most: 50, step: 1, basis: 'project', citation: setHere },
  {
    id: 'minimumCount',
    part: null,
    title: { zh: '家數不到此數不評', en: 'Not judged below this number of establishments' },
    unit: 'establishments',
    default: 5,
    least: 1,
    most: 100,
    step: 1,
    basis: 'project',
    citation: { zh: '由本專案設定：增減一兩家就會大幅改變數值。', en: 'Set by this project: one or two more or fewer change the figure a lot.' },
  },
];

/** The defaults of all thresholds. */
export const defaultStarRule: StarRule = {
  specialisation: 2,
  sizeShare: 0.1,
  growthShare: 0.2,
  growthAbove: 0,
  supportKinds: 3,
  parks: 1,
  centres: 1,
  grants: 1,
  radiusKm: 10,
  minimumCount: 5,
};

/** @throws RangeError for a threshold that is outside its range or not a number. */
export function checkedRule(rule: StarRule): StarRule {
  for (const { id, least, most } of starThresholds) {
    if (!(rule[id] >= least && rule[id] <= most)) throw new RangeError(`The threshold ${id} must be from ${least} to ${most}, not ${rule[id]}.`);
  }
  return rule;
}
