import { useId, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { parseSubjectId, subjectId, type SubjectId } from '../../core/subjects/subject.ts';
import type { Chart } from '../../drawing/charts/chart.ts';
import type { PictureKey } from '../../exporting/chart-picture.ts';
import { m } from '../../i18n/language.ts';
import { notify } from '../../stores/notice-store.ts';
import { ChartTableView } from './chart-table.tsx';
import { saveChartTable } from './save-table.ts';
import { SourceLine } from './source-line.tsx';
import { useView } from './use-store.ts';

interface ChartFigureProps {
  readonly chart: Chart;
  /** Begins the name of the CSV file. */
  readonly fileName: string;
  readonly sourceIds: readonly string[];
  readonly asOf?: string;
  /** Caveats, as printed below and in the file. */
  readonly notes?: readonly string[];
  /** What stands for what, where the page says it beside the figure: saved pictures need it too. */
  readonly pictureKey?: readonly PictureKey[];
  /** The visible heading; the chart's own title when absent, nothing when `null`. */
  readonly heading?: ReactNode;
  readonly onSubject?: (subject: SubjectId) => void;
  readonly onYear?: (year: number) => void;
  readonly onClass?: (legendClass: number) => void;
  readonly onItem?: (item: string) => void;
}

const pictureKinds = ['svg', 'png'] as const;
const pictureFailed = { zh: '圖片無法儲存，請重試，或改存 SVG。', en: 'The picture could not be saved; try again, or save it as SVG.' };

function dataOf(event: MouseEvent, name: string): string | null {
  const target = event.target instanceof Element ? event.target.closest(`[data-${name}]`) : null;
  return target?.getAttribute(`data-${name}`) ?? null;
}

/**
 * A chart with its twin as a table, its file and its sources. Clicks on the picture are a shortcut only: whatever they do can also be done by a
 * link or button elsewhere, so the picture needs no keyboard of its own.
 */
export function ChartFigure({ chart, fileName, sourceIds, asOf, notes = [], pictureKey = [], heading, onSubject, onYear, onClass, onItem }: ChartFigureProps) {
  useView((view) => view.language);
  const [isTable, setIsTable] = useState(false);
  const captionId = useId();
  const caption = useRef<HTMLSpanElement>(null);
  const figure = useRef<HTMLElement>(null);
  const savePictureAs = async (kind: 'svg' | 'png') => {
    try {
      const { savePicture } = await import('./save-picture.ts');
      const title = caption.current?.textContent ?? '';
      await savePicture({ chart, title: title === '' ? chart.title : title, name: fileName, key: pictureKey, notes, sourceIds, asOf, boxWidth: figure.current?.clientWidth ?? 640 }, kind);
    } catch {
      notify({ key: 'picture', tone: 'attention', text: pictureFailed });
    }
  };
  const onClick = (event: MouseEvent) => {
    const parsed = parseSubjectId(dataOf(event, 'subject') ?? '');
    const year = dataOf(event, 'year');
    const legendClass = dataOf(event, 'class');
    const item = dataOf(event, 'item');
    if (parsed && onSubject) onSubject(subjectId(parsed.kind, parsed.id));
    else if (year !== null && onYear) onYear(Number(year));
    else if (legendClass !== null && onClass) onClass(Number(legendClass));
    else if (item !== null && onItem) onItem(item);
  };
  return (
    <figure ref={figure} className="chart-figure" aria-labelledby={captionId}>
      <figcaption className="chart-figure__head">
        <span id={captionId} ref={caption} className={heading === null ? 'visually-hidden' : 'chart-figure__title'}>
          {heading ?? chart.title}
        </span>
        <span className="chart-figure__tools">
          <button type="button" className="text-button" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? m.chart_as_picture() : m.chart_as_table()}
          </button>
          <button type="button" className="text-button" onClick={() => saveChartTable(fileName, chart.table, sourceIds, notes)}>
            {m.chart_csv()}
          </button>
          {pictureKinds.map((kind) => (
            <button key={kind} type="button" className="text-button" aria-label={m.chart_picture({ kind: kind.toUpperCase(), title: chart.title })} onClick={() => void savePictureAs(kind)}>
              {kind.toUpperCase()}
            </button>
          ))}
        </span>
      </figcaption>
      {isTable ? (
        <ChartTableView table={chart.table} caption={chart.title} />
      ) : (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="chart-figure__picture" onClick={onClick} dangerouslySetInnerHTML={{ __html: chart.svg }} />
      )}
      {notes.map((note) => (
        <p key={note} className="chart-figure__note">
          {note}
        </p>
      ))}
      {(sourceIds.length > 0 || asOf !== undefined) && <SourceLine sourceIds={sourceIds} asOf={asOf} />}
    </figure>
  );
}
