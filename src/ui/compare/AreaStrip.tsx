import { dateOfAll, type ComparisonRow } from '../../core/comparison/comparison-table.ts';
import type { ComparedArea } from '../../core/comparison/areas.ts';
import { hasValue } from '../../core/measures/column.ts';
import { shapePath } from '../../drawing/shape-path.ts';

const height = 22;
/** Room for half a marker on either side, in per cent of the narrowest strip. */
const inset = 5;

/** All areas of a row on one scale from 0, or from the least where it is below; the base as a tick. Nothing that the figures beside it do not say. */
export function AreaStrip({ row, areas }: { readonly row: ComparisonRow; readonly areas: readonly ComparedArea[] }) {
  if (row.asOf === null) return null;
  const values = row.cells.map(({ cell }) => (hasValue(cell) ? cell.value : null));
  const base = hasValue(row.base.cell) && row.row.unit !== 'persons' ? row.base.cell.value : null;
  const known = values.flatMap((value) => value ?? []);
  const low = Math.min(0, ...known);
  const high = Math.max(...known, low + 1e-9);
  const x = (value: number) => `${inset + ((100 - 2 * inset) * (value - low)) / (high - low)}%`;
  const showsBase = base !== null && dateOfAll([...row.cells, row.base]) !== null && base >= low && base <= high;
  return (
    <svg className="strip" width="100%" height={height} aria-hidden="true">
      <line x1={`${inset}%`} x2={`${100 - inset}%`} y1="11" y2="11" stroke="#dbe3e7" />
      {showsBase && <line x1={x(base)} x2={x(base)} y1="3" y2="19" stroke="#5b6b73" strokeWidth="1.5" />}
      {values.map((value, index) => {
        const area = areas[index];
        return value === null || !area ? null : (
          <svg key={area.id} x={x(value)} y={height / 2} overflow="visible">
            <path d={shapePath(area.look.shape, 5)} fill={area.look.colour} stroke="#ffffff" />
          </svg>
        );
      })}
    </svg>
  );
}
