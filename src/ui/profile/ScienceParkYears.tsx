import { list, number, rowsBy, text } from '../../core/datasets/table.ts';
import { hasValue } from '../../core/measures/column.ts';
import type { UnitId } from '../../core/measures/unit.ts';
import { trendLine } from '../../drawing/charts/trend-line.ts';
import { m, say } from '../../i18n/language.ts';
import { fieldNamed, fieldTitle } from '../../core/datasets/contract.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { WithTables } from '../shared/loading-state.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { usePanelWidth } from './use-panel-width.ts';

const resource = 'science-park-years';

/** Each figure only of the one kind of period in which it can be compared from year to year. */
const series: readonly { readonly field: string; readonly unit: UnitId; readonly periods: readonly string[] }[] = [
  { field: 'revenue_billion_ntd', unit: 'billion-ntd', periods: ['full-year'] },
  { field: 'employees', unit: 'persons', periods: ['year-end', 'full-year'] },
];

function Lines({ id, name }: { readonly id: string; readonly name: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const table = atlas.tables.get(resource);
  const rows = table ? (rowsBy(table, 'park_id').get(id) ?? []) : [];
  if (!table) return null;
  return series.map(({ field, unit, periods }) => {
    const described = fieldNamed(table.resource, field);
    const used = rows.filter((row) => periods.includes(text(table, 'period', row)) && hasValue(number(table, field, row)));
    const points = used.flatMap((row) => {
      const [year, value] = [number(table, 'year', row), number(table, field, row)];
      return hasValue(year) && hasValue(value) ? [{ year: year.value, value: value.value, reason: null }] : [];
    });
    if (!described || points.length < 2) return null;
    const title = fieldTitle(described);
    const chart = trendLine({ language, title, format: { unit, options: {} }, series: [{ id: field, name: title, colour: '#14232b', shape: 'square', points }], fromZero: true, nominalWidth: width, height: 136 });
    return <ChartFigure key={field} chart={chart} fileName={`${say(title)} ${name}`} sourceIds={[...new Set(used.flatMap((row) => list(table, 'source_ids', row)))]} notes={[m.park_years_note()]} />;
  });
}

/** Revenue and staff of a science park over the years, as far as full years are known. */
export function ScienceParkYears({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <WithTables names={[resource]}>
      <Lines id={id} name={name} />
    </WithTables>
  );
}
