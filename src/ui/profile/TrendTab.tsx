import { lazy } from 'react';
import { growthOf, type Growth } from '../../core/insights/growth.ts';
import { rankText } from '../../core/insights/rank-text.ts';
import { trendsOf, type Trend } from '../../core/insights/trends.ts';
import { cellOf } from '../../core/insights/method.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import { trendChart } from '../../drawing/figures/trend-chart.ts';
import { m, say } from '../../i18n/language.ts';
import { LazyPart } from '../analysis/Fold.tsx';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { MethodButton } from '../shared/method-button.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { usePanelWidth } from './use-panel-width.ts';
import { placeName } from './place-name.ts';

const ShiftShareSection = lazy(async () => ({ default: (await import('../analysis/ShiftShareSection.tsx')).ShiftShareSection }));

/** Growth of businesses and factories in words, with the reasons why they may not compare. */
export function GrowthList({ growths, code }: { readonly growths: readonly Growth[]; readonly code: string }) {
  useView((view) => view.language);
  if (growths.length === 0) return null;
  return (
    <section className="profile__section">
      <h3>{m.trend_growth()}</h3>
      {growths.map((growth) => (
        <div key={growth.id} className="growth">
          <p>
            {say(growth.sentence)} <MethodButton column={growth.column} code={code} />
          </p>
          <details className="disclosure disclosure--small">
            <summary>{m.trend_comparability()}</summary>
            <ul>
              {growth.column.caveats.map((caveat) => (
                <li key={caveat.zh}>{say(caveat)}</li>
              ))}
            </ul>
          </details>
          <SourceLine sourceIds={growth.column.sourceIds} asOf={growth.column.asOf} />
        </div>
      ))}
    </section>
  );
}

function TrendFigure({ trend, code }: { readonly trend: Trend; readonly code: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const chart = trendChart(trend, language, width, 136);
  const { column, rank } = trend;
  return (
    <section className="trend">
      <p className="trend__now">
        <span className="number">{formatCell(cellOf(column, code), trend.unit, language, { decimals: trend.decimals })}</span>
        <span>{m.trend_latest({ year: column.year })}</span>
        {rank && <span>{say(rankText(rank))}</span>}
        <MethodButton column={column} code={code} />
      </p>
      <ChartFigure chart={chart} fileName={`${say(trend.title)} ${placeName(atlas, code)}`} sourceIds={trend.sourceIds} asOf={`${trend.points[0]?.year ?? ''}/${trend.points.at(-1)?.year ?? ''}`} notes={column.caveats.map(say)} />
    </section>
  );
}

/** Where the change of a county comes from, and its figures over the years, with real gaps. */
export function TrendTab({ code }: { readonly code: string }) {
  const atlas = useAtlas();
  const trends = trendsOf(atlas, code);
  return (
    <div className="profile-tab">
      <LazyPart name={m.region_shift_section()}>
        <ShiftShareSection code={code} />
      </LazyPart>
      <GrowthList growths={growthOf(atlas, 'county', code)} code={code} />
      {trends.length === 0 && <p className="state">{m.trend_none()}</p>}
      {trends.map((trend) => (
        <TrendFigure key={trend.indicator} trend={trend} code={code} />
      ))}
    </div>
  );
}
