import { useState } from 'react';
import { signMeanings, type RecipeMissing, type SignMeaning } from '../../core/importing/import-recipe.ts';
import { foldToken } from '../../core/importing/missing-tokens.ts';
import type { FoundSign } from '../../core/importing/typed-columns.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { m, say } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { Choice } from './Choice.tsx';

interface SignsProps {
  /** What a person said of signs. */
  readonly signs: readonly RecipeMissing[];
  /** Signs that stand in the file, with what they are taken for. */
  readonly found: readonly FoundSign[];
  readonly onChange: (signs: readonly RecipeMissing[]) => void;
}

/** The signs that stand for no figure in this file, each with its reason: those that were found, and those that a person added. */
export function MissingSigns({ signs, found, onChange }: SignsProps) {
  useView((view) => view.language);
  const [token, setToken] = useState('');
  const others = (own: string) => signs.filter((sign) => sign.token !== own);
  const meaning = (reason: SignMeaning): string => (reason === 'zero' ? m.import_missing_zero() : say(missingLabels[reason]));
  const options = signMeanings.map((reason) => ({ value: reason, text: meaning(reason) }));
  const named = (sign: string): string => (sign === '' ? m.import_missing_blank() : sign);
  const told = new Set(signs.map((sign) => foldToken(sign.token)));
  const met = found.filter(({ count }) => count > 0);
  const add = (sign: string) => onChange([...others(sign), { token: sign, reason: 'not-collected' }]);
  return (
    <details className="import__signs">
      <summary>
        {m.import_missing()}
        {met.length > 0 && <span className="import__hint">{m.import_missing_found({ signs: met.map(({ token: sign, reason, count }) => m.import_missing_met({ token: named(sign), count, reason: meaning(reason) })).join(m.list_separator()) })}</span>}
      </summary>
      <p className="import__hint">{m.import_missing_note()}</p>
      {met
        .filter(({ token: sign }) => !told.has(foldToken(sign)))
        .map((sign) => (
          <p key={sign.token} className="import__sign">
            <Choice label={m.import_missing_reason({ token: named(sign.token) })} value={sign.reason} options={options} onChoose={(reason) => onChange([...others(sign.token), { token: sign.token, reason }])} />
          </p>
        ))}
      {signs.map((sign) => (
        <p key={sign.token} className="import__sign">
          <Choice label={m.import_missing_reason({ token: named(sign.token) })} value={sign.reason} options={options} onChoose={(reason) => onChange([...others(sign.token), { token: sign.token, reason }])} />
          <button type="button" className="text-button" onClick={() => onChange(others(sign.token))}>
            {m.import_missing_remove({ token: named(sign.token) })}
          </button>
        </p>
      ))}
      <p className="import__sign">
        <label className="import__choice">
          <span className="import__choice-label">{m.import_missing_token()}</span>
          <input className="import__region" value={token} maxLength={40} onChange={(event) => setToken(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          className="button"
          disabled={token.trim() === ''}
          onClick={() => {
            add(token.trim());
            setToken('');
          }}
        >
          {m.import_missing_add()}
        </button>
        {!signs.some((sign) => sign.token === '') && (
          <button type="button" className="text-button" onClick={() => add('')}>
            {m.import_missing_add_blank()}
          </button>
        )}
      </p>
    </details>
  );
}
