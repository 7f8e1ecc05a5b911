import type { Text } from '../text.ts';

/** How much a finding matters: a fact, something to look at, something that needs a person. */
export type FindingWeight = 'note' | 'check' | 'problem';

/** One sentence about what was found in a file or done with it, in both languages. */
export interface Finding {
  /** What it is about, stable, for grouping and tests; never shown. */
  readonly about: string;
  readonly weight: FindingWeight;
  readonly text: Text;
  /** Rows of the file (from 1) that it speaks of, at most 20. */
  readonly rows?: readonly number[];
}

/** Something that worked, or the sentence that says why it did not. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: Text };

export function worked<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refused(zh: string, en: string): { readonly ok: false; readonly why: Text } {
  return { ok: false, why: { zh, en } };
}

export function finding(about: string, weight: FindingWeight, zh: string, en: string, rows?: readonly number[]): Finding {
  const text = { zh, en };
  return rows && rows.length > 0 ? { about, weight, text, rows: rows.slice(0, 20) } : { about, weight, text };
}

/** A foreign text inside a sentence: one line, at most 40 characters, nothing invisible. */
export function shown(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const characters = Array.from(plain.slice(0, 90));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}

/** `3, 5, 8 …` for sentences; at most six numbers. */
export function rowList(rows: readonly number[]): { readonly zh: string; readonly en: string } {
  const more = rows.length > 6;
  const first = rows.slice(0, 6);
  return {
    zh: `第 ${first.join('、')} 列${more ? `等 ${rows.length} 列` : ''}`,
    en: `${rows.length === 1 ? 'row' : 'rows'} ${first.join(', ')}${more ? ` and ${rows.length - 6} more` : ''}`,
  };
}
