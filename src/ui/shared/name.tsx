import { isChineseFallback, textIn, type Text } from '../../core/text.ts';
import { useView } from './use-store.ts';

/** A text that belongs to a thing, in the language of the view; a Chinese form in the English view is marked as Chinese. */
export function Name({ text }: { readonly text: Text }) {
  const language = useView((view) => view.language);
  const said = textIn(text, language);
  return isChineseFallback(text, language) ? <span lang="zh-TW">{said}</span> : <>{said}</>;
}

/** Chinese letters with what stands between them. */
const chineseRun = /(\p{Script=Han}(?:[\p{Script=Han}\p{Nd}A-Za-z0-9（）()、／/．・\- ]*\p{Script=Han}[）)]?)?)/u;

/** A sentence that may hold names which exist in Chinese only: in the English view each of them is marked as Chinese. */
export function MixedText({ children }: { readonly children: string }) {
  const language = useView((view) => view.language);
  if (language !== 'en') return <>{children}</>;
  // Every other part is a run of Chinese, by the group in the pattern.
  return (
    <>
      {children.split(chineseRun).map((part, index) =>
        index % 2 === 1 ? (
          // eslint-disable-next-line react/no-array-index-key
          <span key={index} lang="zh-TW">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** A text that exists in Chinese only: an address, the name of a firm. */
export function ChineseText({ children }: { readonly children: string }) {
  return <Name text={{ zh: children, en: '' }} />;
}
