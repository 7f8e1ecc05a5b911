import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { countInputs } from '../indicators/counts-asked.ts';
import { listText } from '../indicators/date-text.ts';
import { countCaveats, fewEstablishments } from '../indicators/establishment-caveats.ts';
import type { EstablishmentCounts } from '../indicators/establishment-counts.ts';
import { establishmentMatrix } from '../indicators/establishment-matrix.ts';
import { industryName, measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { countyRelatedness } from '../indicators/relatedness.ts';
import { hasValue } from '../measures/column.ts';
import { locationQuotientInterval } from '../statistics/location-quotient.ts';
import { complementarity, peersOf, type ComplementaryIndustry } from '../statistics/similarity.ts';
import type { Text } from '../text.ts';
import { fewInAll } from './few-in-all.ts';
import { industriesInSentence } from './industry-in-sentence.ts';
import type { Method } from './method.ts';

/** An industry that makes two counties alike or parts them; shares as fractions of all establishments of the measure. */
export interface PeerIndustry {
  readonly industry: string;
  readonly title: Text;
  readonly ownShare: number;
  readonly peerShare: number;
  /** Of all counties with figures together. */
  readonly nationShare: number;
  /** Fewer than five establishments in one of the two. */
  readonly few: boolean;
}

/** Another county by how alike its structure is. */
export interface CountyPeer {
  readonly county: string;
  readonly name: Text;
  /** Cosine of the shares, 0 to 1. */
  readonly cosine: number;
  /** Correlation of the logarithms of location quotients, −1 to 1; `null` where it is not defined. */
  readonly correlation: number | null;
  /** Industries that both have: what the correlation rests on. */
  readonly commonIndustries: number;
  /** The three industries that add most to the cosine. */
  readonly alike: readonly PeerIndustry[];
  /** The three whose shares differ most. */
  readonly apart: readonly PeerIndustry[];
}

export interface PeersOfCounty {
  readonly county: string;
  readonly name: Text;
  readonly measure: EstablishmentMeasure;
  readonly counts: EstablishmentCounts;
  readonly asOf: string;
  /** All other counties with figures, most alike first. */
  readonly peers: readonly CountyPeer[];
  /** Counties without figures at the date, by name; `null` when there is none. */
  readonly leftOut: Text | null;
  /** Beside the figures. */
  readonly warnings: readonly Text[];
  /** What holds for the counts. */
  readonly caveats: readonly Text[];
  readonly sourceIds: readonly string[];
}

function asked(measure: EstablishmentMeasure, industries: readonly string[], counts: EstablishmentCounts) {
  return { measure, industries, name: measureNames[measure].noun, counts, years: [counts.year] };
}

const largeEverywhere: Text = {
  zh: '到處都大的行業讓所有縣市看來都像；請同時看專業化的相關。',
  en: 'Industries that are large everywhere make all counties look alike; read it beside the correlation of specialisation.',
};

/** Whether a county has fewer than five establishments of an industry. */
function isFew(counts: EstablishmentCounts, county: string, industry: string): boolean {
  const cell = counts.count(county, [industry]);
  return hasValue(cell) && cell.value < fewEstablishments;
}

const knownPeers = new WeakMap<Atlas['tables'], Map<string, PeersOfCounty | null>>();

/**
 * The other counties by how alike their structure is at one date: cosine of shares, correlation of specialisation, and the industries that make each
 * alike and that part it; the same object while the tables stay. `null` while a table is not loaded, or where the county itself has no figures at the date.
 */
export function peersOfCounty(atlas: Atlas, county: string, measure: EstablishmentMeasure, year: number): PeersOfCounty | null {
  const known = knownPeers.get(atlas.tables) ?? new Map<string, PeersOfCounty | null>();
  knownPeers.set(atlas.tables, known);
  const key = `${county} ${measure} ${year}`;
  const old = known.get(key);
  const peers = old === undefined ? findPeers(atlas, county, measure, year) : old;
  known.set(key, peers);
  return peers;
}

function findPeers(atlas: Atlas, county: string, measure: EstablishmentMeasure, year: number): PeersOfCounty | null {
  const whole = establishmentMatrix(atlas, measure, 'county', year);
  const names = countyByCode(atlas);
  const name = names.get(county)?.name;
  if (!whole || !name || !whole.matrix.regions.includes(county)) return null;
  const { matrix, counts, totals } = whole;
  const { peers, leftOut } = peersOf(matrix, county, { totals });
  if (leftOut.some(({ region }) => region === county)) return null;
  const nameOf = (code: string) => names.get(code)?.name ?? { zh: code, en: code };
  const industryOf = (peer: string, { industry, ownShare, peerShare }: { readonly industry: number; readonly ownShare: number; readonly peerShare: number }): PeerIndustry => {
    const code = matrix.industries[industry] ?? '';
    const nation = counts.base([code]);
    return { industry: code, title: industryName(atlas, code), ownShare, peerShare, nationShare: nation.industry / nation.total, few: isFew(counts, county, code) || isFew(counts, peer, code) };
  };
  return {
    county,
    name,
    measure,
    counts,
    asOf: counts.asOf,
    peers: peers.map(({ region, cosine, logQuotients, alike, apart }) => ({
      county: region,
      name: nameOf(region),
      cosine,
      correlation: logQuotients.correlation,
      commonIndustries: logQuotients.industries,
      alike: alike.map((entry) => industryOf(region, entry)),
      apart: apart.map((entry) => industryOf(region, entry)),
    })),
    leftOut: leftOut.length > 0 ? listText(leftOut.map(({ region }) => nameOf(region))) : null,
    warnings: [...fewInAll(counts, county), largeEverywhere],
    caveats: countCaveats(atlas, asked(measure, matrix.industries, counts), { isRatio: false }),
    sourceIds: counts.allSourceIds,
  };
}

/** Why a county is like another and where they part, in names. */
export function peerSentence({ name }: Pick<PeersOfCounty, 'name'>, peer: CountyPeer): Text {
  const list = (industries: readonly PeerIndustry[]): Text => industriesInSentence(industries.map(({ title }) => title));
  const more = list(peer.apart.filter(({ ownShare, peerShare }) => ownShare > peerShare));
  const less = list(peer.apart.filter(({ ownShare, peerShare }) => ownShare < peerShare));
  const alike = list(peer.alike);
  return {
    zh: [
      alike.zh === '' ? '' : `像在${alike.zh}`,
      more.zh === '' ? '' : `${name.zh}比重較高的是${more.zh}`,
      less.zh === '' ? '' : `${peer.name.zh}比重較高的是${less.zh}`,
    ]
      .filter((part) => part !== '')
      .join('；')
      .concat('。'),
    en: [
      alike.en === '' ? '' : `Alike in ${alike.en}`,
      more.en === '' ? '' : `${name.en} has more of ${more.en}`,
      less.en === '' ? '' : `${peer.name.en} has more of ${less.en}`,
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat('.'),
  };
}

const definitions = {
  cosine: {
    title: { zh: '結構相似度（占比的餘弦）', en: 'Likeness of structure (cosine of shares)' },
    definition: {
      zh: '兩地各行業占比所成方向的夾角餘弦：1＝占比完全相同，0＝沒有共同的行業。',
      en: 'The cosine of the angle between the shares of the industries of two counties: 1 = the same shares, 0 = no industry in common.',
    },
    method: 'peers-cosine',
    formula: { zh: '兩地占比相乘之和 ÷（兩地占比平方和的平方根之積）', en: 'sum of the products of the shares ÷ product of the root sums of their squares' },
  },
  correlation: {
    title: { zh: '專業化的相關（區位商數對數）', en: 'Correlation of specialisation (logarithms of quotients)' },
    definition: {
      zh: '兩地都有的行業中，區位商數的對數的皮爾森相關：1＝專業化的型態相同，−1＝相反。',
      en: 'Pearson’s correlation of the logarithms of location quotients over the industries that both counties have: 1 = specialised alike, −1 = the opposite.',
    },
    method: 'peers-log-lq',
    formula: { zh: '對兩地都大於 0 的行業，計算 ln LQ 的皮爾森相關', en: 'Pearson correlation of ln LQ over the industries in which both are above 0' },
  },
} as const;

/** How a likeness was worked out, with the counts of both counties; the correlation also uses the sums of all counties with data. */
export function peerMethod(atlas: Atlas, { county, name, measure, counts, asOf, warnings, caveats, sourceIds, peers }: PeersOfCounty, peer: CountyPeer, figure: 'cosine' | 'correlation'): Method {
  const industries = establishmentMatrix(atlas, measure, 'county', counts.year)?.matrix.industries ?? [];
  const total = measureNames[measure].total;
  const inputsOf = (code: string, place: Text) =>
    countInputs(atlas, counts, [...industries, total], code).map((input) => ({ ...input, name: { zh: `${place.zh}・${input.name.zh}`, en: `${place.en}: ${input.name.en}` } }));
  const { noun, unit } = measureNames[measure];
  const everywhere = figure === 'cosine' ? [] : [...industries, total].map((industry) => ({
    name: { zh: `${industryName(atlas, industry).zh}：${noun.zh}（有資料的${peers.length + 1}個縣市合計）`, en: `${industryName(atlas, industry).en}: ${noun.en} (the ${peers.length + 1} counties with data together)` },
    value: counts.base([industry]).industry,
    unit,
    asOf,
    sourceIds: counts.allSourceIds,
  }));
  const value = figure === 'cosine' ? peer.cosine : peer.correlation;
  return {
    ...definitions[figure],
    place: { zh: `${name.zh}與${peer.name.zh}`, en: `${name.en} and ${peer.name.en}` },
    cell: value === null ? { missing: 'not-applicable' } : { value },
    unit: 'ratio',
    decimals: 2,
    asOf,
    inputs: [...inputsOf(county, name), ...inputsOf(peer.county, peer.name), ...everywhere],
    sourceIds,
    caveats: [...warnings, ...caveats],
  };
}

/** An industry in which one county is strong and the other lacks. */
export interface ComplementaryEntry {
  readonly industry: string;
  readonly title: Text;
  readonly ownLq: number;
  readonly peerLq: number;
  /** Establishments in the strong county; at least five. */
  readonly strongCount: number;
}

export interface ComplementarityOfCounties {
  /** What the county is strong in and the peer lacks; the strongest first. */
  readonly gives: readonly ComplementaryEntry[];
  /** What the peer is strong in and the county lacks. */
  readonly takes: readonly ComplementaryEntry[];
}

/** Establishments of an industry in a county where they are enough for a strength beyond chance; `null` where they are not. */
function steadyCount(counts: EstablishmentCounts, county: string, industry: string): number | null {
  const [own, all] = [counts.count(county, [industry]), counts.total(county)];
  if (!hasValue(own) || !hasValue(all) || own.value < fewEstablishments) return null;
  const nation = counts.base([industry]);
  const interval = locationQuotientInterval({ countyIndustry: own.value, countyTotal: all.value, nationIndustry: nation.industry, nationTotal: nation.total });
  return interval && interval.low > 1 ? own.value : null;
}

/**
 * In which industries one of two counties has what the other lacks: a quotient of at least 1.25 (on at least five establishments, its whole 95 %
 * interval above 1) against one of at most 0.75, against the counties with data together. `null` while a table is not loaded, or where one of the two has no figures at the date.
 */
export function complementarityOf(atlas: Atlas, county: string, peer: string, measure: EstablishmentMeasure, year: number): ComplementarityOfCounties | null {
  const known = countyRelatedness(atlas, measure, year);
  const [own, other] = [known?.regions.indexOf(county) ?? -1, known?.regions.indexOf(peer) ?? -1];
  if (!known || own < 0 || other < 0) return null;
  const width = known.industries.length;
  const row = (index: number) => known.relatedness.lq.subarray(index * width, (index + 1) * width);
  const { firstStrong, secondStrong } = complementarity(row(own), row(other));
  // A strength on two factories is chance: as for a headline, five establishments and the whole interval above 1 are asked for.
  const entry = (strong: string, isOwn: boolean) => ({ industry, strongLq, lackingLq }: ComplementaryIndustry): readonly ComplementaryEntry[] => {
    const code = known.industries[industry] ?? '';
    const strongCount = steadyCount(known.counts, strong, code);
    return strongCount === null ? [] : [{ industry: code, title: industryName(atlas, code), ownLq: isOwn ? strongLq : lackingLq, peerLq: isOwn ? lackingLq : strongLq, strongCount }];
  };
  return { gives: firstStrong.flatMap(entry(county, true)), takes: secondStrong.flatMap(entry(peer, false)) };
}
