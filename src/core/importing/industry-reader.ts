import type { Text } from '../text.ts';

export interface NamedIndustry {
  readonly code: string;
  /** section, division, group, class … of the table `industries`. */
  readonly level: string;
  /** Letter of its section. */
  readonly section: string;
  readonly name: Text;
}

export type IndustryReading =
  | { readonly kind: 'matched'; readonly code: string; readonly how: 'code' | 'code-zero' | 'name' | 'former-name' | 'short-name' | 'english'; /** The code in the cell is another one than the name's: an older revision of the classification. */ readonly otherCode?: string }
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  /** Several industries in one cell, each of which is known. */
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'unmatched' };

export type IndustryReader = (cell: string) => IndustryReading;

const longestList = 600;
/** What stands between several industries; also inside the names of some, so that the whole cell is looked at first. */
const between = /[、,，;；/|+\n]+/u;

const unmatched: IndustryReading = { kind: 'unmatched' };

/** Names without marks and spaces, so that 「農、林、漁、牧業」 and 「農林漁牧業」 are one. */
function fold(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s、,，;；・·/()]+/gu, '').replaceAll('台', '臺').toLowerCase();
}

const withoutKind = (folded: string): string => folded.replace(/(?:製造業|業)$/u, '');

/** Codes of several levels under one name mean the same where each holds the next (D, 35; 13, 130); the widest is taken. */
function widest(codes: readonly string[], sections: ReadonlyMap<string, string>): IndustryReading | null {
  const [first] = codes;
  if (first === undefined) return null;
  const sorted = codes.toSorted((one, other) => one.length - other.length);
  const [top = first] = sorted;
  return sorted.every((code) => code.startsWith(top) || sections.get(code) === top) ? { kind: 'matched', code: top, how: 'name' } : { kind: 'ambiguous', choices: sorted };
}

/**
 * A reader of industries: codes (A–S, 08, 081 …, also with a lost zero), names of the shipped classification and of its
 * earlier revisions, both together (「C 製造業」, 「08食品製造業」), names without 製造業 or 業, and English names.
 * Where code and name disagree the name counts, and the other code is told.
 */
export function industryReader(industries: readonly NamedIndustry[], formerNames: readonly { readonly code: string; readonly name: string }[]): IndustryReader {
  const codes = new Set(industries.map(({ code }) => code));
  const sections = new Map(industries.map(({ code, section }) => [code, section]));
  const names = new Map<string, string[]>();
  const former = new Map<string, string[]>();
  const short = new Map<string, string[]>();
  const english = new Map<string, string[]>();
  const enter = (map: Map<string, string[]>, key: string, code: string): void => {
    if (key === '') return;
    const list = map.get(key);
    if (!list) map.set(key, [code]);
    else if (!list.includes(code)) list.push(code);
  };
  for (const { code, level, name } of industries) {
    enter(names, fold(name.zh), code);
    enter(english, fold(name.en), code);
    if (level === 'section' || level === 'division') enter(short, withoutKind(fold(name.zh)), code);
  }
  for (const { code, name } of formerNames) {
    if (!codes.has(code)) continue;
    enter(former, fold(name), code);
    enter(short, withoutKind(fold(name)), code);
  }
  const byName = (text: string): IndustryReading => {
    const folded = fold(text);
    if (folded.length < 2) return unmatched;
    const stages = [[names, 'name'], [former, 'former-name'], [english, 'english'], [short, 'short-name']] as const;
    for (const [map, how] of stages) {
      const reading = widest(map.get(folded) ?? [], sections);
      if (reading) return reading.kind === 'matched' ? { ...reading, how } : reading;
    }
    return unmatched;
  };
  const byCode = (code: string): IndustryReading => {
    if (codes.has(code)) return { kind: 'matched', code, how: 'code' };
    const padded = `0${code}`;
    return /^\d{1,3}$/.test(code) && codes.has(padded) ? { kind: 'matched', code: padded, how: 'code-zero' } : unmatched;
  };
  /** `Manufacturing 製造業`: the Chinese name, where the other one does not contradict it. */
  const inBothLanguages = (text: string): IndustryReading | null => {
    const latin = /[A-Za-z][A-Za-z ,;&'-]{3,}/u.exec(text)?.[0] ?? '';
    const chinese = text.replace(latin, ' ').trim();
    if (latin === '' || !/^\p{Script=Han}/u.test(chinese)) return null;
    const [named, other] = [byName(chinese), byName(latin)];
    return named.kind === 'matched' && (other.kind === 'unmatched' || (other.kind === 'matched' && other.code === named.code)) ? named : null;
  };
  const memo = new Map<string, IndustryReading>();
  const read = (cell: string): IndustryReading => {
    const text = cell.slice(0, 120).normalize('NFKC').trim();
    if (/^(?:[A-Z]|\d{1,4}|XX)$/.test(text)) return byCode(text);
    const whole = byName(text);
    if (whole.kind !== 'unmatched') return whole;
    // 「製造業(08-34)」 names the codes that it holds.
    const plain = text.replace(/\s*[(（]\d{1,4}\s*[-~–至]\s*\d{1,4}[)）]$/u, '');
    if (plain !== text) return read(plain);
    const both = inBothLanguages(text);
    if (both) return both;
    // C26: the letter of the section before the number.
    const [, letter = '', digits = ''] = /^([A-S])[-.]?(\d{2,4})$/.exec(text) ?? [];
    if (digits !== '' && sections.get(digits) === letter) return byCode(digits);
    // `East` is no section E.
    const split = /^[([]?([A-Z](?![A-Za-z])|\d{1,4})(?:大類|中類|小類|細類)?[)\]]?\s*[-_.、:]?\s*(\D{2,})$/u.exec(text) ?? null;
    const behind = /^(\D{2,}?)\s*[-_(]\s*([A-Z]|\d{1,4})\)?$/u.exec(text);
    const code = split?.[1] ?? behind?.[2];
    const name = split?.[2] ?? behind?.[1];
    if (code === undefined || name === undefined) return unmatched;
    const named = byName(name);
    const coded = byCode(code);
    if (named.kind === 'matched') return coded.kind === 'matched' && (coded.code.startsWith(named.code) || sections.get(coded.code) === named.code) ? { ...named, code: coded.code } : { ...named, otherCode: code };
    if (named.kind === 'ambiguous') return coded.kind === 'matched' && named.choices.includes(coded.code) ? coded : named;
    // A code beside a name that we do not know may belong to another revision: not joined by the code alone.
    return coded.kind === 'matched' ? { kind: 'ambiguous', choices: [coded.code] } : unmatched;
  };
  const readCell = (cell: string): IndustryReading => {
    const whole = read(cell);
    if (whole.kind !== 'unmatched') return whole;
    const parts = cell.slice(0, longestList).split(between).filter((part) => part.trim() !== '');
    if (parts.length < 2) return whole;
    const codes = new Set(parts.map((part) => {
      const reading = read(part);
      return reading.kind === 'matched' ? reading.code : '';
    }));
    const [only = ''] = codes;
    if (codes.has('')) return whole;
    return codes.size === 1 ? { kind: 'matched', code: only, how: 'name' } : { kind: 'several', codes: [...codes] };
  };
  return (cell) => {
    const known = memo.get(cell);
    if (known) return known;
    const reading = readCell(cell);
    if (memo.size < 5000) memo.set(cell, reading);
    return reading;
  };
}
