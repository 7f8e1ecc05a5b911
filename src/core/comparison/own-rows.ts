import type { Atlas } from '../datasets/atlas.ts';
import { publishedIndicators } from '../indicators/published.ts';
import { fixedColumn } from '../insights/fixed-column.ts';
import { cellOf } from '../insights/method.ts';
import { hasValue } from '../measures/column.ts';
import { units } from '../measures/unit.ts';
import type { Text } from '../text.ts';
import type { Area } from './areas.ts';
import { figureOfInputs, noFigure, notAddable, type AreaFigure, type RowDefinition } from './row-kinds.ts';

/** More rows of a visitor's own would bury the published ones. */
const mostRows = 24;

const otherLevel: Text = { zh: '您的資料沒有這一層級的地區。', en: 'Your data have no regions of this level.' };
const shared: Text = { zh: '您的資料沒有帶狀範圍內的分配依據。', en: 'Nothing in your data says how to share a region out over a belt.' };
const adds: Text = { zh: '您開啟的資料中，最近一期各組成地區的數字相加。', en: 'Your own data: the figures of the latest date, added up over the parts.' };
const asGiven: Text = { zh: '您開啟的資料中最近一期的數字。', en: 'Your own data: the figure of the latest date.' };

function ownFigure(atlas: Atlas, area: Area, indicator: string, name: Text): AreaFigure {
  const column = fixedColumn(atlas, area.level, indicator);
  if (!column) return noFigure({ missing: 'not-collected' }, otherLevel);
  if (area.parts.some(({ share }) => share < 1)) return noFigure({ missing: 'not-applicable' }, shared);
  if (area.parts.length !== 1 && units[column.unit].kind !== 'count') return noFigure({ missing: 'not-applicable' }, notAddable);
  const cells = area.parts.map(({ code }) => cellOf(column, code));
  const absent = cells.find((cell) => !hasValue(cell));
  if (absent || cells.length === 0) return noFigure(absent ?? { missing: 'not-collected' });
  const value = cells.reduce((sum, cell) => sum + (hasValue(cell) ? cell.value : 0), 0);
  return figureOfInputs({ value }, [{ name, value, unit: column.unit, asOf: column.asOf, sourceIds: column.sourceIds }]);
}

/** Rows of the comparison for the tables that a visitor opened: counts add up over the counties of a region, all else stands for single regions only. */
export function ownRows(atlas: Atlas): readonly RowDefinition[] {
  return publishedIndicators(atlas)
    .filter(({ group }) => group === 'own')
    .slice(0, mostRows)
    .flatMap(({ id, title, levels }): RowDefinition[] => {
      const column = levels.map((level) => fixedColumn(atlas, level, id)).find((found) => found !== null);
      if (!column) return [];
      const isCount = units[column.unit].kind === 'count';
      return [
        {
          id,
          group: 'own',
          title,
          definition: isCount ? adds : asGiven,
          formula: isCount ? { zh: '各組成地區的數字相加', en: 'sum over the parts' } : { zh: '', en: '' },
          unit: column.unit,
          decimals: column.decimals,
          needs: [],
          series: [],
          figure: (current, area) => ownFigure(current, area, id, title),
        },
      ];
    });
}
