import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { countCaveats, fewEstablishments } from '../indicators/establishment-caveats.ts';
import { industryName, measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { countyRelatedness } from '../indicators/relatedness.ts';
import { hasValue } from '../measures/column.ts';
import { formatNumber } from '../measures/number-format.ts';
import { growthCandidates } from '../statistics/relatedness.ts';
import type { Text } from '../text.ts';
import { fewInAll } from './few-in-all.ts';
import { industriesInSentence, industryInSentence } from './industry-in-sentence.ts';

/** An industry of the county, counted. */
interface CountedIndustry {
  readonly industry: string;
  readonly title: Text;
  readonly count: number;
  /** Fewer than five establishments here. */
  readonly few: boolean;
}

/** An industry with an advantage that makes a candidate dense. */
export interface RelatedSpecialisation extends CountedIndustry {
  /** Proximity to the candidate, 0 to 1. */
  readonly proximity: number;
  /** Fraction of the candidate's density that comes from it. */
  readonly part: number;
}

/** An industry by how near it is to what the county is specialised in; figures as fractions. */
export interface RelatedIndustryOfCounty extends CountedIndustry {
  /** `null` where no county has an advantage in the industry. */
  readonly density: number | null;
  /** `null` where no county has an establishment of it. */
  readonly lq: number | null;
  readonly isCandidate: boolean;
  /** The specialisations that add most to the density, most first; of candidates only. */
  readonly related: readonly RelatedSpecialisation[];
}

/** What could grow next in a county. */
export interface CandidatesOfCounty {
  readonly county: string;
  readonly name: Text;
  readonly measure: EstablishmentMeasure;
  readonly year: number;
  readonly asOf: string;
  /** Counties that the proximities rest on. */
  readonly counties: number;
  /** The densest industries without an advantage, densest first; at most five. */
  readonly candidates: readonly RelatedIndustryOfCounty[];
  /** All industries in the order of the classification, the candidates among them. */
  readonly industries: readonly RelatedIndustryOfCounty[];
  /** Density of the last candidate; `null` without one. */
  readonly densityFloor: number | null;
  readonly sentence: Text;
  /** Beside the figures: that there are so few counties, and so few establishments where that is so. */
  readonly warnings: readonly Text[];
  /** What holds for the counts. */
  readonly caveats: readonly Text[];
  readonly sourceIds: readonly string[];
}

const mostCandidates = 5;

function fewCounties(counties: number): Text {
  return {
    zh: `關聯由 ${counties} 個縣市的結構算出，縣市這麼少，只是粗略的描述，不是預測；差距小的先後不可解讀。`,
    en: `Relatedness is worked out from the structure of ${counties} counties. So few give a coarse description, not a forecast; small differences of order say nothing.`,
  };
}

const percent = (share: number, language: 'zh-TW' | 'en') => formatNumber(share, 'ratio', language, { asPercent: true, decimals: 0 });

function sentenceOf(name: Text, candidates: readonly RelatedIndustryOfCounty[], advantages: number, measure: EstablishmentMeasure): Text {
  const one = advantages === 1;
  const industries = measure === 'factories' ? { zh: '個製造業中類', en: `${one ? 'division' : 'divisions'} of manufacturing` } : { zh: '個行業大類', en: one ? 'section' : 'sections' };
  const [first, ...others] = candidates;
  const held = { zh: `${name.zh}有 ${advantages} ${industries.zh}的占比不低於全國`, en: `${name.en} has at least the national share in ${advantages} ${industries.en}` };
  if (!first) return { zh: `${held.zh}；其餘行業都不與它們相近。`, en: `${held.en}; no other industry is near to them.` };
  const because = industriesInSentence(first.related.map(({ title }) => title));
  const next = industriesInSentence(others.slice(0, 2).map(({ title }) => title));
  return {
    zh: `${held.zh}。離它們最近、占比還不到全國的是${first.title.zh}（關聯密度 ${percent(first.density ?? 0, 'zh-TW')}），因為已有${because.zh}${next.zh === '' ? '' : `；其次是${next.zh}`}。`,
    en: `${held.en}. Nearest to them, and still below the national share, is ${industryInSentence(first.title)} (density ${percent(first.density ?? 0, 'en')}), because of ${because.en}${next.en === '' ? '' : `; then ${next.en}`}.`,
  };
}

/**
 * What could grow next in a county: industries with a quotient below 1 by relatedness density (Hidalgo et al. 2007), with the specialisations that
 * make them dense, against the counties that have data at the date. A description of what stands together now, not a forecast.
 * `null` while a table is not loaded, or where the county has no figures at the date.
 */
export function candidatesOfCounty(atlas: Atlas, county: string, measure: EstablishmentMeasure, year: number): CandidatesOfCounty | null {
  const known = countyRelatedness(atlas, measure, year);
  const name = countyByCode(atlas).get(county)?.name;
  const row = known?.regions.indexOf(county) ?? -1;
  if (!known || !name || row < 0) return null;
  const { counts, relatedness } = known;
  const counted = (industry: string): CountedIndustry => {
    const cell = counts.count(county, [industry]);
    const count = hasValue(cell) ? cell.value : 0;
    return { industry, title: industryName(atlas, industry), count, few: count < fewEstablishments };
  };
  const codeAt = (column: number) => known.industries[column] ?? '';
  const at = (values: ArrayLike<number>, column: number): number | null => {
    const value = values[row * known.industries.length + column] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  // A candidate of density 0 is near to nothing that the county has.
  const found = growthCandidates(relatedness, row).filter(({ density }) => density > 0).slice(0, mostCandidates);
  const candidateAt = new Map(found.map((candidate) => [candidate.industry, candidate]));
  const industries = known.industries.map((industry, column): RelatedIndustryOfCounty => {
    const candidate = candidateAt.get(column);
    return {
      ...counted(industry),
      density: at(relatedness.density, column),
      lq: at(relatedness.lq, column),
      isCandidate: candidate !== undefined,
      related: (candidate?.related ?? []).map(({ industry: other, proximity, part }) => ({ ...counted(codeAt(other)), proximity, part })),
    };
  });
  const candidates = found.flatMap(({ industry }) => industries[industry] ?? []);
  const advantages = known.industries.filter((_, column) => at(relatedness.advantage, column) === 1).length;
  return {
    county,
    name,
    measure,
    year: counts.year,
    asOf: counts.asOf,
    counties: known.regions.length,
    candidates,
    industries,
    densityFloor: candidates.at(-1)?.density ?? null,
    sentence: sentenceOf(name, candidates, advantages, measure),
    warnings: [...fewInAll(counts, county), fewCounties(known.regions.length)],
    caveats: countCaveats(atlas, { measure, industries: known.industries, name: measureNames[measure].noun, counts, years: [counts.year] }, { isRatio: false }),
    sourceIds: counts.allSourceIds,
  };
}
