import { finding, shown, type Finding } from '../importing/finding.ts';
import type { Grid } from '../importing/grid.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { Text } from '../text.ts';
import { ownQuotients } from './own-quotients.ts';
import { figuresAt } from './region-figures.ts';

const fold = (name: string): string => name.normalize('NFKC').replaceAll(/[\s、,，;；・·/()]+/gu, '').replaceAll('台', '臺').toLowerCase();

/** Cells and names of columns that name an industry otherwise than the classification does, with its code. */
function otherNames(table: ImportedTable, grid: Grid, names: ReadonlyMap<string, Text>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const see = (cell: string, code: string): void => {
    // Few names in many rows.
    const both = `${code} ${cell}`;
    if (seen.has(both)) return;
    seen.add(both);
    const name = names.get(code);
    const [own, zh, en] = [fold(cell), fold(name?.zh ?? ''), fold(name?.en ?? '')];
    // A code in front of the official name, or alone, renames nothing.
    if (!name || !/[\p{Script=Han}a-z]{2}/u.test(own) || own.includes(zh) || (en !== '' && own.includes(en))) return;
    found.set(cell.trim(), code);
  };
  const column = table.columns.find(({ role }) => role === 'industry');
  if (column && table.industries) table.industries.forEach((code, at) => { if (code !== '') see(grid.rows[(table.rowNumbers[at] ?? 1) - 1]?.[column.index] ?? '', code); });
  if (table.wide === 'industries' || table.wide === 'years-and-industries') for (const { header, meaning } of table.columns) if (meaning?.industry) see(header, meaning.industry);
  return found;
}

/** What is said of the industries of a table before anything is applied: names that the classification has otherwise, and of what the quotients are shares. */
export function industryFindings(table: ImportedTable, grid: Grid, names: ReadonlyMap<string, Text>): readonly Finding[] {
  const findings: Finding[] = [];
  const renamed = [...otherNames(table, grid, names)].map(([cell, code]) => ({ cell: shown(cell), zh: names.get(code)?.zh ?? code, en: names.get(code)?.en || code }));
  if (renamed.length > 0) {
    const list = renamed.slice(0, 6);
    const more = renamed.length - list.length;
    findings.push(finding('industry-renamed', 'check',
      `行業以行業統計分類的名稱顯示：${list.map(({ cell, zh }) => `「${cell}」→「${zh}」`).join('、')}${more > 0 ? `，另有 ${more} 個` : ''}。若不是同一個行業，請把該欄的用途改為「類別」。`,
      `Industries are shown under the names of the standard classification: ${list.map(({ cell, en }) => `“${cell}” → “${en}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}. If they are not the same, say that the column is a category.`));
  }
  const bases = [figuresAt(table, 'county'), figuresAt(table, 'township')].map((figures) => ownQuotients(figures).industries);
  const base = Math.max(...bases);
  if (base > 0) {
    findings.push(finding('quotient-base', 'check',
      `區位商數以檔案中 ${base} 個行業的合計為全部，不是整個經濟：只說明這 ${base} 個行業之間誰較集中，不能與本圖其他區位商數相比。`,
      `Location quotients take the ${base} industries of the file together as the whole, not the whole economy: they only tell which of these ${base} are more concentrated, and cannot be compared with the other location quotients of this atlas.`));
  }
  return findings;
}
