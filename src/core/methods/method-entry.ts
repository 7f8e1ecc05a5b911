import type { Text } from '../text.ts';
import { mathmlOf } from './mathml.ts';

/** A book, article or report in which a method is published. */
export interface Reference {
  /** As printed: "Moran, P. A. P." */
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Where it appeared: journal, volume, number and pages, or publisher. */
  readonly publication: string;
  /** Without the address of the resolver; left out where there is none. */
  readonly doi?: string;
}

interface WrittenSymbol {
  /** TeX. */
  readonly latex: string;
  readonly meaning: Text;
}

/** A sign of a formula and what it stands for. */
export interface MethodSymbol extends WrittenSymbol {
  /** Inline presentation MathML. */
  readonly maths: string;
}

/** A method as it is written down: everything but the MathML, which follows from the TeX. */
interface WrittenMethod {
  readonly id: string;
  readonly title: Text;
  /** The question that it answers, in one plain sentence. */
  readonly purpose: Text;
  readonly definition: Text;
  /** The formula in words. */
  readonly formula: Text;
  /** One formula a line, in the part of TeX that `mathmlOf` knows. */
  readonly latex: readonly string[];
  readonly symbols: readonly WrittenSymbol[];
  /** What values it can take and how to read them. */
  readonly range: Text;
  /** Conventions chosen where the literature leaves a choice. */
  readonly choices: readonly Text[];
  readonly caveats: readonly Text[];
  readonly references: readonly Reference[];
}

/** Everything that can be said of a method: the source of the method cards and of docs/methods.md. */
export interface MethodEntry<Id extends string = string> extends WrittenMethod {
  readonly id: Id;
  /** Presentation MathML, one `<math display="block">` element for each formula. */
  readonly maths: string;
  readonly symbols: readonly MethodSymbol[];
}

/**
 * The entry of a method as it is written down. Its MathML is made when it is asked for, so that loading the register costs nothing of the kind.
 * `maths` throws RangeError for a formula that `mathmlOf` cannot set.
 */
export function methodEntry<const Id extends string>(written: WrittenMethod & { readonly id: Id }): MethodEntry<Id> {
  return {
    ...written,
    get maths() {
      return written.latex.map((formula) => mathmlOf(formula, 'block')).join('');
    },
    symbols: written.symbols.map((symbol) => ({
      ...symbol,
      get maths() {
        return mathmlOf(symbol.latex, 'inline');
      },
    })),
  };
}
