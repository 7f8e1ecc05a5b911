import type { Atlas } from '../datasets/atlas.ts';
import { fewEstablishments } from '../indicators/establishment-caveats.ts';
import { lqProfile } from '../indicators/lq-profile.ts';
import type { EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import type { MissingReason } from '../measures/missing.ts';
import { relativeChange } from '../statistics/growth.ts';
import type { Text } from '../text.ts';
import { industriesInSentence } from './industry-in-sentence.ts';
import { shiftShareWarnings } from './shift-share-sentence.ts';
import { shiftShareOfCounty, type CountyShiftShare } from './shift-share-of-county.ts';

/** One industry of a county by specialisation and growth. */
export interface QuadrantPoint {
  readonly industry: string;
  readonly title: Text;
  /** Location quotient at the later date, against the counties with data then; `null` where it is not defined, as the reason says. */
  readonly lq: number | null;
  readonly lqReason: MissingReason | null;
  /** Relative change between the dates as a fraction; `null` where there was none before. */
  readonly growth: number | null;
  /** The same in the comparable counties together. */
  readonly nationGrowth: number | null;
  /** Establishments at the two dates. */
  readonly before: number;
  readonly count: number;
  /** Fewer than five at one of the dates. */
  readonly few: boolean;
}

/** Growth against specialisation of all industries of a county. */
export interface GrowthQuadrant {
  readonly shiftShare: CountyShiftShare;
  readonly points: readonly QuadrantPoint[];
  /** Relative change of all comparable counties and industries together, as a fraction: what fast and slow mean. */
  readonly nationGrowth: number;
  readonly sentence: Text;
  /** As beside the parts of shift-share, which rest on the same counts. */
  readonly warnings: readonly Text[];
}

const mostNames = 3;

function namesOf(points: readonly QuadrantPoint[]): Text {
  const first = industriesInSentence(points.toSorted((a, b) => b.count - a.count).slice(0, mostNames).map(({ title }) => title));
  const more = points.length > mostNames;
  return { zh: `${first.zh}${more ? `等 ${points.length} 項` : ''}`, en: `${first.en}${more ? ` and ${points.length - mostNames} more` : ''}` };
}

/** Which industries are specialised, growing, or both, in one sentence; those that rest on few are not judged. */
export function growthSentence(name: Text, points: readonly QuadrantPoint[], nationGrowth: number): Text {
  const judged = points.filter(({ few }) => !few);
  if (judged.length === 0) {
    return { zh: `${name.zh}的每個行業都不到 ${fewEstablishments} 家，不作判斷。`, en: `Every industry of ${name.en} has fewer than ${fewEstablishments} establishments: too few to judge.` };
  }
  const of = (isSpecialised: boolean, isFast: boolean) => judged.filter(({ lq, growth }) => lq !== null && growth !== null && lq >= 1 === isSpecialised && growth >= nationGrowth === isFast);
  const groups = [
    { points: of(true, true), zh: '專業化而且成長比全國整體快的有', en: 'specialised and growing faster than the nation as a whole: ' },
    { points: of(false, true), zh: '尚未專業化但成長較快的有', en: 'not specialised but growing faster: ' },
    { points: of(true, false), zh: '專業化但成長較慢的有', en: 'specialised but growing slower: ' },
  ].filter((group) => group.points.length > 0);
  if (groups.length === 0) return { zh: `${name.zh}至少 ${fewEstablishments} 家的行業中，沒有專業化或成長比全國整體快的。`, en: `In ${name.en} no industry with at least ${fewEstablishments} establishments is specialised or grows faster than the nation as a whole.` };
  return {
    zh: `${name.zh}${groups.map((group) => `${group.zh}${namesOf(group.points).zh}`).join('；')}。`,
    en: `In ${name.en}, ${groups.map((group) => `${group.en}${namesOf(group.points).en}`).join('; ')}.`,
  };
}

/**
 * Growth between the two latest dates against the location quotient of the later one, for every industry of a county. `null` while a table is not
 * loaded, and where the county cannot be compared over time (`shiftShareOfCounty` says why).
 */
export function growthQuadrantOf(atlas: Atlas, county: string, measure: EstablishmentMeasure): GrowthQuadrant | null {
  const shiftShare = shiftShareOfCounty(atlas, county, measure);
  if (!shiftShare?.own || shiftShare.nationRate === null) return null;
  const quotients = new Map(lqProfile(atlas, county, shiftShare.after.year).filter((entry) => entry.measure === measure).map((entry) => [entry.industry, entry]));
  const points = shiftShare.own.industries.map(({ industry, title, parts, nationRate }): QuadrantPoint => {
    const entry = quotients.get(industry);
    return {
      industry,
      title,
      lq: entry?.lq ?? null,
      lqReason: entry ? entry.reason : 'not-collected',
      growth: relativeChange(parts.before, parts.after),
      nationGrowth: nationRate,
      before: parts.before,
      count: parts.after,
      few: Math.min(parts.before, parts.after) < fewEstablishments,
    };
  });
  return { shiftShare, points, nationGrowth: shiftShare.nationRate, sentence: growthSentence(shiftShare.name, points, shiftShare.nationRate), warnings: shiftShareWarnings(atlas, shiftShare) };
}
