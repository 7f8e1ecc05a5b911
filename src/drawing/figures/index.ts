import { countyGaps } from './county-gaps.ts';
import { countyGrants } from './county-grants.ts';
import { countyPeers } from './county-peers.ts';
import { countyQuotients } from './county-quotients.ts';
import { countyShiftShare } from './county-shift-share.ts';
import { countyStructure } from './county-structure.ts';
import { countyTrend } from './county-trend.ts';
import type { FigureDefinition } from './figure.ts';
import { ranking } from './ranking.ts';

/** Every chart and table that scenes, pages and downloads can be given by id. */
export const figures: readonly FigureDefinition[] = [ranking, countyQuotients, countyGrants, countyTrend, countyGaps, countyStructure, countyShiftShare, countyPeers];

export function figureById(id: string): FigureDefinition | undefined {
  return figures.find((known) => known.id === id);
}
