import { grantYearsOf, grantYearsOfCounty, type GrantYear } from '../../core/datasets/grants.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { grantsSentence } from '../../core/insights/grants-sentence.ts';
import { hasValue } from '../../core/measures/column.ts';
import { grantColumns, hollowNote, notComparableNote } from '../../drawing/figures/grant-columns.ts';
import { grantFigures, printedGrant, type GrantFigure } from '../../drawing/figures/grant-figures.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { WithTables } from '../shared/loading-state.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { AwardList } from './AwardList.tsx';
import { FocusList } from './FocusList.tsx';
import { SitiTotals } from './SitiTotals.tsx';
import { usePanelWidth } from './use-panel-width.ts';
import { placeName } from './place-name.ts';

const taipei = '63000';

function GrantChart({ figure, rows, code }: { readonly figure: GrantFigure; readonly rows: readonly GrantYear[]; readonly code: string }) {
  const language = useView((view) => view.language);
  const grantYear = useView((view) => view.grantYear);
  const atlas = useAtlas();
  const width = usePanelWidth();
  if (!rows.some((row) => hasValue(figure.cellOf(row)))) return null;
  const chart = grantColumns(figure, rows, { language, grantYear }, width, 118);
  const withFigure = rows.filter((row) => hasValue(figure.cellOf(row)));
  return (
    <ChartFigure
      chart={chart}
      fileName={`${say(figure.title)} ${placeName(atlas, code)}`}
      sourceIds={[...new Set(withFigure.flatMap((row) => row.sourceIds))]}
      notes={[say(hollowNote)]}
      onYear={(year) => viewStore.getState().change({ grantYear: grantYear === year ? null : year })}
    />
  );
}

function YearList({ rows }: { readonly rows: readonly GrantYear[] }) {
  const language = useView((view) => view.language);
  return (
    <section className="profile__section">
      <h3>{m.grants_by_year()}</h3>
      <ol className="year-list">
        {rows.map((row) => (
          <li key={row.year}>
            <p>
              <strong className="number">{row.year}</strong> <span className="badge">{say(row.statusLabel)}</span>
            </p>
            <dl className="fact-list">
              {grantFigures.map((figure) => {
                const printed = printedGrant(figure, row, language);
                return printed === null ? null : (
                  <div key={figure.field} className="fact-list__row">
                    <dt>{say(figure.title)}</dt>
                    <dd className="number">{printed}</dd>
                  </div>
                );
              })}
            </dl>
            {row.caveat && <p className="caveat">{say(row.caveat)}</p>}
            <SourceLine sourceIds={row.sourceIds} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Local SBIR of a county: by year with what each year is known by, its fields, the awards that are named, and the caveats. */
export function GrantsTab({ code }: { readonly code: string }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const county = countyByCode(atlas).get(code);
  const rows = grantYearsOfCounty(grantYearsOf(atlas), code);
  if (!county) return null;
  return (
    <div className="profile-tab">
      <p className="profile-tab__lead">{say(grantsSentence(county.name, rows))}</p>
      {rows.some((row) => !row.comparable) && <p className="note">{say(notComparableNote)}</p>}
      {grantFigures.slice(0, 2).map((figure) => (
        <GrantChart key={figure.field} figure={figure} rows={rows} code={code} />
      ))}
      {code === taipei && (
        <WithTables names={['taipei-siti-year-category']}>
          <SitiTotals />
        </WithTables>
      )}
      <FocusList code={code} />
      {rows.length > 0 && <YearList rows={rows} />}
      <WithTables names={['local-sbir-projects']}>
        <AwardList code={code} />
      </WithTables>
    </div>
  );
}
