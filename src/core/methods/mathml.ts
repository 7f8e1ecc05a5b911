/**
 * Presentation MathML from the small part of TeX in which the formulas of the methods are written, so that one text serves the page (MathML,
 * drawn by the browser) and docs/methods.md (TeX). Known: letters, numbers, operators, `_ ^ { }`, the commands below, and `cases`.
 */

/** Letters and signs that stand for themselves, as identifiers. */
const identifiers: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['chi', 'χ'],
  ['delta', 'δ'],
  ['Delta', 'Δ'],
  ['ell', 'ℓ'],
  ['epsilon', 'ϵ'],
  ['infty', '∞'],
  ['lambda', 'λ'],
  ['omega', 'ω'],
  ['pi', 'π'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['varepsilon', 'ε'],
  ['varphi', 'φ'],
  ['xi', 'ξ'],
]);

const operators: ReadonlyMap<string, string> = new Map([
  ['approx', '≈'],
  ['cap', '∩'],
  ['cdot', '·'],
  ['cup', '∪'],
  ['dots', '…'],
  ['ge', '≥'],
  ['in', '∈'],
  ['land', '∧'],
  ['le', '≤'],
  ['lvert', '|'],
  ['mid', '∣'],
  ['ne', '≠'],
  ['notin', '∉'],
  ['pm', '±'],
  ['prime', '′'],
  ['rvert', '|'],
  ['setminus', '∖'],
  ['star', '⋆'],
  ['times', '×'],
  ['to', '→'],
]);

/** Names of functions; an invisible sign of application follows, so that a screen reader says "of". */
const functionNames: ReadonlySet<string> = new Set(['arcsin', 'arctan', 'cos', 'exp', 'ln', 'sin', 'tan']);

/** Signs whose subscript stands below them in a displayed formula. */
const limitSigns: ReadonlyMap<string, string> = new Map([
  ['max', '<mo>max</mo>'],
  ['min', '<mo>min</mo>'],
  ['sum', '<mo>∑</mo>'],
]);

const accents: ReadonlyMap<string, string> = new Map([
  ['bar', '¯'],
  ['hat', '^'],
  ['tilde', '~'],
]);

const spaces: ReadonlyMap<string, string> = new Map([
  [',', '0.17em'],
  ['quad', '1em'],
]);

const fences: ReadonlySet<string> = new Set(['(', ')', '[', ']', '|']);
const signs: ReadonlySet<string> = new Set(['+', '-', '=', '<', '>', '/', ',', ':', ';', '!', '?', '*', '.']);

const escaped: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['-', '−'],
]);

/** Commands, row breaks, numbers and single signs; blanks between them mean nothing. */
const tokenPattern = /\\[A-Za-z]+|\\.|\d+(?:,\d{3})*(?:\.\d+)?|[^\s\\]/gu;

const scripts: ReadonlySet<string | undefined> = new Set(['_', '^']);
const ends: ReadonlySet<string | undefined> = new Set([undefined, '}', '&', '\\\\', '\\end', '\\right']);

function row(items: readonly string[]): string {
  return items.length === 1 ? (items[0] ?? '') : `<mrow>${items.join('')}</mrow>`;
}

function operator(sign: string): string {
  const text = escaped.get(sign) ?? sign;
  return fences.has(sign) ? `<mo stretchy="false">${text}</mo>` : `<mo>${text}</mo>`;
}

