/** Reads the cards of the second and third blind corpora: a file's text with the expected outcome written at the end of each row. */
import { readdirSync, readFileSync } from 'node:fs';
import { fillPlaces } from './places.ts';

/** One region outcome of a row: accepted region codes or signs, and further expected facts. */
export interface ExpectedOutcome {
  /** Accepted answers: a county or township code, `?` ambiguous, `!` unmatched, `-` left out, `none` no row at all. */
  readonly answers: readonly string[];
  /** Further facts, e.g. `v` (value of the first measure), `year`, `ind`, `v2020`; alternatives parted by `/`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** One row of a card. */
export interface CardRow {
  readonly text: string;
  /** Number of the row's record in its sheet or file, counted from 1 with blank records. */
  readonly record: number;
  /** Physical line where the record begins, counted from 1. */
  readonly line: number;
  readonly outcomes: readonly ExpectedOutcome[];
}

/** One sheet of a card; a text file has one sheet without a name. */
export interface CardSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: CardRow[];
}

/** One card: a file to be made, its options and its expectations. */
export interface Card {
  readonly name: string;
  readonly group: string;
  readonly options: ReadonlySet<string>;
  readonly directives: readonly { readonly verb: string; readonly rest: string }[];
  readonly fileFacts: Readonly<Record<string, string>>;
  readonly sheets: readonly CardSheet[];
}

const MARK = ' ⇒ ';

function facts(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map(word => {
    const at = word.indexOf('=');
    if (at < 1) throw new Error(`Not a fact: ${word}`);
    return [word.slice(0, at), word.slice(at + 1)];
  }));
}

function outcomes(text: string): ExpectedOutcome[] {
  return text.split(' | ').map(part => {
    const [answers = '', ...rest] = part.trim().split(' ');
    const bad = answers.split('/').find(answer => !/^(\d{5}|\d{8}|[?!-]|none)$/.test(answer));
    if (bad !== undefined) throw new Error(`Not an answer: ${text}`);
    return { answers: answers.split('/'), facts: facts(rest) };
  });
}

function openQuotes(text: string): boolean {
  return (text.match(/"/g) ?? []).length % 2 === 1;
}

/** Parts the lines of a sheet into records and their expectations. */
function records(lines: readonly string[], quoted: boolean): CardRow[] {
  const rows: CardRow[] = [];
  let pending: string[] = [];
  lines.forEach((line, index) => {
    const at = line.indexOf(MARK);
    pending.push(at < 0 ? line : line.slice(0, at));
    const text = pending.join('\n');
    if (quoted && at < 0 && openQuotes(text)) return;
    rows.push({ text, record: rows.length + 1, line: index + 2 - pending.length, outcomes: at < 0 ? [] : outcomes(line.slice(at + MARK.length)) });
    pending = [];
  });
  if (pending.length > 0) throw new Error(`A quotation is not closed: ${pending.join(' ')}`);
  return rows;
}

/**
 * Reads the cards of one text.
 * @param group name of the group, kept with each card
 * @param text the cards, each begun by a line `#### name options`
 * @throws where a mark, an answer or a quotation is written wrongly
 */
function readCards(group: string, text: string): Card[] {
  return fillPlaces(text).trimEnd().split(/^#### /m).slice(1).map(block => {
    const [head = '', ...lines] = block.replace(/\n$/, '').split('\n');
    const [name = '', ...options] = head.split(' ');
    const directives: { verb: string; rest: string }[] = [];
    const fileFacts: Record<string, string> = {};
    const sheets: { name: string; hidden: boolean; lines: string[] }[] = [];
    for (const line of lines) {
      const [, verb, rest = ''] = /^@@ (\w+)(?: (.*))?$/.exec(line) ?? [];
      if (verb === undefined) {
        if (sheets.length === 0) sheets.push({ name: 'Sheet1', hidden: false, lines: [] });
        sheets.at(-1)?.lines.push(line);
      } else if (verb === 'sheet') sheets.push({ name: rest.replace(/ hidden$/, ''), hidden: rest.endsWith(' hidden'), lines: [] });
      else if (verb === 'file') Object.assign(fileFacts, facts(rest.split(' ').filter(Boolean)));
      else directives.push({ verb, rest });
    }
    const quoted = /\.(csv|tsv|txt)$/.test(name);
    return {
      name, group, options: new Set(options), directives, fileFacts,
      sheets: sheets.map(sheet => ({ name: sheet.name, hidden: sheet.hidden, rows: records(sheet.lines, quoted) })),
    }
  });
}

/**
 * All cards of a corpus, in the order of their groups.
 * @param corpus the folder's name under test/fixtures
 * @param part how the names of the files begin that are read
 */
export function blindCards(corpus = 'import-corpus-blind-2', part = ''): Card[] {
  const folder = new URL(`../../../fixtures/${corpus}/`, import.meta.url);
  return readdirSync(folder).filter(name => name.endsWith('.txt') && name.startsWith(part)).toSorted()
    .flatMap(name => readCards(name.replace('.txt', ''), readFileSync(new URL(name, folder), 'utf8')));
}
