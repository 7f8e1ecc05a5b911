import type { ImportPreview } from '../../core/own-data/import-preview.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { m, say } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';

const kindSentences = { things: m.import_kind_things, figures: m.import_kind_figures, both: m.import_kind_both, nothing: m.import_kind_nothing } as const;

/** Rows of figures that say more than the region. */
function kindSentence({ kind, columns }: ImportPreview): string {
  const has = (role: 'industry' | 'category') => kind === 'figures' && columns.some((column) => column.role === role);
  if (has('industry')) return m.import_kind_figures_industry();
  return has('category') ? m.import_kind_figures_category() : kindSentences[kind]();
}

/** What became of the rows, and what the table can become. */
export function Summary({ preview, name }: { readonly preview: ImportPreview; readonly name: string }) {
  const language = useView((view) => view.language);
  const { counts, kind } = preview;
  // Where nothing is joined, the sentence on the kind says that no region was found; a problem that explains more stands in its place.
  const problems = preview.findings.filter(({ weight, about }) => weight === 'problem' && !(kind === 'nothing' && about === 'no-region'));
  const number = (value: number) => formatNumber(value, 'count', language);
  const all: readonly { readonly key: string; readonly label: string; readonly value: number; readonly tone?: string }[] = [
    { key: 'matched', label: m.import_matched(), value: counts.matched, tone: 'good' },
    { key: 'points', label: m.import_points(), value: counts.points },
    { key: 'part', label: m.import_part(), value: counts.part, tone: 'check' },
    { key: 'ambiguous', label: m.import_ambiguous(), value: counts.ambiguous, tone: 'check' },
    { key: 'unmatched', label: m.import_unmatched(), value: counts.unmatched, tone: 'check' },
    { key: 'not-shown', label: m.import_not_shown(), value: preview.notShown, tone: 'check' },
    { key: 'left-out', label: m.import_left_out(), value: counts.leftOut },
  ];
  return (
    <section className="import__summary" aria-label={name}>
      <p className="import__name">
        {name} <span className="import__rows">{m.import_summary_title({ rows: number(preview.rows) })}</span>
      </p>
      <dl className="import__counts">
        {all
          .filter(({ key, value }) => value > 0 || key === 'matched')
          .map(({ key, label, value, tone }) => (
            <div key={key} className={tone && value > 0 ? `import__count import__count--${tone}` : 'import__count'}>
              <dt>{label}</dt>
              <dd className="number">{number(value)}</dd>
            </div>
          ))}
      </dl>
      {problems.map(({ about, text }) => (
        <p key={about} className="import__invalid" role="alert">
          {say(text)}
        </p>
      ))}
      {kind !== 'nothing' && <p className="import__kind">{kindSentence(preview)}</p>}
      {kind === 'nothing' && problems.length === 0 && <p className="import__kind import__kind--nothing">{kindSentence(preview)}</p>}
    </section>
  );
}
