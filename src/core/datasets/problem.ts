import type { Text } from '../text.ts';

/** Where a problem is. `line` counts from 1 with the header as line 1; `column` counts from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Field of the column, or the path within datapackage.json. */
  readonly field?: string;
}

/** Something wrong in a data package: where, what (with the value quoted), and what to do. */
export interface Problem extends Place {
  /** Kebab-case name of the rule, stable for tests. */
  readonly rule: string;
  readonly what: Text;
  readonly mend: Text;
}

export function problem(rule: string, place: Place, what: Text, mend: Text): Problem {
  return { rule, ...place, what, mend };
}

/** A value within quotation marks, shortened, with invisible characters made visible. */
export function quoted(value: string, longest = 60): string {
  const short = value.length > longest ? `${value.slice(0, longest - 3)}…` : value;
  return `"${short.replace(/[\p{Cc}\p{Cf}\u00a0\u3000]/gu, (character) => `\\u${hexOf(character)}`)}"`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}

/** `geography/counties.csv, line 3, column 2 (name_zh): … Mend: …` */
export function problemLine(found: Problem, language: 'zh' | 'en', count = ''): string {
  const zh = language === 'zh';
  const where = [found.file];
  if (found.line !== undefined) where.push(zh ? `第 ${found.line} 列${count}` : `line ${found.line}${count}`);
  if (found.column !== undefined) where.push(zh ? `第 ${found.column} 欄` : `column ${found.column}`);
  const field = found.field ? (zh ? `（${found.field}）` : ` (${found.field})`) : '';
  return zh
    ? `${where.join('，')}${field}：${found.what.zh}處理方式：${found.mend.zh}`
    : `${where.join(', ')}${field}: ${found.what.en} Mend: ${found.mend.en}`;
}

/** Problems told alike but for their line, as one sentence: `line 12 (and 30 more lines, the last 57)`. Order as given. */
export function problemLines(problems: readonly Problem[], language: 'zh' | 'en'): readonly string[] {
  const groups = new Map<string, Problem[]>();
  for (const found of problems) {
    const key = JSON.stringify([found.file, found.column, found.field, found.rule, found.what.en]);
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    if (group.length === 1) return [problemLine(first, language)];
    const more = group.length - 1;
    const count =
      language === 'zh'
        ? `（共 ${group.length} 列，最後為第 ${last.line ?? 0} 列）`
        : ` (and ${more} more ${more === 1 ? 'line' : 'lines'}, the last ${last.line ?? 0})`;
    return [problemLine(first, language, count)];
  });
}

/** Problems in the order a person mends them: by file, line, column, rule. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.field ?? '', b.field ?? '') ||
      compareText(a.rule, b.rule),
  );
}
