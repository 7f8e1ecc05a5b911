import { dateBehind } from '../../core/indicators/date-text.ts';
import { indicatorById } from '../../core/indicators/index.ts';
import { summaryOfShown } from '../../core/insights/national-headline.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import type { RankedRegion, Ranking } from '../../core/shown/ranking.ts';
import { m, say } from '../../i18n/language.ts';
import { MethodButton } from '../shared/method-button.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

/** Characters of a figure with its unit for which two lists have room side by side. */
const longestInPair = 6;

function Ends({ title, regions, column }: { readonly title: string; readonly regions: readonly RankedRegion[]; readonly column: Ranking['column'] }) {
  const language = useView((view) => view.language);
  if (regions.length === 0) return null;
  const figure = (value: number | null) => formatNumber(value ?? Number.NaN, column.unit, language, { decimals: column.decimals });
  return (
    <div className="ends">
      <h4 className="ends__title">{title}</h4>
      <ol className="ends__list">
        {regions.map((region) => (
          <li key={region.code}>
            <SubjectLink subject={region.subject} name={region.fullName} />
            <span className="number">{figure(region.value)}</span>
            <MethodButton column={column} code={region.code} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What the map shows: title, date, definition, and the regions at both ends with their figures. */
export function Shown({ ranking }: { readonly ranking: Ranking }) {
  const atlas = useAtlas();
  const language = useView((view) => view.language);
  const { column } = ranking;
  const definition = indicatorById(atlas, column.indicator)?.definition;
  const summary = summaryOfShown(ranking);
  // Long figures beside names would leave no room for two lists in a row.
  const hasLongFigures = [...summary.top, ...summary.bottom].some(({ value }) => formatNumber(value ?? Number.NaN, column.unit, language, { decimals: column.decimals }).length > longestInPair);
  return (
    <section className="profile__section">
      <h3>{m.national_shown()}</h3>
      <p>
        <strong>{say(column.title)}</strong>
        {m.national_date({ date: say(dateBehind(column.asOf)) })}
        {definition && say(definition)}
      </p>
      <p>{say(summary.sentence)}</p>
      <div className={column.level === 'township' || hasLongFigures ? 'ends-pair ends-pair--stacked' : 'ends-pair'}>
        <Ends title={m.national_highest()} regions={summary.top} column={column} />
        <Ends title={m.national_lowest()} regions={summary.bottom} column={column} />
      </div>
      <SourceLine sourceIds={column.sourceIds} asOf={column.asOf} />
    </section>
  );
}
