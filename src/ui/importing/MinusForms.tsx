import { minusReadings, type FoundMinus, type MinusForm, type MinusReading } from '../../core/importing/minus-forms.ts';
import type { RecipeMinus } from '../../core/importing/import-recipe.ts';
import { m } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { Choice } from './Choice.tsx';

const readingNames: Readonly<Record<MinusReading | 'open', () => string>> = {
  open: m.import_minus_open,
  negative: m.import_minus_negative,
  positive: m.import_minus_positive,
  missing: m.import_minus_missing,
  text: m.import_minus_text,
};

interface MinusProps {
  /** What a person said of ways of writing a minus. */
  readonly told: readonly RecipeMinus[];
  /** Those that stand in the file, with what they are taken for. */
  readonly found: readonly FoundMinus[];
  readonly onChange: (told: readonly RecipeMinus[]) => void;
}

/** The ways in which this file writes a minus, each with what it is taken for. Nothing where there are none. */
export function MinusForms({ told, found, onChange }: MinusProps) {
  useView((view) => view.language);
  if (found.length === 0) return null;
  const cells = ({ examples }: FoundMinus): string => examples.map(({ cell }) => cell).join(m.list_separator());
  const settle = (form: MinusForm, reading: MinusReading | 'open') => onChange([...told.filter((known) => known.form !== form), ...(reading === 'open' ? [] : [{ form, reading }])]);
  return (
    <details className="import__signs">
      <summary>
        {m.import_minus()}
        <span className="import__hint">{m.import_missing_found({ signs: found.map((one) => m.import_missing_met({ token: one.examples[0]?.cell ?? '', count: one.count, reason: readingNames[one.reading]() })).join(m.list_separator()) })}</span>
      </summary>
      <p className="import__hint">{m.import_minus_note()}</p>
      {found.map((one) => (
        <p key={one.form} className="import__sign">
          <Choice<MinusReading | 'open'>
            label={m.import_minus_meaning({ cells: cells(one) })}
            value={one.reading}
            options={[...(one.reading === 'open' ? (['open'] as const) : []), ...minusReadings].map((reading) => ({ value: reading, text: readingNames[reading]() }))}
            onChoose={(reading) => settle(one.form, reading)}
          />
        </p>
      ))}
    </details>
  );
}
