import { isChineseFallback, textIn, type Text } from '../../core/text.ts';
import { useView } from './use-store.ts';

/** A text that belongs to a thing, in the language of the view; a Chinese form in the English view is marked as Chinese. */
export function Name({ text }: { readonly text: Text }) {
  const language = useView((view) => view.language);
  const said = textIn(text, language);
  return isChineseFallback(text, language) ? <span lang="zh-TW">{said}</span> : <>{said}</>;
}

/** A text that exists in Chinese only: an address, the name of a firm. */
export function ChineseText({ children }: { readonly children: string }) {
  return <Name text={{ zh: children, en: '' }} />;
}
