import { checkCell } from './check-cell.ts';
import type { Resource } from './contract.ts';
import { readCsv, readUtf8 } from './csv-text.ts';
import { problem, quoted, type Problem } from './problem.ts';

/** The rows of a file as they were read, for the checks that look across files. */
export interface RawTable {
  readonly resource: Resource;
  readonly file: string;
  /** Data rows that have as many cells as the header. */
  readonly rows: readonly (readonly string[])[];
  /** Line of each row. */
  readonly lines: readonly number[];
  /** Position of a field in a row; fields absent from the header are not in it. */
  readonly positions: ReadonlyMap<string, number>;
}

/** The cell of a row, or '' when the file has no such field. */
export function cellOf(table: RawTable, row: readonly string[], field: string): string {
  const position = table.positions.get(field);
  return position === undefined ? '' : (row[position] ?? '');
}

export interface CheckedFile {
  /** `null` when the file could not be read as rows. */
  readonly table: RawTable | null;
  readonly problems: readonly Problem[];
}

const otherDelimiters: readonly (readonly [string, string, string])[] = [
  ['\t', 'Tab', 'a tab'],
  [';', '分號', 'a semicolon'],
  ['|', '直線', 'a bar'],
  ['，', '全形逗號', 'a full-width comma'],
];

function checkHeader(file: string, header: readonly string[], resource: Resource): readonly Problem[] {
  const names = resource.schema.fields.map((field) => field.name);
  const place = { file, line: 1 };
  const mend = {
    zh: `第一列應為 ${quoted(names.join(','), 400)}。`,
    en: `The first line must read ${quoted(names.join(','), 400)}.`,
  };
  const only = header.length === 1 ? (header[0] ?? '') : '';
  const delimiter = otherDelimiters.find(([character]) => only.includes(character));
  if (delimiter && names.length > 1) {
    const what = {
      zh: `欄位以${delimiter[1]}分隔，不是逗號。`,
      en: `The columns are separated by ${delimiter[2]}, not by a comma.`,
    };
    return [problem('delimiter', place, what, mend)];
  }
  const problems: Problem[] = [];
  header.forEach((name, index) => {
    const column = { ...place, column: index + 1, field: name };
    if (header.indexOf(name) !== index) {
      const what = { zh: `欄名 ${quoted(name)} 重複。`, en: `The column ${quoted(name)} appears twice.` };
      problems.push(problem('header', column, what, mend));
    } else if (!names.includes(name)) {
      const what = {
        zh: `欄名 ${quoted(name)} 不在資料合約中。`,
        en: `The column ${quoted(name)} is not in the contract.`,
      };
      problems.push(problem('header', column, what, mend));
    }
  });
  names.forEach((name, index) => {
    if (header.includes(name)) return;
    const what = { zh: `缺少欄位 ${quoted(name)}。`, en: `The column ${quoted(name)} is missing.` };
    problems.push(problem('header', { ...place, column: index + 1, field: name }, what, mend));
  });
  if (problems.length === 0 && names.some((name, index) => header[index] !== name)) {
    const what = { zh: '欄位順序與資料合約不同。', en: 'The columns are not in the order of the contract.' };
    problems.push(problem('header', place, what, mend));
  }
  return problems;
}

function ragged(file: string, line: number, cells: number, wanted: number): Problem {
  const what = {
    zh: `這一列有 ${cells} 格，標題列有 ${wanted} 格。`,
    en: `The row has ${cells} cells, the header ${wanted}.`,
  };
  const mend = {
    zh: '補齊或移除逗號；含逗號的儲存格請加雙引號。',
    en: 'Add or remove commas; a cell that holds a comma needs double quotes.',
  };
  return problem('ragged-row', { file, line }, what, mend);
}

function blankRow(file: string, line: number): Problem {
  const what = { zh: '這一列是空白的。', en: 'The line is blank.' };
  return problem('blank-row', { file, line }, what, { zh: '刪除空白列。', en: 'Delete the blank line.' });
}

/** Everything that can be told from one file and its entry in the contract: bytes, quoting, header, row lengths and every cell. */
export function checkFile(resource: Resource, bytes: Uint8Array): CheckedFile {
  const file = resource.path;
  const { text, problems: byteProblems } = readUtf8(file, bytes);
  if (text === null) return { table: null, problems: byteProblems };
  const { rows: all, lines: allLines, problems: csvProblems } = readCsv(file, text);
  const problems: Problem[] = [...byteProblems, ...csvProblems];
  const header = all[0];
  if (!header) {
    const what = { zh: '檔案是空的。', en: 'The file is empty.' };
    problems.push(
      problem('header', { file, line: 1 }, what, { zh: '從來源重新取得檔案。', en: 'Fetch the file again.' }),
    );
    return { table: null, problems };
  }
  problems.push(...checkHeader(file, header, resource));
  const positions = new Map<string, number>();
  header.forEach((name, position) => {
    if (!positions.has(name)) positions.set(name, position);
  });
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  for (let index = 1; index < all.length; index += 1) {
    const row = all[index] ?? [];
    const line = allLines[index] ?? 0;
    if (row.length === 1 && row[0] === '' && header.length > 1) problems.push(blankRow(file, line));
    else if (row.length !== header.length) problems.push(ragged(file, line, row.length, header.length));
    else {
      rows.push(row);
      lines.push(line);
    }
  }
  if (rows.length === 0) {
    const what = { zh: '檔案只有標題列，沒有資料。', en: 'The file has a header and no rows.' };
    problems.push(
      problem('no-rows', { file, line: 1 }, what, {
        zh: '加入資料，或從合約移除此檔。',
        en: 'Add the rows, or remove the resource.',
      }),
    );
  }
  const check = checkCell(resource);
  for (const field of resource.schema.fields) {
    const position = positions.get(field.name);
    if (position === undefined) continue;
    const checkValue = check(field, position + 1);
    rows.forEach((row, index) => checkValue(row[position] ?? '', lines[index] ?? 0, problems));
  }
  return { table: { resource, file, rows, lines, positions }, problems };
}
