import { benchmarkFigures } from '../../core/reference/benchmark-figures.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { sourcesOf } from '../shared/sources.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { printedFigure } from './printed-figure.ts';
import { ReferenceTable } from './ReferenceTable.tsx';

/** Single figures of benchmark parks, each with its own period, definition and source. */
export function Benchmarks() {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const figures = benchmarkFigures(atlas);
  const rows = figures.map((figure) => ({
    id: `${figure.place.zh} ${figure.measure.zh} ${figure.period} ${figure.sourceIds.join(' ')}`,
    head: (
      <>
        <Name text={figure.place} />
        <span className="figure-detail">{say(figure.location)}</span>
      </>
    ),
    name: say(figure.place),
    cells: [
      { text: say(figure.measure) },
      { text: printedFigure(figure, language), isNumber: true },
      { text: figure.period || m.reference_unknown(), isAbsent: figure.period === '', isNumber: true },
      { text: figure.caveat ? say(figure.caveat) : m.reference_as_stated() },
      { text: sourcesOf(atlas, figure.sourceIds).map(({ title }) => say(title)).join(m.list_separator()) },
    ],
  }));
  const columns = [m.reference_park(), m.reference_measure(), m.reference_value(), m.reference_as_of(), m.reference_definition(), m.reference_source()];
  return <ReferenceTable title={m.reference_benchmarks()} notes={[m.reference_benchmarks_note()]} columns={columns} rows={rows} sourceIds={[...new Set(figures.flatMap(({ sourceIds }) => sourceIds))]} />;
}
