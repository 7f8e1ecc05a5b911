import { clusterFacts } from './cluster-facts.ts';
import { compareQuotients } from './compare-quotients.ts';
import { compareShiftShare } from './compare-shift-share.ts';
import { compareTable } from './compare-table.ts';
import { corridorProfile } from './corridor-profile.ts';
import { corridorTotals } from './corridor-totals.ts';
import { countyGaps } from './county-gaps.ts';
import { countyGrants } from './county-grants.ts';
import { countyPeers } from './county-peers.ts';
import { countyQuotients } from './county-quotients.ts';
import { countyShiftShare } from './county-shift-share.ts';
import { countyStructure } from './county-structure.ts';
import { countyTrend } from './county-trend.ts';
import type { FigureDefinition } from './figure.ts';
import { keyFigures } from './key-figures.ts';
import { priorityIndustries } from './priority-industries.ts';
import { ranking } from './ranking.ts';
import { sites } from './sites.ts';

/** Every chart and table that scenes, pages and downloads can be given by id. */
export const figures: readonly FigureDefinition[] = [
  ranking,
  keyFigures,
  priorityIndustries,
  countyQuotients,
  countyStructure,
  countyTrend,
  countyShiftShare,
  countyGrants,
  sites,
  countyGaps,
  countyPeers,
  compareTable,
  compareQuotients,
  compareShiftShare,
  corridorProfile,
  corridorTotals,
  clusterFacts,
];

export function figureById(id: string): FigureDefinition | undefined {
  return figures.find((known) => known.id === id);
}