class Reader {
  private readonly text: string;
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = text.match(tokenPattern) ?? [];
  }

  /** @throws RangeError when something is left over. */
  all(): string {
    const items = this.items();
    if (this.at < this.tokens.length) throw this.problem(`"${this.tokens[this.at]}" stands where it cannot`);
    return row(items);
  }

  private problem(what: string): RangeError {
    return new RangeError(`The formula ${this.text} cannot be set: ${what}.`);
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw this.problem('it ends too early');
    this.at += 1;
    return token;
  }

  private expect(wanted: string): void {
    const token = this.next();
    if (token !== wanted) throw this.problem(`"${token}" stands where "${wanted}" was expected`);
  }

  private items(): readonly string[] {
    const items: string[] = [];
    while (!ends.has(this.tokens[this.at])) items.push(this.withScripts());
    return items;
  }

  private group(): string {
    this.expect('{');
    const items = this.items();
    this.expect('}');
    return row(items);
  }

  /** The letters of `{…}`, as they are. */
  private word(): string {
    this.expect('{');
    let letters = '';
    for (let token = this.next(); token !== '}'; token = this.next()) letters += token;
    return letters;
  }

  /** A group, or the one sign that follows. */
  private argument(): string {
    return this.tokens[this.at] === '{' ? this.group() : this.atom();
  }

  private withScripts(): string {
    const isLimit = limitSigns.has((this.tokens[this.at] ?? '').slice(1));
    const base = this.atom();
    let below: string | null = null;
    let above: string | null = null;
    while (scripts.has(this.tokens[this.at])) {
      const isBelow = this.next() === '_';
      if ((isBelow ? below : above) !== null) throw this.problem('a sign has two scripts in the same place');
      if (isBelow) below = this.argument();
      else above = this.argument();
    }
    if (below !== null && above !== null) return isLimit ? `<munderover>${base}${below}${above}</munderover>` : `<msubsup>${base}${below}${above}</msubsup>`;
    if (below !== null) return isLimit ? `<munder>${base}${below}</munder>` : `<msub>${base}${below}</msub>`;
    return above === null ? base : `<msup>${base}${above}</msup>`;
  }

  private atom(): string {
    const token = this.next();
    if (token.startsWith('\\')) return this.command(token.slice(1));
    if (/^\d/.test(token)) return `<mn>${token}</mn>`;
    if (/^[A-Za-z]$/.test(token)) return `<mi>${token}</mi>`;
    if (fences.has(token) || signs.has(token)) return operator(token);
    throw this.problem(`"${token}" stands where it cannot`);
  }

  private command(name: string): string {
    const [identifier, sign, limit, accent, space] = [identifiers.get(name), operators.get(name), limitSigns.get(name), accents.get(name), spaces.get(name)];
    if (identifier !== undefined) return `<mi>${identifier}</mi>`;
    if (sign !== undefined) return operator(sign);
    if (limit !== undefined) return limit;
    if (functionNames.has(name)) return `<mrow><mi>${name}</mi><mo>\u2061</mo></mrow>`;
    if (space !== undefined) return `<mspace width="${space}"></mspace>`;
    if (accent !== undefined) return `<mover accent="true">${this.group()}<mo>${accent}</mo></mover>`;
    if (name === 'frac') return `<mfrac>${this.group()}${this.group()}</mfrac>`;
    if (name === 'sqrt') return `<msqrt>${this.group()}</msqrt>`;
    if (name === 'mathrm') return this.upright();
    if (name === 'left') return this.fenced();
    if (name === 'begin') return this.cases();
    throw this.problem(`\\${name} is not known`);
  }

  private upright(): string {
    const letters = this.word();
    return letters.length === 1 ? `<mi mathvariant="normal">${letters}</mi>` : `<mi>${letters}</mi>`;
  }

  private fenced(): string {
    const open = this.next();
    const items = this.items();
    this.expect('\\right');
    const close = this.next();
    return `<mrow><mo>${open}</mo>${items.join('')}<mo>${close}</mo></mrow>`;
  }

  private cases(): string {
    if (this.word() !== 'cases') throw this.problem('only cases can begin');
    const rows: string[] = [];
    let cells: string[] = [];
    for (;;) {
      cells.push(`<mtd>${row(this.items())}</mtd>`);
      const token = this.next();
      if (token === '&') continue;
      rows.push(`<mtr>${cells.join('')}</mtr>`);
      cells = [];
      if (token === '\\\\') continue;
      if (token !== '\\end' || this.word() !== 'cases') throw this.problem('cases do not end');
      return `<mrow><mo>{</mo><mtable>${rows.join('')}</mtable></mrow>`;
    }
  }
}

/**
 * A `<math>` element of one formula.
 * @param tex a formula in the part of TeX named above.
 * @param display `block` = a line of its own; `inline` = within a text.
 * @throws RangeError for a formula that is not in that part of TeX.
 */
export function mathmlOf(tex: string, display: 'block' | 'inline'): string {
  return `<math display="${display}">${new Reader(tex).all()}</math>`;
}
