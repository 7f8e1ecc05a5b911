import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { priorityIndustriesOf, programmesOf, type PriorityIndustry } from '../datasets/programmes.ts';
import { distanceKm } from '../geography/distance.ts';
import { clusters } from '../layers/clusters.ts';
import { incubators } from '../layers/incubators.ts';
import { industrialParks } from '../layers/industrial-parks.ts';
import { innovationCentres } from '../layers/innovation-centres.ts';
import type { PointMark } from '../layers/mark.ts';
import { scienceParks } from '../layers/science-parks.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Text } from '../text.ts';
import type { MappingBasis, ViewState } from '../view/view-state.ts';

export const gapKinds = ['cluster', 'park', 'centre', 'incubator', 'grant'] as const;
export type GapKind = (typeof gapKinds)[number];

export const gapKindNames: Readonly<Record<GapKind, Text>> = {
  cluster: { zh: '聚落', en: 'Cluster' },
  park: { zh: '園區', en: 'Park' },
  centre: { zh: '創新中心', en: 'Centre' },
  incubator: { zh: '育成', en: 'Incubator' },
  grant: { zh: '補助', en: 'Grant' },
};

/** The nearest linked thing outside the county. */
interface Nearest {
  readonly mark: PointMark;
  /** From the county's interior point, on the ellipsoid. */
  readonly km: number;
}

/**
 * Whether a county has something of a kind that is linked to a priority industry. `unknown` = there is something, but no source says
 * whether it is about this industry; that is not the same as none.
 */
export type GapCell =
  | { readonly state: 'present'; readonly count: number; readonly basis: MappingBasis; readonly marks: readonly PointMark[] }
  | { readonly state: 'none'; readonly nearest: Nearest | null }
  | { readonly state: 'unknown'; readonly reason: Text };

export interface GapRow {
  readonly priority: PriorityIndustry;
  readonly cells: Readonly<Record<GapKind, GapCell>>;
}

const layersOfKind = {
  cluster: [clusters],
  park: [scienceParks, industrialParks],
  centre: [innovationCentres],
  incubator: [incubators],
} as const;

/** Resources of the matrix beyond those of the first view. */
export const gapResources: readonly string[] = [
  ...new Set(Object.values(layersOfKind).flatMap((layers) => layers.flatMap((layer) => layer.needs))),
  'priority-industry-counties',
];

const steadiest: readonly MappingBasis[] = ['stated', 'proposed', 'county'];

function basisOf(mark: PointMark, priorityId: string, bases: readonly MappingBasis[]): MappingBasis | null {
  const found = mark.priorities.filter((link) => link.priorityId === priorityId && bases.includes(link.basis)).map((link) => link.basis);
  return steadiest.find((basis) => found.includes(basis)) ?? null;
}

function nearestOf(marks: readonly PointMark[], from: readonly [number, number] | undefined): Nearest | null {
  if (!from) return null;
  return marks.reduce<Nearest | null>((best, mark) => {
    const km = distanceKm(from, mark.position);
    return best === null || km < best.km ? { mark, km } : best;
  }, null);
}

/** Whether anything is known of a thing's own industries: then it is about those, and not about others. A link by county says nothing of it. */
function saysIndustry(mark: PointMark): boolean {
  return mark.clusterType !== null || mark.priorities.some((link) => link.basis !== 'county');
}

function cellOfMarks(marks: readonly PointMark[], county: string, priorityId: string, bases: readonly MappingBasis[], from: readonly [number, number] | undefined): GapCell {
  const linked = marks.flatMap((mark) => {
    const basis = basisOf(mark, priorityId, bases);
    return basis ? [{ mark, basis }] : [];
  });
  const inside = linked.filter(({ mark }) => mark.countyCodes.includes(county));
  if (inside.length > 0) {
    const basis = steadiest.find((known) => inside.some((link) => link.basis === known)) ?? 'proposed';
    return { state: 'present', count: inside.length, basis, marks: inside.map(({ mark }) => mark) };
  }
  const here = marks.filter((mark) => mark.countyCodes.includes(county));
  const silent = here.filter((mark) => !saysIndustry(mark)).length;
  if (silent > 0) {
    return {
      state: 'unknown',
      reason: {
        zh: `縣內收錄 ${here.length} 處，其中 ${silent} 處沒有來源說明產業，無從判斷。`,
        en: `${here.length} recorded here, ${silent} of them without a source on their industries, so nothing can be said.`,
      },
    };
  }
  return { state: 'none', nearest: nearestOf(linked.map(({ mark }) => mark), from) };
}

const grantsUnknown: GapCell = {
  state: 'unknown',
  reason: { zh: '補助資料沒有依重點產業分類，無從判斷。', en: 'Grant records are not classified by priority industry, so nothing can be said.' },
};

/** One row per priority industry of the view's programme. Filters of the view other than the bases play no part. */
export function gapMatrix(atlas: Atlas, view: ViewState, county: string): readonly GapRow[] {
  const from = atlas.countyPlaces.get(county)?.point;
  const marks = Object.fromEntries(Object.entries(layersOfKind).map(([kind, layers]) => [kind, layers.flatMap((layer) => layer.marks(atlas, view))]));
  const cell = (kind: keyof typeof layersOfKind, priorityId: string) => cellOfMarks(marks[kind] ?? [], county, priorityId, view.bases, from);
  return priorityIndustriesOf(atlas)
    .filter((priority) => priority.programme === view.programme)
    .map((priority) => ({
      priority,
      cells: {
        cluster: cell('cluster', priority.id),
        park: cell('park', priority.id),
        centre: cell('centre', priority.id),
        incubator: cell('incubator', priority.id),
        grant: grantsUnknown,
      },
    }));
}

/** One sentence of what the matrix means: how many items have a cluster, and where the nearest of those that lack one is. */
export function gapSentence(atlas: Atlas, view: ViewState, county: string, rows: readonly GapRow[]): Text | null {
  const place = countyByCode(atlas).get(county)?.name;
  const programme = programmesOf(atlas).find((known) => known.id === view.programme)?.short;
  if (!place || !programme || rows.length === 0) return null;
  const lacking = rows.flatMap((row) => (row.cells.cluster.state === 'none' ? [{ priority: row.priority, nearest: row.cells.cluster.nearest }] : []));
  const present = rows.length - lacking.length;
  const opening = {
    zh: `${programme.zh}的 ${rows.length} 項中，${place.zh}有 ${present} 項收錄了相關聚落`,
    en: `Of the ${rows.length} items of ${programme.en}, ${place.en} has a recorded cluster for ${present}`,
  };
  const near = lacking
    .flatMap(({ priority, nearest }) => (nearest ? [{ priority, nearest }] : []))
    .toSorted((a, b) => a.nearest.km - b.nearest.km)[0];
  if (!near) return { zh: `${opening.zh}。`, en: `${opening.en}.` };
  const km = (language: 'zh-TW' | 'en') => formatNumber(near.nearest.km, 'km', language, { decimals: 0 });
  const { name } = near.nearest.mark;
  return {
    zh: `${opening.zh}；缺「${near.priority.short.zh}」，最近的在約 ${km('zh-TW')}外（${name.zh}），可優先媒合。`,
    en: `${opening.en}; it lacks one for ${near.priority.short.en}, the nearest being about ${km('en')} away (${name.en || name.zh}): a first partner to look at.`,
  };
}
