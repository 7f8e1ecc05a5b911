import { useEffect, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { dateText } from '../../core/indicators/date-text.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { rankingOf, type Ranking as RankingOfView } from '../../core/shown/ranking.ts';
import { parseSubjectId, subjectId, type SubjectId } from '../../core/subjects/subject.ts';
import { rankingBars } from '../../drawing/charts/ranking-bars.ts';
import { rankedItems } from '../../drawing/figures/ranking-items.ts';
import { m, say } from '../../i18n/language.ts';
import { hover } from '../../stores/hover-store.ts';
import { select, viewStore } from '../../stores/view-store.ts';
import { saveTable } from '../shared/save-table.ts';
import { useAtlas, useHover, useView, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { RankingTable } from './RankingTable.tsx';

function subjectAt(event: MouseEvent): SubjectId | null {
  const found = event.target instanceof Element ? event.target.closest('[data-subject]')?.getAttribute('data-subject') : null;
  const parsed = found ? parseSubjectId(found) : null;
  return parsed ? subjectId(parsed.kind, parsed.id) : null;
}

function saveRanking({ column, regions }: RankingOfView): void {
  const unit = unitName(column.unit, viewStore.getState().view.language);
  saveTable({
    name: `${say(column.title)} ${column.asOf}`.trim(),
    columns: [m.ranking_rank(), m.ranking_code(), m.ranking_name(), m.ranking_value(), m.ranking_unit(), m.ranking_date(), m.ranking_reason()],
    rows: regions.map((region) => [
      region.rank?.rank ?? null,
      region.code,
      say(region.fullName),
      region.value,
      unit,
      column.asOf,
      region.missing ? say(missingLabels[region.missing]) : '',
    ]),
    sourceIds: column.sourceIds,
    notes: [say(column.title), ...column.caveats.map(say)],
  });
}

/** Size of an element in px as it is laid out; 0 before it is measured. */
function useSize(): readonly [React.RefObject<HTMLDivElement | null>, { readonly width: number; readonly height: number }] {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, size];
}

function Chart({ ranking }: { readonly ranking: RankingOfView }) {
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const hovered = useHover((state) => state.subject);
  const [box, { width, height }] = useSize();
  const { column } = ranking;
  const chart =
    width === 0 || height === 0
      ? null
      : rankingBars({
          language,
          idPrefix: 'ranking',
          title: column.title,
          format: { unit: column.unit, options: { decimals: column.decimals } },
          items: rankedItems(ranking, selection),
          centre: column.scale.centre,
          selection,
          hover: hovered,
          nominalWidth: width,
          height,
          variant: column.level === 'township' ? 'dots' : 'bars',
        });
  const onMove = (event: PointerEvent) => hover(subjectAt(event), 'list');
  return (
    // The table below the button does the same by keyboard.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className="ranking-panel__chart"
      onPointerMove={onMove}
      onPointerLeave={() => hover(null, null)}
      onClick={(event) => {
        const subject = subjectAt(event);
        if (subject) select(subject);
      }}
      dangerouslySetInnerHTML={{ __html: chart?.svg ?? '' }}
    />
  );
}

/** All regions of the indicator from the highest to the lowest: bars or dots that are also the legend's "you are here", or a table. */
export function Ranking() {
  const view = useViewFor(rankingParts);
  const rankingTable = useView((whole) => whole.rankingTable);
  const atlas = useAtlas();
  const ranking = rankingOf(atlas, view);
  const table = rankingTable && ranking !== null;
  const count = ranking ? { shown: ranking.counted, total: ranking.regions.length } : { shown: 0, total: 0 };
  const title = view.level === 'county' ? m.ranking_title_county() : m.ranking_title_township();
  return (
    <section className={table ? 'ranking-panel panel ranking-panel--table' : 'ranking-panel panel'} aria-labelledby="ranking-title">
      <div className="ranking-panel__head">
        <h2 id="ranking-title" className="ranking-panel__title">
          {title}
          {ranking && (
            <>
              <span className="ranking-panel__indicator" title={say(ranking.column.title)}>{say(ranking.column.title)}</span>
              <span className="ranking-panel__date number">
                {[say(dateText(ranking.column.asOf)), m.ranking_count(count)].filter((part) => part !== '').join(m.dot_separator())}
              </span>
            </>
          )}
        </h2>
        {ranking && (
          <div className="ranking-panel__tools">
            <button type="button" className="text-button" onClick={() => viewStore.getState().change({ rankingTable: !rankingTable })}>
              {rankingTable ? m.ranking_as_bars() : m.ranking_as_table()}
            </button>
            <button type="button" className="text-button" onClick={() => saveRanking(ranking)}>
              {m.ranking_csv()}
            </button>
          </div>
        )}
      </div>
      {!ranking ? (
        <output className="state">{m.ranking_waiting()}</output>
      ) : table ? (
        <RankingTable ranking={ranking} />
      ) : (
        <Chart ranking={ranking} />
      )}
    </section>
  );
}
