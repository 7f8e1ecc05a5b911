import type { Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';

/** What must be known before a figure is read, beside it. */
export function Warnings({ texts }: { readonly texts: readonly Text[] }) {
  useView((view) => view.language);
  if (texts.length === 0) return null;
  return (
    <ul className="warning-line warnings">
      {texts.map((text) => (
        <li key={text.zh}>{say(text)}</li>
      ))}
    </ul>
  );
}

/** What else holds for the figures above, folded. */
export function Caveats({ texts }: { readonly texts: readonly Text[] }) {
  useView((view) => view.language);
  if (texts.length === 0) return null;
  return (
    <details className="disclosure disclosure--small">
      <summary>{m.trend_comparability()}</summary>
      <ul>
        {texts.map((text) => (
          <li key={text.zh}>{say(text)}</li>
        ))}
      </ul>
    </details>
  );
}
