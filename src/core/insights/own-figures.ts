import type { Atlas } from '../datasets/atlas.ts';
import { publishedIndicators } from '../indicators/published.ts';
import { rankAmong } from '../statistics/rank.ts';
import type { Level } from '../view/view-state.ts';
import { latestColumnWith } from './fixed-column.ts';
import type { KeyFigure } from './key-figures.ts';
import { cellOf, methodOfColumn } from './method.ts';

/** More of the visitor's own figures than these would bury the profile. */
const mostFigures = 24;

/** The figures of a region in the tables that the visitor opened, each of the latest year in which it has one, with its rank. */
export function ownFigures(atlas: Atlas, level: Level, code: string): readonly KeyFigure[] {
  const own = publishedIndicators(atlas).filter(({ group, levels }) => group === 'own' && levels.includes(level));
  return own.slice(0, mostFigures).flatMap(({ id, title }): KeyFigure[] => {
    const column = latestColumnWith(atlas, level, code, id);
    if (!column) return [];
    return [{ id, label: title, cell: cellOf(column, code), unit: column.unit, decimals: column.decimals, rank: rankAmong(column.values, column.codes.indexOf(code)), asOf: column.asOf, later: null, method: methodOfColumn(atlas, column, code) }];
  });
}
