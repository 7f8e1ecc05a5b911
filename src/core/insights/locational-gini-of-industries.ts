import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { countInputs } from '../indicators/counts-asked.ts';
import { countCaveats } from '../indicators/establishment-caveats.ts';
import { establishmentMatrix } from '../indicators/establishment-matrix.ts';
import { industryName, measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import type { MissingReason } from '../measures/missing.ts';
import { toSignificant } from '../statistics/class-edges.ts';
import { locationalGini } from '../statistics/locational-gini.ts';
import type { Text } from '../text.ts';
import { fullestCounts } from './gap-specialisation.ts';
import type { Method } from './method.ts';

/** Tables of the coefficients. */
export const locationalGiniResources: readonly string[] = ['counties', 'industries', 'county-industry', 'sources'];

/** One county in the curve of an industry. */
export interface GiniCounty {
  readonly code: string;
  readonly name: Text;
  /** Establishments of the industry, and of all industries. */
  readonly industry: number;
  readonly total: number;
}

/** How far one industry is gathered in few counties. */
export interface IndustryGini {
  readonly industry: string;
  readonly title: Text;
  /** 0 = spread as everything is; below 1. */
  readonly gini: number;
  readonly count: number;
  /** In the order of the table, without the counties left out. */
  readonly counties: readonly GiniCounty[];
  /** The county with the most of the industry. */
  readonly largest: GiniCounty | null;
}

/** The industries of a measure, the most gathered first. */
export interface LocationalGinis {
  readonly measure: EstablishmentMeasure;
  readonly year: number;
  readonly asOf: string;
  readonly sourceIds: readonly string[];
  readonly industries: readonly IndustryGini[];
  /** Counties without a total, which are in no coefficient. */
  readonly leftOut: readonly Text[];
  /** Industries with a county whose count is missing have no coefficient: the sums would be of another country. */
  readonly without: readonly { readonly industry: string; readonly title: Text; readonly missing: MissingReason }[];
}

/**
 * The locational Gini coefficient (after Krugman 1991) of every industry of a measure over the counties, against all establishments of the measure, at
 * the latest date at which the fewest counties are without figures. Industries that are nowhere are left out; `null` while a table is not loaded.
 */
export function locationalGinis(atlas: Atlas, measure: EstablishmentMeasure): LocationalGinis | null {
  const counts = fullestCounts(atlas, measure);
  const whole = counts && establishmentMatrix(atlas, measure, 'county', counts.year);
  if (!counts || !whole) return null;
  const names = countyByCode(atlas);
  const { totals } = whole;
  const rows = counts.codes.flatMap((code, row) => (Number.isFinite(totals[row]) ? [{ code, name: names.get(code)?.name ?? { zh: code, en: code }, total: totals[row] ?? 0 }] : []));
  const industries: IndustryGini[] = [];
  const without: { industry: string; title: Text; missing: MissingReason }[] = [];
  for (const industry of whole.matrix.industries) {
    const title = industryName(atlas, industry);
    const cells = rows.map(({ code }) => counts.count(code, [industry]));
    const gap = cells.find((cell) => 'missing' in cell);
    if (gap && 'missing' in gap) {
      without.push({ industry, title, missing: gap.missing });
      continue;
    }
    const counties = rows.map((row, index): GiniCounty => {
      const cell = cells[index];
      return { ...row, industry: cell && 'value' in cell ? cell.value : 0 };
    });
    const gini = locationalGini(counties.map((county) => county.industry), counties.map((county) => county.total));
    if (gini === null) continue;
    const count = toSignificant(counties.reduce((sum, county) => sum + county.industry, 0), 12);
    const largest = counties.reduce<GiniCounty | null>((most, county) => (most === null || county.industry > most.industry ? county : most), null);
    industries.push({ industry, title, gini, count, counties, largest });
  }
  industries.sort((a, b) => b.gini - a.gini || (a.industry < b.industry ? -1 : 1));
  return {
    measure,
    year: counts.year,
    asOf: counts.asOf,
    sourceIds: counts.allSourceIds,
    industries,
    leftOut: counts.codes.filter((_, row) => !Number.isFinite(totals[row])).map((code) => names.get(code)?.name ?? { zh: code, en: code }),
    without,
  };
}

/** The coefficient of one industry with the counts of every county that went into it. */
export function locationalGiniMethod(atlas: Atlas, ginis: LocationalGinis, { industry, title, gini, counties }: IndustryGini): Method {
  const counts = fullestCounts(atlas, ginis.measure);
  const { total, noun } = measureNames[ginis.measure];
  const inputs = counts
    ? counties.flatMap(({ code, name }) => countInputs(atlas, counts, [industry, total], code).map((input) => ({ ...input, name: { zh: `${name.zh}，${input.name.zh}`, en: `${name.en}, ${input.name.en}` } })))
    : [];
  return {
    title: { zh: `${title.zh}：區位吉尼係數（${noun.zh}）`, en: `${title.en}: locational Gini (${noun.en})` },
    place: null,
    definition: {
      zh: '縣市依區位商數由低到高排列，行業累積占比對全部累積占比的曲線與對角線之間面積的兩倍；0＝與全部家數分布相同，愈接近 1 愈集中。',
      en: 'Twice the area between the diagonal and the curve of the industry’s cumulated share against that of everything, counties in ascending order of their quotient; 0 = spread as everything is, the closer to 1 the more gathered.',
    },
    formula: { zh: '1 −（曲線下面積的兩倍）', en: '1 − twice the area below the curve' },
    method: 'locational-gini',
    cell: { value: gini },
    unit: 'ratio',
    decimals: 3,
    asOf: ginis.asOf,
    inputs,
    sourceIds: ginis.sourceIds,
    caveats: counts ? countCaveats(atlas, { measure: ginis.measure, industries: [industry], name: title, counts, years: [counts.year] }) : [],
  };
}
