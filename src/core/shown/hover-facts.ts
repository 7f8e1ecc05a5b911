import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { missingSentences } from '../measures/missing.ts';
import { formatNumber } from '../measures/number-format.ts';
import { markOf } from './shown-layers.ts';
import { rankingOf } from './ranking.ts';
import type { RankAmong } from '../statistics/rank.ts';
import { parseSubjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { nameOf } from './names.ts';

/** What is said of an area or a mark on hover and to a screen reader; parts that do not apply are `null`. */
export interface HoverFacts {
  readonly name: Text;
  /** The county of a township. */
  readonly within: Text | null;
  /** The figure with its unit, or the sentence of why there is none; the summary of a mark. */
  readonly value: string | null;
  readonly summary: Text | null;
  readonly rank: RankAmong | null;
  /** What the figure is, and its date as printed. */
  readonly indicator: Text | null;
  /** Its kind of clustering while the map shows that. */
  readonly spatial: Text | null;
  readonly asOf: string | null;
}

/** `null` for a subject whose table is not loaded. */
export function hoverFacts(atlas: Atlas, view: ViewState, subject: SubjectId): HoverFacts | null {
  const parsed = parseSubjectId(subject);
  const name = nameOf(atlas, view, subject);
  if (!parsed || !name) return null;
  const nothing = { name, within: null, value: null, summary: null, rank: null, indicator: null, spatial: null, asOf: null };
  if (parsed.kind !== 'county' && parsed.kind !== 'township') return { ...nothing, summary: markOf(atlas, view, subject)?.summary ?? null };
  const within = parsed.kind === 'township' ? (countyByCode(atlas).get(parsed.id.slice(0, 5))?.name ?? null) : null;
  const ranking = view.layers.includes('choropleth') ? rankingOf(atlas, view) : null;
  const region = ranking?.column.level === parsed.kind ? ranking.byCode.get(parsed.id) : undefined;
  if (!ranking || !region) return { ...nothing, within };
  const { column } = ranking;
  const english = view.language === 'en';
  const missing = region.missing ? missingSentences[region.missing] : null;
  return {
    ...nothing,
    within,
    value: missing ? (english ? missing.en : missing.zh) : formatNumber(region.value ?? Number.NaN, column.unit, view.language, { decimals: column.decimals }),
    rank: region.rank,
    indicator: column.title,
    asOf: column.asOf,
    spatial: ranking.spatial?.looks[region.legendClass]?.name ?? null,
  };
}
