import { lazy, Suspense, useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { dateBehind, dateText } from '../../core/indicators/date-text.ts';
import type { Method } from '../../core/insights/method.ts';
import { hasValue } from '../../core/measures/column.ts';
import { missingSentences } from '../../core/measures/missing.ts';
import { formatCell, formatNumber } from '../../core/measures/number-format.ts';
import { textIn, type Language } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { ensureTables } from '../../stores/atlas-store.ts';
import { MixedText, Name } from './name.tsx';
import { licenceName, sourcesOf, sourceText, type Source } from './sources.ts';
import { useAtlas, useView } from './use-store.ts';

// The register of methods is long; it comes after the figures.
const MethodBody = lazy(async () => ({ default: (await import('./method-body.tsx')).MethodBody }));

function printed(method: Method, language: Language): string {
  return formatCell(method.cell, method.unit, language, method.decimals === null ? {} : { decimals: method.decimals });
}

/** The figure with its date and sources as it should stand in another text. */
export function citationOf(method: Method, sources: readonly Source[], language: Language, link: string): string {
  const what = [method.place ? textIn(method.place, language) : '', textIn(method.title, language)].filter((part) => part !== '');
  const from = sources.map((source) => sourceText(source, language));
  const date = textIn(dateBehind(method.asOf), language);
  return language === 'en'
    ? `${what.join(', ')}: ${printed(method, language)}${date}. Sources: ${from.join('; ')}. Cluster Atlas, ${link}`
    : `${what.join('，')}：${printed(method, language)}${date}。來源：${from.join('；')}。聚落圖 Cluster Atlas，${link}`;
}

function Inputs({ method }: { readonly method: Method }) {
  const language = useView((view) => view.language);
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{m.method_input()}</th>
          <th scope="col">{m.method_value()}</th>
          <th scope="col">{m.method_as_of()}</th>
        </tr>
      </thead>
      <tbody>
        {method.inputs.map((input) => (
          <tr key={`${input.name.zh} ${input.asOf}`}>
            <th scope="row">
              <MixedText>{say(input.name)}</MixedText>
            </th>
            <td className="number">{formatNumber(input.value, input.unit, language)}</td>
            <td>{say(dateText(input.asOf))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceEntry({ source }: { readonly source: Source }) {
  const atlas = useAtlas();
  return (
    <li className="method-card__source">
      <span className="method-card__source-title">
        <Name text={source.title} />
      </span>
      <span>
        <Name text={source.publisher} />
      </span>
      {source.url === '' ? (
        <span>{m.method_no_address()}</span>
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.url}
        </a>
      )}
      <span>{m.method_licence({ licence: say(licenceName(atlas, source.licence)) })}</span>
      {source.retrieved !== '' && <span>{m.method_retrieved({ date: say(dateText(source.retrieved)) })}</span>}
    </li>
  );
}

function CopyCitation({ text }: { readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <div className="method-card__citation">
      <p>
        <MixedText>{text}</MixedText>
      </p>
      <button type="button" className="button" onClick={copy}>
        {m.method_copy()}
      </button>
      <output>{state === 'copied' ? m.method_copied() : state === 'failed' ? m.method_copy_failed() : ''}</output>
    </div>
  );
}

/** The whole story of one figure. */
export function MethodCard({ method, onClose }: { readonly method: Method; readonly onClose: () => void }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  useEffect(() => {
    void ensureTables(['sources']);
  }, []);
  const sources = sourcesOf(atlas, [...method.sourceIds, ...method.inputs.flatMap((input) => input.sourceIds)]);
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="method-card">
          <header className="method-card__head">
            <Heading slot="title" className="method-card__title">
              <MixedText>{say(method.title)}</MixedText>
            </Heading>
            <button type="button" className="button" onClick={onClose}>
              {m.method_close()}
            </button>
          </header>
          <p className="method-card__value">
            {method.place && <span className="method-card__place"><Name text={method.place} /></span>} <strong className="number">{printed(method, language)}</strong>{' '}
            <span>{say(dateText(method.asOf))}</span>
          </p>
          {!hasValue(method.cell) && <p>{say(missingSentences[method.cell.missing])}</p>}
          {method.definition.zh !== '' && (
            <section>
              <h3>{m.method_definition()}</h3>
              <p>{say(method.definition)}</p>
            </section>
          )}
          <section>
            <h3>{m.method_formula()}</h3>
            {method.formula.zh === '' && method.method === undefined ? <p>{m.method_published()}</p> : <p>{say(method.formula)}</p>}
            {method.inputs.length > 0 && <Inputs method={method} />}
          </section>
          {method.method !== undefined && (
            <Suspense fallback={null}>
              <MethodBody id={method.method} withTexts={false} />
            </Suspense>
          )}
          {method.caveats.length > 0 && (
            <section>
              <h3>{m.method_caveats()}</h3>
              <ul>
                {method.caveats.map((caveat) => (
                  <li key={caveat.zh}>
                    <MixedText>{say(caveat)}</MixedText>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3>{m.method_sources()}</h3>
            <ul className="method-card__sources">
              {sources.map((source) => (
                <SourceEntry key={source.id} source={source} />
              ))}
            </ul>
          </section>
          <section>
            <h3>{m.method_citation()}</h3>
            <CopyCitation text={citationOf(method, sources, language, location.href)} />
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
