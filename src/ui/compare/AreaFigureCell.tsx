import { memo } from 'react';
import { methodOfCell, type ComparisonRow } from '../../core/comparison/comparison-table.ts';
import type { Area } from '../../core/comparison/areas.ts';
import { bareFigure, rowUnit } from '../../core/comparison/printed-figure.ts';
import { datesText, type AreaFigure, type RowDefinition } from '../../core/comparison/row-kinds.ts';
import { shortRank } from '../../core/insights/rank-text.ts';
import { hasValue } from '../../core/measures/column.ts';
import { m, say } from '../../i18n/language.ts';
import { FigureButton } from '../analysis/FigureButton.tsx';
import { useView } from '../shared/use-store.ts';

interface AreaFigureCellProps {
  readonly row: RowDefinition;
  readonly area: Area;
  readonly figure: AreaFigure;
  readonly rank: ComparisonRow['cells'][number]['rank'];
  /** Its date is not that of the row, so it stands beside the figure. */
  readonly isOfOtherDate: boolean;
}

/** Figures are made once for the same tables and filters, so the same parts are the same figure; its rank is made anew. */
const sameFigure = (one: AreaFigureCellProps, other: AreaFigureCellProps) =>
  one.row === other.row &&
  one.area === other.area &&
  one.figure.cell === other.figure.cell &&
  one.figure.inputs === other.figure.inputs &&
  one.figure.note === other.figure.note &&
  one.isOfOtherDate === other.isOfOtherDate &&
  one.rank?.rank === other.rank?.rank &&
  one.rank?.of === other.rank?.of &&
  one.rank?.isShared === other.rank?.isShared;

/** The bare figure above its rank; the unit and the date are those of the row. */
export const AreaFigureCell = memo(function AreaFigureCell({ row, area, figure, rank, isOfOtherDate }: AreaFigureCellProps) {
  const language = useView((view) => view.language);
  const text = bareFigure(row, figure, language);
  const isThere = hasValue(figure.cell);
  const about = [say(row.title), rowUnit(row, language), say(area.name)].filter((part) => part !== '').join(language === 'en' ? ', ' : '，');
  return (
    <td className="number">
      {isThere ? <FigureButton text={text} about={about} method={() => methodOfCell(row, area, figure)} /> : <span className="absent">{text}</span>}
      <span className="figure-detail">
        {rank && <span>{say(shortRank(rank))}</span>}
        {isThere && isOfOtherDate && figure.asOf !== '' && <span className="compare__differs">{say(datesText(figure.asOf))}</span>}
        {isThere && area.byAreaShare && row.group !== 'sites' && <span>{m.corridor_by_area_share()}</span>}
      </span>
    </td>
  );
}, sameFigure);
