/** Writes the records of a case as a file of a spreadsheet program. */
import * as spreadsheet from '@e965/xlsx';

type Cell = spreadsheet.CellObject | string | number | null;

/** `d:` a date, `p:` a fraction shown as percent, `f:` a formula with its result, `'` text; a plain number is a number. */
function cellOf(text: string): Cell {
  if (text === '') return null;
  if (text.startsWith('d:')) {
    const [year, month, day] = text.slice(2).split('-').map(Number) as [number, number, number];
    const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
    return { t: 'n', v: serial, z: 'yyyy/mm/dd' };
  }
  if (text.startsWith('p:')) return { t: 'n', v: Number(text.slice(2)), z: '0.0%' };
  if (text.startsWith('f:')) return { t: 'n', v: Number(text.slice(2)), f: 'SUM(B2:B2)*2' };
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function asWebPage(records: string[][]): Uint8Array {
  const rows = records.map((cells) => `<tr>${cells.map((cell) => `<td>${cell.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`).join('')}</tr>`);
  return new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body><table border=1>${rows.join('\n')}</table></body></html>`);
}

/** The records as the bytes of an xlsx, xls, ods, fods or xlsb file, or of a web page that calls itself xls. */
export function encodeSheet(records: string[][], format: string, options: string[]): Uint8Array {
  if (format === 'html-xls') return asWebPage(records);
  const sheet = spreadsheet.utils.aoa_to_sheet(records.map((cells) => cells.map(cellOf)));
  const merge = options.find((option) => option.startsWith('merge='));
  if (merge !== undefined) sheet['!merges'] = merge.slice(6).split(',').map((range) => spreadsheet.utils.decode_range(range));
  const hidden = options.find((option) => option.startsWith('hidden='));
  if (hidden !== undefined) {
    const rows: spreadsheet.RowInfo[] = [];
    rows[Number(hidden.slice(7)) - 1] = { hidden: true };
    sheet['!rows'] = rows;
  }
  const book = spreadsheet.utils.book_new();
  if (options.includes('cover')) spreadsheet.utils.book_append_sheet(book, spreadsheet.utils.aoa_to_sheet([['封面'], ['範例資料']]), '封面');
  spreadsheet.utils.book_append_sheet(book, sheet, '工作表1');
  const bookType = (format === 'xls' ? 'biff8' : format) as spreadsheet.BookType;
  return new Uint8Array(spreadsheet.write(book, { type: 'array', bookType }) as ArrayBuffer);
}
