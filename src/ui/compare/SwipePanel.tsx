import { memo, useState } from 'react';
import { countyPairs, twoColumns, type ColumnChoice, type ColumnSide, type TwoColumns } from '../../core/comparison/two-columns.ts';
import { columnFor, neededResources } from '../../core/indicators/index.ts';
import type { IndicatorColumn } from '../../core/indicators/indicator.ts';
import { dateBehind } from '../../core/indicators/date-text.ts';
import { priorityIndustry } from '../../core/indicators/priority-question.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { inSequence, type Text } from '../../core/text.ts';
import { defaultView } from '../../core/view/view-state.ts';
import { printFigure, type ChartTable } from '../../drawing/charts/chart.ts';
import { m, say } from '../../i18n/language.ts';
import { ChartTableView } from '../shared/chart-table.tsx';
import { saveChartTable } from '../shared/save-table.ts';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { useTables } from '../shared/use-tables.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { ClassKey } from '../shared/class-key.tsx';
import { SideChoice } from './SideChoice.tsx';
import { SwipeMaps } from './SwipeMaps.tsx';

const formatOf = ({ unit, decimals }: IndicatorColumn) => ({ unit, options: { decimals } });

function titleOf({ column }: ColumnSide): Text {
  const date = dateBehind(column.asOf);
  return { zh: `${column.title.zh}${date.zh}`, en: `${column.title.en || column.title.zh}${date.en}` };
}

function Shown({ columns }: { readonly columns: TwoColumns }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const [pointed, setPointed] = useState<string | null>(null);
  const { left, right, isShared } = columns;
  const [leftTitle, rightTitle] = [titleOf(left), titleOf(right)];
  const pairs = countyPairs(atlas, columns).map(({ code, name, left: one, right: other }) => ({ code, name, left: printFigure(one, formatOf(left.column), language), right: printFigure(other, formatOf(right.column), language) }));
  const found = pairs.find(({ code }) => code === pointed);
  const table: ChartTable = {
    columns: [{ zh: '縣市', en: 'County' }, leftTitle, rightTitle],
    rows: pairs.map(({ code, name, left: one, right: other }) => ({ subject: subjectId('county', code), cells: [say(name), one, other] })),
  };
  return (
    <div className="swipe__body">
      <div className="swipe__picture">
        <p className="swipe__names">
          <span>◂ {say(leftTitle)}</span>
          <span>{say(rightTitle)} ▸</span>
        </p>
        <SwipeMaps columns={columns} titles={[say(leftTitle), say(rightTitle)]} onPoint={setPointed} />
        <p className="swipe__pair number">{found ? m.compare_swipe_pair({ name: say(found.name), left: found.left, right: found.right }) : m.compare_swipe_point()}</p>
        <p className="figure-note">{inSequence([isShared ? m.compare_swipe_shared() : m.compare_swipe_own(), m.compare_swipe_outside()], language)}</p>
      </div>
      <div className="swipe__aside">
        <div className="swipe__legends">
          <ClassKey {...left} title={m.compare_swipe_is({ side: m.compare_swipe_left(), title: say(leftTitle) })} />
          <ClassKey {...right} title={m.compare_swipe_is({ side: m.compare_swipe_right(), title: say(rightTitle) })} />
        </div>
        <details className="disclosure">
          <summary>{m.compare_swipe_table()}</summary>
          <ChartTableView table={table} caption={m.compare_swipe_table()} />
        </details>
        <button type="button" className="text-button" onClick={() => saveChartTable(`${m.compare_swipe()} ${say(leftTitle)} ${say(rightTitle)}`, table, [...new Set([...left.column.sourceIds, ...right.column.sourceIds])])}>
          {m.chart_csv()}
        </button>
      </div>
    </div>
  );
}

/** Two indicators, or two years of one, on one map: begins with the first and the last year of the view's indicator. */
export const SwipePanel = memo(function SwipePanel() {
  const view = useViewFor(rankingParts);
  const atlas = useAtlas();
  const viewed: ColumnChoice = { indicator: view.indicator, industry: view.industry === priorityIndustry ? defaultView.industry : view.industry, year: null };
  const columnOf = (choice: ColumnChoice) => columnFor(atlas, { ...view, level: 'county', ...choice });
  const [chosenLeft, setLeft] = useState<ColumnChoice | null>(null);
  const [chosenRight, setRight] = useState<ColumnChoice | null>(null);
  const right = chosenRight ?? viewed;
  const left = chosenLeft ?? { ...viewed, year: columnOf(viewed)?.years[0] ?? null };
  const status = useTables([...new Set([left, right].flatMap((choice) => neededResources(atlas, { ...view, level: 'county', ...choice })))]);
  const columns = twoColumns(atlas, view, left, right);
  return (
    <section className="compare__panel compare__panel--below" aria-labelledby="compare-swipe-title">
      <h3 id="compare-swipe-title">{m.compare_swipe()}</h3>
      <p className="figure-note">{m.compare_swipe_note()}</p>
      <div className="swipe__sides">
        <SideChoice title={m.compare_swipe_left()} choice={left} column={columnOf(left)} onChoose={setLeft} />
        <SideChoice title={m.compare_swipe_right()} choice={right} column={columnOf(right)} onChoose={setRight} />
      </div>
      {columns ? <Shown columns={columns} /> : <p className="state">{status === 'failed' ? m.compare_failed() : m.loading()}</p>}
    </section>
  );
});
