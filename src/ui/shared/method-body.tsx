import { methodById, type MethodId } from '../../core/methods/index.ts';
import type { MethodEntry, Reference } from '../../core/methods/method-entry.ts';
import { m, say } from '../../i18n/language.ts';
import { useView } from './use-store.ts';

/** The register's own MathML: no text of a visitor is ever in it. */
function Maths({ maths }: { readonly maths: string }) {
  return <span dangerouslySetInnerHTML={{ __html: maths }} />;
}

function ReferenceLine({ reference }: { readonly reference: Reference }) {
  return (
    <li lang="en">
      {reference.authors} ({reference.year}). {reference.title}. <cite>{reference.publication}</cite>.
      {reference.doi !== undefined && (
        <>
          {' '}
          <a href={`https://doi.org/${reference.doi}`} target="_blank" rel="noreferrer">
            doi:{reference.doi}
          </a>
        </>
      )}
    </li>
  );
}

/** The conventions, how to read the figure, and the references of a method. */
function Rest({ entry }: { readonly entry: MethodEntry }) {
  return (
    <>
      <section>
        <h3>{m.analysis_range()}</h3>
        <p>{say(entry.range)}</p>
      </section>
      {entry.choices.length > 0 && (
        <section>
          <h3>{m.analysis_choices()}</h3>
          <ul>
            {entry.choices.map((choice) => (
              <li key={choice.zh}>{say(choice)}</li>
            ))}
          </ul>
        </section>
      )}
      {entry.references.length > 0 && (
        <section>
          <h3>{m.analysis_references()}</h3>
          <ul className="method-card__references">
            {entry.references.map((reference) => (
              <ReferenceLine key={`${reference.authors} ${reference.year} ${reference.title}`} reference={reference} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The formula of a method as maths, with its symbols. */
function Formula({ entry }: { readonly entry: MethodEntry }) {
  return (
    <section>
      <h3>{m.analysis_formula_maths()}</h3>
      <div className="method-card__maths">
        <Maths maths={entry.maths} />
      </div>
      <p>{say(entry.formula)}</p>
      <dl className="method-card__symbols" aria-label={m.analysis_symbols()}>
        {entry.symbols.map((symbol) => (
          <div key={symbol.latex}>
            <dt>
              <Maths maths={symbol.maths} />
            </dt>
            <dd>{say(symbol.meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All that the register says of a method. `withTexts` adds what a figure's own card says already: purpose, definition and caveats. */
export function MethodBody({ id, withTexts }: { readonly id: MethodId; readonly withTexts: boolean }) {
  useView((view) => view.language);
  const entry = methodById(id);
  return (
    <>
      {withTexts && (
        <>
          <p className="method-card__purpose">{say(entry.purpose)}</p>
          <section>
            <h3>{m.method_definition()}</h3>
            <p>{say(entry.definition)}</p>
          </section>
        </>
      )}
      <Formula entry={entry} />
      <Rest entry={entry} />
      {withTexts && entry.caveats.length > 0 && (
        <section>
          <h3>{m.method_caveats()}</h3>
          <ul>
            {entry.caveats.map((caveat) => (
              <li key={caveat.zh}>{say(caveat)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function methodTitle(id: MethodId): string {
  return say(methodById(id).title);
}
