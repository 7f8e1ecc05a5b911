import { finding, shown, type Finding } from './finding.ts';
import type { IndustryReader, IndustryReading } from './industry-reader.ts';
import { dateInTitle, readDate, type DateFound } from './read-date.ts';
import { totalLabel } from './total-rows.ts';

/** What the name of a measure column says beside the name of the measure. */
export interface ColumnMeaning {
  /** Name of the measure without year and industry; '' where nothing else stands there. */
  readonly measure: string;
  readonly date: DateFound | null;
  /** Code of an industry; `null` where the name is none. */
  readonly industry: string | null;
  /** The column holds totals of the others. */
  readonly total: boolean;
}

export type WideKind = 'years' | 'industries' | 'years-and-industries';

/** A bare number heads a column only as a year that tables have. */
function yearInPiece(piece: string): DateFound | null {
  const reading = readDate(piece);
  if (reading.kind === 'date') {
    if (!reading.bare) return reading;
    const value = Number(piece.normalize('NFKC'));
    return (value >= 80 && value <= 150) || (value >= 1950 && value <= 2100) || reading.precision !== 'year' ? reading : null;
  }
  return /^y\d{2,4}$/i.test(piece) ? yearInPiece(piece.slice(1)) : null;
}

/** The meaning of one name: its pieces (joined by ・ over the rows of the header) are years, industries or the measure. */
export function meaningOfHeader(header: string, industry: IndustryReader): ColumnMeaning {
  const rest: string[] = [];
  let date: DateFound | null = null;
  let code: string | null = null;
  let total = false;
  for (const piece of header.replace(/ \(\d+\)$/, '').split('・')) {
    const year: DateFound | null = date ? null : yearInPiece(piece.trim());
    if (year) {
      date = year;
      continue;
    }
    const named: IndustryReading | null = code === null && !/^\d+$/.test(piece.trim()) ? industry(piece) : null;
    if (named?.kind === 'matched' && (named.how !== 'code' || /[\d]{2}/.test(piece))) {
      code = named.code;
      continue;
    }
    if (totalLabel(piece) === 'total' || totalLabel(piece) === 'whole') {
      total = true;
      continue;
    }
    const inside = date ? null : dateInTitle(piece);
    if (inside && inside.precision !== 'day') date = inside;
    rest.push(inside ? piece.replace(/[(（]?(?:中華民國|民國|西元)?(?:\d{2,4}年(?:度|底)?|(?:19|20)\d{2})[)）]?/u, '').trim() : piece);
  }
  return { measure: rest.filter((piece) => piece !== '').join('・'), date, industry: code, total: total || /(?:合計|總計|小計|Total)$/iu.test(header) };
}

/** Whether measure columns stand side by side for years or industries, and the sentence that says so. */
export function recogniseWide(columns: readonly { readonly header: string; readonly meaning: ColumnMeaning }[]): { readonly kind: WideKind | null; readonly findings: readonly Finding[] } {
  const years = new Set(columns.flatMap(({ meaning }) => meaning.date?.label ?? []));
  const industries = new Set(columns.flatMap(({ meaning }) => meaning.industry ?? []));
  const kind = years.size >= 2 ? (industries.size >= 2 ? 'years-and-industries' : 'years') : industries.size >= 2 ? 'industries' : null;
  if (!kind) return { kind, findings: [] };
  const findings: Finding[] = [];
  if (years.size >= 2) {
    const sorted = [...years].toSorted();
    findings.push(finding('wide-years', 'note', `表格為寬表：每年一欄，共 ${years.size} 個時間（${sorted[0]} 至 ${sorted.at(-1)}），已轉為長表。`, `The table is wide, with a column for each of ${years.size} times (${sorted[0]} to ${sorted.at(-1)}); it was turned into rows.`));
  }
  if (industries.size >= 2) {
    findings.push(finding('wide-industries', 'note', `表格為寬表：每個行業一欄，共 ${industries.size} 個行業，已轉為長表。`, `The table is wide, with a column for each of ${industries.size} industries; it was turned into rows.`));
  }
  const totals = columns.filter(({ meaning }) => meaning.total).map(({ header }) => shown(header));
  if (totals.length > 0) findings.push(finding('total-columns', 'note', `欄位 ${totals.slice(0, 4).join('、')} 是其他欄的合計，不列入各行業或各年。`, `The columns ${totals.slice(0, 4).join(', ')} are totals of the others and count neither as an industry nor as a year.`));
  return { kind, findings };
}
