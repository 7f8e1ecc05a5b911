import { parkLikenesses, type ParkLikeness } from '../../core/reference/park-likeness.ts';
import { benchmarkResources } from '../../core/reference/benchmark-figures.ts';
import { parkSheets, referenceResources, type ParkSheet } from '../../core/reference/park-sheets.ts';
import type { IndustryField } from '../../core/reference/industry-fields.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { hasValue } from '../../core/measures/column.ts';
import { supportResources } from '../../core/reference/support-chain.ts';
import { inSequence } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { useShownInTitle } from '../shared/use-shown-in-title.ts';
import { useTables } from '../shared/use-tables.ts';
import { Benchmarks } from './Benchmarks.tsx';
import { printedFigure } from './printed-figure.ts';
import { ReferenceTable } from './ReferenceTable.tsx';
import { SupportChain } from './SupportChain.tsx';

const namesOf = (fields: readonly IndustryField[]) => (fields.length === 0 ? m.reference_none() : fields.map(({ name }) => say(name)).join(m.list_separator()));

function cellsOf(sheet: ParkSheet, language: 'zh-TW' | 'en'): readonly string[] {
  return [
    hasValue(sheet.established) ? String(sheet.established.value) : m.reference_unknown(),
    printedFigure(sheet.area, language),
    printedFigure(sheet.revenue, language),
    printedFigure(sheet.companies, language),
    printedFigure(sheet.employees, language),
    sheet.fields.length === 0 ? m.reference_unknown() : namesOf(sheet.fields),
    sheet.asOf === '' ? m.reference_unknown() : say(dateText(sheet.asOf)),
  ];
}

function ParkTable({ title, sheets }: { readonly title: string; readonly sheets: readonly ParkSheet[] }) {
  const language = useView((view) => view.language);
  const columns = [m.reference_park(), m.reference_established(), m.reference_area(), m.reference_revenue(), m.reference_companies(), m.reference_employees(), m.reference_fields(), m.reference_as_of()];
  return (
    <ReferenceTable
      title={title}
      notes={[]}
      fileNotes={[m.reference_note()]}
      columns={columns}
      rows={sheets.map((sheet) => ({
        id: sheet.id,
        head: (
          <>
            <Name text={sheet.name} />
            {sheet.caveat && (
              <span className="figure-detail">
                <Name text={sheet.caveat} />
              </span>
            )}
          </>
        ),
        name: say(sheet.name),
        cells: cellsOf(sheet, language).map((text) => (text === m.reference_unknown() ? { text, isAbsent: true } : { text, isNumber: true })),
        remark: sheet.caveat ? say(sheet.caveat) : '',
      }))}
      sourceIds={[...new Set(sheets.flatMap((sheet) => sheet.sourceIds))]}
    />
  );
}

const needed = [...new Set([...referenceResources, ...benchmarkResources, ...supportResources])];

function Likeness({ found }: { readonly found: ParkLikeness }) {
  const language = useView((view) => view.language);
  const { ours, theirs, common, onlyOurs, onlyTheirs, areaRatio, yearsOlder } = found;
  const area = areaRatio === null ? m.reference_area_unknown() : m.reference_area_ratio({ ratio: areaRatio.toFixed(areaRatio < 10 ? 1 : 0) });
  const age = yearsOlder === null ? m.reference_age_unknown() : yearsOlder >= 0 ? m.reference_older({ years: yearsOlder }) : m.reference_younger({ years: -yearsOlder });
  return (
    <li>
      <strong>
        <Name text={ours.name} />
      </strong>{' '}
      ↔{' '}
      <strong>
        <Name text={theirs.name} />
      </strong>
      <ul>
        <li>{m.reference_common({ fields: namesOf(common) })}</li>
        <li>{m.reference_only_ours({ fields: namesOf(onlyOurs) })}</li>
        <li>{m.reference_only_theirs({ fields: namesOf(onlyTheirs) })}</li>
        <li>{inSequence([area, age], language)}</li>
      </ul>
    </li>
  );
}

/** Our science parks beside Shanghai's: what is known of each, which is like which, and what each has that the other lacks. */
export function ReferencePart() {
  useView((view) => view.language);
  const atlas = useAtlas();
  const status = useTables(needed);
  useShownInTitle([[m.compare_parks_title()]]);
  if (status === 'loading') return <p className="state">{m.loading()}</p>;
  if (status === 'failed') return <p className="state">{m.compare_failed()}</p>;
  const sheets = parkSheets(atlas);
  const pairs = parkLikenesses(sheets);
  const without = sheets.filter(({ fields }) => fields.length === 0).length;
  return (
    <div className="compare__column">
      <p className="compare__sentence">{m.reference_lead()}</p>
      <p className="figure-note">{m.reference_note()}</p>
      <section className="compare__panel" aria-labelledby="reference-likeness">
        <h3 id="reference-likeness">{m.reference_likeness()}</h3>
        <p className="figure-note">{m.reference_likeness_note({ without })}</p>
        <ul className="reference__pairs">
          {pairs.map((found) => (
            <Likeness key={found.ours.id} found={found} />
          ))}
        </ul>
      </section>
      <ParkTable title={m.reference_ours()} sheets={sheets.filter(({ isOurs }) => isOurs)} />
      <ParkTable title={m.reference_theirs()} sheets={sheets.filter(({ isOurs }) => !isOurs)} />
      <Benchmarks />
      <SupportChain />
    </div>
  );
}
