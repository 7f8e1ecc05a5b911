import type { PriorityIndustry } from '../datasets/programmes.ts';
import { dateText, listText } from '../indicators/date-text.ts';
import { measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import type { Precision } from '../layers/mark.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Interval } from '../statistics/location-quotient.ts';
import type { SubjectId } from '../subjects/subject.ts';
import type { Language, Text } from '../text.ts';
import type { MappingBasis } from '../view/view-state.ts';

/** What a county can have for a priority industry, in the order of the matrix. */
export const gapKinds = ['specialisation', 'cluster', 'park', 'centre', 'incubator', 'sbir-focus', 'sbir-award'] as const;
export type GapKind = (typeof gapKinds)[number];

export const gapKindNames: Readonly<Record<GapKind, Text>> = {
  specialisation: { zh: '專業化', en: 'Specialisation' },
  cluster: { zh: '聚落', en: 'Cluster' },
  park: { zh: '園區', en: 'Park' },
  centre: { zh: '創新中心', en: 'Centre' },
  incubator: { zh: '育成', en: 'Incubator' },
  'sbir-focus': { zh: 'SBIR 領域', en: 'SBIR field' },
  'sbir-award': { zh: 'SBIR 獲補助', en: 'SBIR award' },
};

/** The registered establishments of the industries that a priority industry is mapped to, taken together, against the nation. */
export interface GapQuotient {
  readonly measure: EstablishmentMeasure;
  readonly asOf: string;
  /** Industry codes added up. */
  readonly industries: readonly string[];
  readonly names: readonly Text[];
  /** Mapped industries without counts by county, which are not in the figure. */
  readonly without: readonly Text[];
  /** No mapped industry has counts of its own: whole sections stand for them. */
  readonly isWider: boolean;
  readonly count: number;
  readonly lq: number;
  /** 95 % interval of the quotient (exact Poisson); `null` where it was not asked for. */
  readonly interval: Interval | null;
  /** Of the counts of that date. */
  readonly sourceIds: readonly string[];
}

/** A cluster, park, centre or incubator in a county. */
export interface GapThing {
  readonly subject: SubjectId;
  readonly name: Text;
  readonly precision: Precision;
}

/** A field that a county's SBIR names, in the words of its source. */
export interface GapWord {
  readonly word: Text;
  /** `null` where the source gives no year. */
  readonly year: number | null;
  /** What the source says of it: field of application, priority, field of awarded cases … */
  readonly kind: Text;
  /** False for an unofficial compilation. */
  readonly isOfficial: boolean;
  readonly sourceIds: readonly string[];
}

/** What a cell rests on. */
export type GapEvidence =
  | { readonly kind: 'quotient'; readonly quotient: GapQuotient }
  | { readonly kind: 'things'; readonly things: readonly GapThing[] }
  | { readonly kind: 'words'; readonly words: readonly GapWord[] };

/** The nearest one elsewhere: a thing, or a county that has it. */
export interface GapNearest {
  readonly subject: SubjectId;
  readonly name: Text;
  /** From the county's interior point, on the ellipsoid; to a county's interior point where the nearest is a county. */
  readonly km: number;
  /** `null` for a county. */
  readonly precision: Precision | null;
  /** Of the steadiest link of a thing; for a county, of what it has there. */
  readonly basis: MappingBasis;
}

/**
 * Whether a county has something of a kind for a priority industry, before the nearest one elsewhere is looked for.
 * `absent` only where what is recorded allows it to be said; `unknown` is not `absent`.
 */
export type GapVerdict =
  /** `count`: establishments, things or different words. `basis`: of the steadiest link. */
  | { readonly state: 'present'; readonly count: number; readonly basis: MappingBasis; readonly evidence: GapEvidence; readonly notes: readonly Text[] }
  | { readonly state: 'absent'; readonly evidence: GapEvidence | null; readonly notes: readonly Text[] }
  | { readonly state: 'unknown'; readonly reason: Text };

type Present = Extract<GapVerdict, { state: 'present' }>;
type Absent = Extract<GapVerdict, { state: 'absent' }>;
type Unknown = Extract<GapVerdict, { state: 'unknown' }>;

/** A verdict with the nearest one elsewhere; `null` where none is recorded anywhere, or no place is known. */
export type GapCell = Present | (Absent & { readonly nearest: GapNearest | null }) | (Unknown & { readonly nearest: GapNearest | null });

/** A priority industry with what a county has for it. */
export interface GapRow {
  readonly priority: PriorityIndustry;
  readonly cells: Readonly<Record<GapKind, GapCell>>;
}

/** How one kind is judged. `complete` adds what costs time and is not needed for counting. */
export interface GapJudge {
  verdict(county: string, priorityId: string): GapVerdict;
  complete(county: string, priorityId: string): GapCell;
}

/** Bases from the steadiest down. */
export const steadiestFirst: readonly MappingBasis[] = ['stated', 'proposed', 'county'];

function quotientText({ lq, count, measure, asOf, interval }: GapQuotient): Text {
  const { unit } = measureNames[measure];
  const date = dateText(asOf);
  const value = (number: number) => formatNumber(number, 'ratio', 'en', { decimals: 2 });
  // Factories that list several divisions are split among them: a count may be a fraction, and no half factory is told.
  const size = (language: Language) => `${Number.isInteger(count) ? '' : language === 'en' ? 'about ' : '約 '}${formatNumber(count, unit, language, { decimals: 0 })}`;
  const range = interval ? { zh: `，95% 區間 ${value(interval.low)} 至 ${value(interval.high)}`, en: `, 95% interval ${value(interval.low)} to ${value(interval.high)}` } : { zh: '', en: '' };
  return {
    zh: `區位商數 ${value(lq)}${range.zh}（${size('zh-TW')}，${date.zh}）`,
    en: `location quotient ${value(lq)}${range.en} (${size('en')}, ${date.en})`,
  };
}

function wordText({ word, year, kind, isOfficial }: GapWord): Text {
  const known = year === null ? { zh: '年度未載', en: 'year not stated' } : { zh: `${year}年`, en: String(year) };
  const grade = isOfficial ? { zh: '', en: '' } : { zh: '，民間彙整', en: ', unofficial' };
  return { zh: `${word.zh}（${known.zh}${kind.zh}${grade.zh}）`, en: `${word.en || word.zh} (${kind.en.toLowerCase()}, ${known.en}${grade.en})` };
}

/** Each word once, as it was named last. */
function latestOfEach(words: readonly GapWord[]): readonly GapWord[] {
  const latest = new Map<string, GapWord>();
  for (const word of words) {
    const known = latest.get(word.word.zh);
    if (!known || (word.year ?? 0) > (known.year ?? 0)) latest.set(word.word.zh, word);
  }
  return [...latest.values()];
}

/** What a cell rests on in words: the quotient with its count and date, the names of things, or the words of the county with their latest years. */
export function gapEvidenceText(evidence: GapEvidence): Text {
  if (evidence.kind === 'quotient') return quotientText(evidence.quotient);
  return listText(evidence.kind === 'things' ? evidence.things.map((thing) => thing.name) : latestOfEach(evidence.words).map(wordText));
}
