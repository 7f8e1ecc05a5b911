import type { IndicatorColumn } from '../../core/indicators/indicator.ts';
import type { ClassedScale } from '../../core/scales/scale.ts';
import { classBar } from '../../drawing/charts/class-bar.ts';
import { SourceLine } from './source-line.tsx';
import { useView } from './use-store.ts';

interface ClassKeyProps {
  readonly column: IndicatorColumn;
  /** The column's own scale, or one that it shares with another. */
  readonly scale: ClassedScale;
  /** Regions in each class. */
  readonly counts: readonly number[];
  readonly missing: number;
  readonly title: string;
}

/** What the colours of a map beside others stand for, to be read and not to be chosen from. */
export function ClassKey({ column, scale, counts, missing, title }: ClassKeyProps) {
  const language = useView((view) => view.language);
  const format = { unit: column.unit, options: { decimals: column.decimals } };
  const bar = classBar({ language, title: column.title, format, scale, counts, missing, hovered: null, selected: null, activeClass: null });
  return (
    <div className="class-key">
      <p>{title}</p>
      <div dangerouslySetInnerHTML={{ __html: bar.svg }} />
      <SourceLine sourceIds={column.sourceIds} asOf={column.asOf} />
    </div>
  );
}
