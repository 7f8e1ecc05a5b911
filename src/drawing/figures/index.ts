import { countyQuotients } from './county-quotients.ts';
import type { FigureDefinition } from './figure.ts';
import { ranking } from './ranking.ts';

/** Every chart and table that scenes, pages and downloads can be given by id. */
export const figures: readonly FigureDefinition[] = [ranking, countyQuotients];

export function figureById(id: string): FigureDefinition | undefined {
  return figures.find((known) => known.id === id);
}
