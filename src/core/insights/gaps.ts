import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { priorityIndustriesOf, type PriorityIndustry } from '../datasets/programmes.ts';
import type { ViewState } from '../view/view-state.ts';
import { gapKinds, type GapCell, type GapJudge, type GapKind, type GapRow } from './gap-cell.ts';
import { grantJudge, grantResources } from './gap-grants.ts';
import { specialisationJudge, specialisationResources } from './gap-specialisation.ts';
import { thingJudge, thingResources } from './gap-things.ts';

export { gapEvidenceText, gapKindNames, gapKinds, type GapCell, type GapKind, type GapRow } from './gap-cell.ts';
export { gapSentences } from './gap-sentences.ts';

/** Resources of the matrix beyond those of the first view. */
export const gapResources: readonly string[] = [...new Set(['programmes', ...specialisationResources, ...thingResources, ...grantResources, 'priority-industry-counties'])];

type Judges = Readonly<Record<GapKind, GapJudge>>;

/** The judges of the last tables, programme and bases asked for. */
let remembered: { readonly made: readonly unknown[]; readonly judges: Judges } | null = null;

/** Marks, counts and words are gathered once for all counties and items. */
function judgesOf(atlas: Atlas, view: ViewState): Judges {
  const made = [atlas.tables, atlas.countyPlaces, atlas.townshipPlaces, view.programme, view.bases.join()];
  if (remembered?.made.every((known, index) => known === made[index])) return remembered.judges;
  const judges: Judges = {
    specialisation: specialisationJudge(atlas, view),
    cluster: thingJudge(atlas, view, 'cluster'),
    park: thingJudge(atlas, view, 'park'),
    centre: thingJudge(atlas, view, 'centre'),
    incubator: thingJudge(atlas, view, 'incubator'),
    'sbir-focus': grantJudge(atlas, view, 'sbir-focus'),
    'sbir-award': grantJudge(atlas, view, 'sbir-award'),
  };
  remembered = { made, judges };
  return judges;
}

function itemsOf(atlas: Atlas, view: ViewState): readonly PriorityIndustry[] {
  return priorityIndustriesOf(atlas).filter((priority) => priority.programme === view.programme);
}

/** One row per priority industry of the view's programme, for one county. Filters of the view other than the bases play no part. */
export function gapMatrix(atlas: Atlas, view: ViewState, county: string): readonly GapRow[] {
  const judges = judgesOf(atlas, view);
  return itemsOf(atlas, view).map((priority) => {
    const cell = (kind: GapKind): GapCell => judges[kind].complete(county, priority.id);
    return {
      priority,
      cells: {
        specialisation: cell('specialisation'),
        cluster: cell('cluster'),
        park: cell('park'),
        centre: cell('centre'),
        incubator: cell('incubator'),
        'sbir-focus': cell('sbir-focus'),
        'sbir-award': cell('sbir-award'),
      },
    };
  });
}

/** How many of the seven kinds a county has, lacks, or cannot be judged on, for one priority industry. They add up to seven. */
export interface GapHeatCell {
  readonly county: string;
  readonly priorityId: string;
  readonly present: number;
  readonly absent: number;
  readonly unknown: number;
}

/** All counties × the priority industries of a programme. */
export interface GapHeat {
  readonly counties: readonly string[];
  readonly priorities: readonly PriorityIndustry[];
  /** County by county in the order of `counties`, and within it in the order of `priorities`. */
  readonly cells: readonly GapHeatCell[];
}

/** The states of `gapMatrix` counted for every county, by the same verdicts. */
export function gapHeat(atlas: Atlas, view: ViewState): GapHeat {
  const judges = judgesOf(atlas, view);
  const counties = [...countyByCode(atlas).keys()];
  const priorities = itemsOf(atlas, view);
  const cells = counties.flatMap((county) =>
    priorities.map((priority): GapHeatCell => {
      const states = { present: 0, absent: 0, unknown: 0 };
      for (const kind of gapKinds) states[judges[kind].verdict(county, priority.id).state] += 1;
      return { county, priorityId: priority.id, ...states };
    }),
  );
  return { counties, priorities, cells };
}
