import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { methodsText } from '../../../scripts/write-methods.ts';
import { methodById, methodGroups, methods } from '../../../src/core/methods/index.ts';
import { mathmlOf } from '../../../src/core/methods/mathml.ts';
import type { MethodEntry } from '../../../src/core/methods/method-entry.ts';
import { references } from '../../../src/core/methods/references.ts';
import type { Text } from '../../../src/core/text.ts';

const root = join(import.meta.dirname, '..', '..', '..');

interface Element {
  readonly tag: string;
  readonly children: Element[];
  text: string;
}

/** A strict reading of XML without declarations: the root element, or an error that says where it breaks. */
function parseXml(source: string): Element {
  const top: Element = { tag: '', children: [], text: '' };
  const open: Element[] = [top];
  const token = /<(?<close>\/?)(?<tag>[a-z]+)(?<attributes>(?: [a-z]+="[^"<&]*")*)>|(?<text>(?:[^<>&]|&(?:lt|gt|amp);)+)/y;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source)?.groups;
    const parent = open.at(-1);
    if (!found || !parent) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 40)}`);
    if (found.text !== undefined) parent.text += found.text;
    else if (found.close === '/') {
      if (parent.tag !== found.tag) throw new Error(`</${found.tag}> closes <${parent.tag}>`);
      open.pop();
    } else {
      const element: Element = { tag: found.tag ?? '', children: [], text: '' };
      parent.children.push(element);
      open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return top;
}

function elementsOf(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

/** How many children an element of MathML takes; elements that are not here are not used. */
const arity: Readonly<Record<string, (count: number) => boolean>> = {
  math: (count) => count === 1,
  mrow: (count) => count >= 1,
  mfrac: (count) => count === 2,
  msub: (count) => count === 2,
  msup: (count) => count === 2,
  msubsup: (count) => count === 3,
  munder: (count) => count === 2,
  munderover: (count) => count === 3,
  mover: (count) => count === 2,
  msqrt: (count) => count === 1,
  mtable: (count) => count >= 2,
  mtr: (count) => count === 2,
  mtd: (count) => count === 1,
  mi: (count) => count === 0,
  mn: (count) => count === 0,
  mo: (count) => count === 0,
  mspace: (count) => count === 0,
};

/** Names of functions, which need no explanation. */
const knownFunctions: ReadonlySet<string> = new Set(['arcsin', 'arctan', 'cos', 'exp', 'ln', 'sin', 'tan', 'π']);

function identifiersIn(maths: string): readonly string[] {
  return elementsOf(parseXml(maths)).flatMap((element) => (element.tag === 'mi' && !knownFunctions.has(element.text) ? [element.text] : []));
}

function sentencesOf(method: MethodEntry): readonly Text[] {
  return [method.definition, method.range, ...method.choices, ...method.caveats];
}

function textsOf(method: MethodEntry): readonly Text[] {
  return [method.title, method.purpose, method.formula, ...sentencesOf(method), ...method.symbols.map((symbol) => symbol.meaning)];
}

const han = String.raw`\p{Script=Han}`;
const entries = methods.map((method) => [method.id, method] as const);

describe('MathML of formulas', () => {
  it.each([
    ['x', '<mi>x</mi>'],
    ['x_i^2', '<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>'],
    ['x_{ri}', '<msub><mi>x</mi><mrow><mi>r</mi><mi>i</mi></mrow></msub>'],
    ['a - 1.5 < b', '<mrow><mi>a</mi><mo>−</mo><mn>1.5</mn><mo>&lt;</mo><mi>b</mi></mrow>'],
    [String.raw`\frac{1}{n}`, '<mfrac><mn>1</mn><mi>n</mi></mfrac>'],
    [String.raw`\sqrt{2 x}`, '<msqrt><mrow><mn>2</mn><mi>x</mi></mrow></msqrt>'],
    [String.raw`\sum_{i=1}^n`, '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>'],
    [String.raw`\min_p`, '<munder><mo>min</mo><mi>p</mi></munder>'],
    [String.raw`\bar{x}`, '<mover accent="true"><mi>x</mi><mo>¯</mo></mover>'],
    [String.raw`\mathrm{LQ}`, '<mi>LQ</mi>'],
    [String.raw`\mathrm{H}`, '<mi mathvariant="normal">H</mi>'],
    [String.raw`\lvert x \rvert`, '<mrow><mo stretchy="false">|</mo><mi>x</mi><mo stretchy="false">|</mo></mrow>'],
    [String.raw`\left( x \right)^2`, '<msup><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow><mn>2</mn></msup>'],
    [String.raw`\ln x`, '<mrow><mrow><mi>ln</mi><mo>\u2061</mo></mrow><mi>x</mi></mrow>'],
    [
      String.raw`\begin{cases} 1 & a \\ 0 & b \end{cases}`,
      '<mrow><mo>{</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mi>b</mi></mtd></mtr></mtable></mrow>',
    ],
  ])('sets %s', (tex, inner) => {
    expect(mathmlOf(tex, 'block')).toBe(`<math display="block">${inner}</math>`);
    expect(mathmlOf(tex, 'inline')).toBe(`<math display="inline">${inner}</math>`);
  });

  it.each([
    [String.raw`\nonsense`, /not known/],
    ['x^2^3', /same place/],
    ['{x', /"\{" stands/],
    ['x}', /"\}" stands/],
    [String.raw`\frac{1}`, /ends too early/],
    [String.raw`\left( x`, /ends too early/],
    [String.raw`\begin{matrix} a \end{matrix}`, /only cases/],
    ['數', /stands where it cannot/],
  ])('refuses %s', (tex, reason) => {
    expect(() => mathmlOf(tex, 'block')).toThrow(RangeError);
    expect(() => mathmlOf(tex, 'block')).toThrow(reason);
  });
});

describe('the register of methods', () => {
  it('names every method once', () => {
    const ids = methods.map((method) => method.id);
    expect(ids.length).toBe(33);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(methodGroups.flatMap((group) => group.methods.map((method) => method.id))).toEqual(ids);
  });

  it('keeps each method in a file of its name', () => {
    expect(methods.filter((method) => !existsSync(join(root, 'src', 'core', 'methods', `${method.id}.ts`))).map((method) => method.id)).toEqual([]);
  });

  it('finds a method by its name', () => {
    expect(methods.map((method) => methodById(method.id))).toEqual(methods);
    // A name from outside, which the type cannot check.
    const outside: string = 'no-such-method';
    expect(() => methodById(outside as 'hhi')).toThrow(RangeError);
  });

  it.each(entries)('%s is whole in both languages', (_, method) => {
    const texts = textsOf(method);
    expect(texts.filter((text) => text.zh.trim() === '' || text.en.trim() === '')).toEqual([]);
    expect(method.symbols.length).toBeGreaterThan(0);
    expect(method.choices.length).toBeGreaterThan(0);
    expect(method.caveats.length).toBeGreaterThan(0);
    expect(method.references.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !new RegExp(han, 'u').test(text.zh))).toEqual([]);
    expect(texts.filter((text) => new RegExp(han, 'u').test(text.en))).toEqual([]);
  });

  it.each(entries)('%s asks a question and answers in sentences', (_, method) => {
    expect(method.purpose.zh).toMatch(/？$/);
    expect(method.purpose.en).toMatch(/\?$/);
    expect(sentencesOf(method).filter((text) => !text.zh.endsWith('。'))).toEqual([]);
    expect(sentencesOf(method).filter((text) => !/[.)]$/.test(text.en))).toEqual([]);
  });

  it.each(entries)('%s is set in the Chinese of the product', (_, method) => {
    const narrow = new RegExp(`${han}[,;:?!()]|[,;:?!()]${han}|${han} [${han}\\d]|\\d ${han}`, 'u');
    expect(textsOf(method).filter((text) => narrow.test(text.zh) || /台|“|”/.test(text.zh))).toEqual([]);
  });

  it.each(entries)('%s says nothing twice', (_, method) => {
    const texts = sentencesOf(method).map((text) => text.zh);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it.each(entries)('%s has well-formed MathML that explains each of its signs', (_, method) => {
    const formulas = parseXml(method.maths).children;
    expect(formulas.length).toBe(method.latex.length);
    const all = [...formulas, ...method.symbols.flatMap((symbol) => parseXml(symbol.maths).children)];
    const elements = all.flatMap(elementsOf);
    expect(all.filter((element) => element.tag !== 'math')).toEqual([]);
    expect(elements.filter((element) => arity[element.tag]?.(element.children.length) !== true).map((element) => element.tag)).toEqual([]);
    expect(elements.filter((element) => element.text !== '' && !['mi', 'mn', 'mo'].includes(element.tag))).toEqual([]);
    expect(elements.filter((element) => element.text === '' && ['mi', 'mn', 'mo'].includes(element.tag))).toEqual([]);
    const explained = new Set(method.symbols.flatMap((symbol) => identifiersIn(symbol.maths)));
    expect([...new Set(identifiersIn(method.maths))].filter((name) => !explained.has(name))).toEqual([]);
    const used = new Set(identifiersIn(method.maths));
    expect(method.symbols.filter((symbol) => !identifiersIn(symbol.maths).some((name) => used.has(name))).map((symbol) => symbol.latex)).toEqual([]);
    expect(method.maths.startsWith('<math display="block">')).toBe(true);
    expect(method.symbols.every((symbol) => symbol.maths.startsWith('<math display="inline">'))).toBe(true);
  });

  it.each(entries)('%s has TeX that a Markdown table can hold', (_, method) => {
    expect(method.symbols.filter((symbol) => /[|$]/.test(symbol.latex))).toEqual([]);
    expect(method.latex.filter((formula) => /\$|\n/.test(formula))).toEqual([]);
  });
});

describe('the literature', () => {
  const known = Object.entries(references);

  it.each(known)('%s is complete', (name, { authors, year, title, publication, ...rest }) => {
    for (const text of [authors, title, publication]) expect(text.trim()).not.toBe('');
    expect(Number.isInteger(year) && year >= 1890 && year <= 2026).toBe(true);
    expect(name.endsWith(String(year))).toBe(true);
    if ('doi' in rest) expect(rest.doi).toMatch(/^10\.\d{4,9}\/\S+$/);
  });

  it('is all used, and used once in a method', () => {
    const used = new Set(methods.flatMap((method) => method.references));
    expect(known.filter(([, reference]) => !used.has(reference)).map(([name]) => name)).toEqual([]);
    expect(methods.filter((method) => new Set(method.references).size !== method.references.length).map((method) => method.id)).toEqual([]);
  });
});

describe('docs/methods.md', () => {
  it('is what the register says', () => {
    expect(readFileSync(join(root, 'docs', 'methods.md'), 'utf8')).toBe(methodsText());
  });

  it('holds every method under its anchor, with its formulas', () => {
    const text = methodsText();
    for (const method of methods) {
      expect(text).toContain(`<a id="${method.id}"></a>`);
      expect(text).toContain(`](#${method.id})`);
      for (const formula of method.latex) expect(text).toContain(`$$\n${formula}\n$$`);
    }
  });
});

/** Files that a module loads at once: imports of values and re-exports, not of types, and nothing by `import()`. */
function loadedAtOnce(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^;'"]*?\sfrom\s+)?['"](\.[^'"?]+)['"]/gm)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => resolve(dirname(path), specifier)).filter((target) => /\.tsx?$/.test(target) && existsSync(target));
}

describe('loading', () => {
  it('brings no part of the register into the first view', () => {
    const seen = new Set<string>();
    const waiting = [join(root, 'src', 'main.tsx')];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      waiting.push(...loadedAtOnce(path));
    }
    const files = [...seen].map((path) => relative(root, path).replaceAll('\\', '/'));
    // The walk does reach the heart of the page; otherwise it would prove nothing.
    expect(files).toContain('src/core/view/view-state.ts');
    expect(files).toContain('src/core/insights/method.ts');
    expect(files.filter((path) => path.startsWith('src/core/methods/'))).toEqual([]);
  });
});
