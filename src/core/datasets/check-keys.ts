import { cellOf, type RawTable } from './check-file.ts';
import { fieldNamed, isNumeric, listDelimiter, type Field } from './contract.ts';
import { problem, quoted, type Problem } from './problem.ts';

const separator = '\u001f';

/** Code point order, which is the order of the UTF-8 bytes; `<` on strings differs beyond the basic plane. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    if (a[at] === b[at]) continue;
    return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

function compareCells(a: string, b: string, numeric: boolean): number {
  if (!numeric) return compareTexts(a, b);
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? compareTexts(a, b) : difference;
}

/** Primary key: no empty part, no repetition, rows in its order. */
export function checkPrimaryKey(table: RawTable): readonly Problem[] {
  const key = table.resource.schema.primaryKey;
  if (key.some((name) => !table.positions.has(name))) return [];
  const numeric = key.map((name) => {
    const field = fieldNamed(table.resource, name);
    return field !== undefined && isNumeric(field);
  });
  const problems: Problem[] = [];
  const firstLine = new Map<string, number>();
  let previous: readonly string[] | null = null;
  let sorted = true;
  table.rows.forEach((row, index) => {
    const line = table.lines[index] ?? 0;
    const parts = key.map((name) => cellOf(table, row, name));
    const place = {
      file: table.file,
      line,
      column: (table.positions.get(key[0] ?? '') ?? 0) + 1,
      field: key.join(' + '),
    };
    const empty = parts.indexOf('');
    if (empty >= 0) {
      const name = key[empty] ?? '';
      const what = { zh: `主鍵的 ${name} 是空白的。`, en: `The part ${name} of the primary key is empty.` };
      const mend = { zh: '填入主鍵。', en: 'Fill it in.' };
      problems.push(
        problem('key-empty', { ...place, column: (table.positions.get(name) ?? 0) + 1, field: name }, what, mend),
      );
    }
    const text = parts.join(separator);
    const earlier = firstLine.get(text);
    if (earlier !== undefined) {
      const said = quoted(parts.join(', '));
      const what = {
        zh: `主鍵 ${said} 與第 ${earlier} 列重複。`,
        en: `The key ${said} already stands in line ${earlier}.`,
      };
      problems.push(
        problem('key-duplicate', place, what, { zh: '刪除或更正其中一列。', en: 'Delete or correct one of the rows.' }),
      );
    } else firstLine.set(text, line);
    if (sorted && previous) {
      const before = previous;
      const order = parts.reduce(
        (found, part, at) => found || compareCells(before[at] ?? '', part, numeric[at] ?? false),
        0,
      );
      if (order > 0) {
        // One report is enough: every later row may be out of order because of it.
        sorted = false;
        const what = {
          zh: `${quoted(parts.join(', '))} 應排在 ${quoted(previous.join(', '))} 之前。`,
          en: `${quoted(parts.join(', '))} belongs before ${quoted(previous.join(', '))}.`,
        };
        problems.push(
          problem('unsorted', place, what, { zh: '依主鍵排序各列。', en: 'Sort the rows by the primary key.' }),
        );
      }
    }
    previous = parts;
  });
  return problems;
}

/** The set of keys a table offers for some of its fields; remembered per table. */
export class KeySets {
  private readonly known = new WeakMap<RawTable, Map<string, ReadonlySet<string>>>();

  of(table: RawTable, fields: readonly string[]): ReadonlySet<string> {
    const ofTable = this.known.get(table) ?? new Map<string, ReadonlySet<string>>();
    this.known.set(table, ofTable);
    const name = fields.join(separator);
    const old = ofTable.get(name);
    if (old) return old;
    const made = new Set(table.rows.map((row) => fields.map((field) => cellOf(table, row, field)).join(separator)));
    ofTable.set(name, made);
    return made;
  }
}

function missingTarget(table: RawTable, row: number, field: string, value: string, target: RawTable): Problem {
  const place = { file: table.file, line: table.lines[row] ?? 0, column: (table.positions.get(field) ?? 0) + 1, field };
  const what = { zh: `${quoted(value)} 不在 ${target.file} 中。`, en: `${quoted(value)} is not in ${target.file}.` };
  const mend = { zh: `更正代碼，或在 ${target.file} 加入此列。`, en: `Correct it, or add its row to ${target.file}.` };
  return problem('unknown-key', place, what, mend);
}

function checkSingle(
  table: RawTable,
  field: Field,
  targetField: string,
  target: RawTable,
  sets: KeySets,
): readonly Problem[] {
  const keys = sets.of(target, [targetField]);
  const position = table.positions.get(field.name);
  if (position === undefined) return [];
  const good = new Set<string>(['']);
  const problems: Problem[] = [];
  table.rows.forEach((row, index) => {
    const value = row[position] ?? '';
    if (good.has(value)) return;
    const items = field.type === 'list' ? value.split(listDelimiter(field)) : [value];
    const lost = items.filter((item) => item !== '' && !keys.has(item));
    if (lost.length === 0) good.add(value);
    for (const item of lost) problems.push(missingTarget(table, index, field.name, item, target));
  });
  return problems;
}

/** Foreign keys and references of a table: every value, and every item of a list, has its row in the other table. */
export function checkForeignKeys(
  table: RawTable,
  tables: ReadonlyMap<string, RawTable>,
  sets: KeySets,
): readonly Problem[] {
  const problems: (readonly Problem[])[] = [];
  const targetOf = (name: string) => (name === '' ? table : tables.get(name));
  const done = new Set<string>();
  for (const key of table.resource.schema.foreignKeys ?? []) {
    const target = targetOf(key.reference.resource);
    if (!target) continue;
    const [name = ''] = key.fields;
    const [targetField = ''] = key.reference.fields;
    const field = fieldNamed(table.resource, name);
    if (key.fields.length === 1 && field) {
      done.add(name);
      problems.push(checkSingle(table, field, targetField, target, sets));
      continue;
    }
    const keys = sets.of(target, key.reference.fields);
    table.rows.forEach((row, index) => {
      const parts = key.fields.map((part) => cellOf(table, row, part));
      if (parts.includes('') || keys.has(parts.join(separator))) return;
      problems.push([missingTarget(table, index, name, parts.join(', '), target)]);
    });
  }
  for (const field of table.resource.schema.fields) {
    const target = field.reference && !done.has(field.name) ? targetOf(field.reference.resource) : undefined;
    if (target && field.reference) problems.push(checkSingle(table, field, field.reference.field, target, sets));
  }
  return problems.flat();
}
