import { Group } from 'react-aria-components';
import type { Language } from '../../core/text.ts';
import { m } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useView } from '../shared/use-store.ts';

const choices: readonly { readonly language: Language; readonly short: () => string; readonly name: () => string }[] = [
  { language: 'zh-TW', short: m.language_zh_short, name: m.language_zh },
  { language: 'en', short: m.language_en_short, name: m.language_en },
];

/** Each language under its own name, so that it is found by those who read only that one. */
export function LanguageSwitch() {
  const current = useView((view) => view.language);
  return (
    <Group className="language-switch" aria-label={m.language()}>
      {choices.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          className="language-switch__choice"
          lang={language}
          title={name()}
          aria-current={language === current}
          onClick={() => viewStore.getState().change({ language }, 'replace')}
        >
          {short()}
        </button>
      ))}
    </Group>
  );
}
