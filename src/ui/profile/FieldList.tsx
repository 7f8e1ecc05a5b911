import { Fragment } from 'react';
import type { FieldLine, RowLines } from '../../core/insights/field-lines.ts';
import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { missingLabels, missingReasons } from '../../core/measures/missing.ts';
import { printedFigure } from '../../core/insights/printed-figure.ts';
import { unitName } from '../../core/measures/number-format.ts';
import type { Language } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useView } from '../shared/use-store.ts';

const han = /\p{Script=Han}/u;

/** What a field says, with links where it names something that can be selected. */
export function Content({ content }: { readonly content: FieldLine['content'] }) {
  const language = useView((view) => view.language);
  if (content.kind === 'figure') return <span className="number">{printedFigure(content.value, content.unit, language)}</span>;
  if (content.kind === 'year') return <span className="number">{content.year}</span>;
  if (content.kind === 'address') {
    return (
      <a href={content.address} target="_blank" rel="noreferrer">
        {content.address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
      </a>
    );
  }
  if (content.kind === 'links') {
    return content.links.map((link, index) => (
      <Fragment key={link.name.zh}>
        {index > 0 && m.list_separator()}
        {link.subject ? <SubjectLink subject={link.subject} name={link.name} /> : <Name text={link.name} />}
      </Fragment>
    ));
  }
  return content.texts.map((text, index) => (
    <Fragment key={text.zh}>
      {index > 0 && m.list_separator()}
      <Name text={han.test(text.zh) ? text : { zh: text.zh, en: text.en || text.zh }} />
    </Fragment>
  ));
}

/** The fields of a row with their titles; then what is missing, by reason; the caveat; the sources. */
export function FieldList({ lines }: { readonly lines: RowLines }) {
  useView((view) => view.language);
  return (
    <section className="profile__section">
      <dl className="fact-list">
        {lines.lines.map((line) => (
          <div key={line.field} className="fact-list__row">
            <dt>{say(line.title)}</dt>
            <dd>
              <Content content={line.content} />
            </dd>
          </div>
        ))}
      </dl>
      {missingReasons.map((reason) => {
        const absent = lines.absent.filter((figure) => figure.reason === reason);
        return absent.length === 0 ? null : (
          <p key={reason} className="absent">
            {m.fields_absent({ reason: say(missingLabels[reason]), fields: absent.map((figure) => say(figure.title)).join(m.list_separator()) })}
          </p>
        );
      })}
      {lines.caveat && <p className="caveat">{say(lines.caveat)}</p>}
      <SourceLine sourceIds={lines.sourceIds} />
    </section>
  );
}

/** The same fields for the file. */
export function recordsOfLines(part: string, item: string, lines: RowLines, language: Language): readonly FigureRecord[] {
  const base = { part, item, asOf: '', sourceIds: lines.sourceIds };
  const present = lines.lines.map((line): FigureRecord => {
    const { content } = line;
    const shared = { ...base, detail: say(line.title), unit: '', note: '' };
    if (content.kind === 'figure') return { ...shared, value: content.value, unit: unitName(content.unit, language) };
    if (content.kind === 'year') return { ...shared, value: content.year };
    if (content.kind === 'address') return { ...shared, value: content.address };
    const texts = content.kind === 'links' ? content.links.map((link) => link.name) : content.texts;
    return { ...shared, value: texts.map(say).join(m.list_separator()) };
  });
  const absent = lines.absent.map((figure): FigureRecord => ({ ...base, detail: say(figure.title), value: null, unit: '', note: say(missingLabels[figure.reason]) }));
  return [...present, ...absent];
}
