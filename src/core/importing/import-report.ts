import { finding, rowList, shown, type Finding } from './finding.ts';
import { missingLabels } from '../measures/missing.ts';
import { foldToken } from './missing-tokens.ts';
import { regionName, type Gazetteer } from './gazetteer.ts';
import type { JoinedRegions } from './join-regions.ts';
import { matchWays, type MatchWay } from './region-reading.ts';
import type { TypedDates, TypedIndustries, TypedNumbers, FoundSign } from './typed-columns.ts';

/** How many rows ended in which way. */
export interface ImportCounts {
  /** Rows of the body. */
  readonly rows: number;
  readonly matched: number;
  /** Rows that stand for a part of a present region. */
  readonly part: number;
  readonly ambiguous: number;
  readonly unmatched: number;
  /** Rows that only have coordinates. */
  readonly point: number;
  /** Rows of the body without any region, and all rows that are no body: totals, notes, empty ones. */
  readonly leftOut: number;
  /** Rows with a place. */
  readonly points: number;
  /** Ways of the rows that were joined to a whole region. */
  readonly byWay: Readonly<Record<MatchWay, number>>;
}

export function noWays(): Record<MatchWay, number> {
  const ways = Object.fromEntries(matchWays.map((way) => [way, 0]));
  return { code: 0, 'code-zero': 0, 'code-short': 0, 'iso-code': 0, 'former-code': 0, name: 0, spelling: 0, english: 0, 'former-name': 0, 'without-kind': 0, 'only-one': 0, 'county-above': 0, title: 0, address: 0, mend: 0, ...ways };
}

const said: Readonly<Record<MatchWay, readonly [zh: string, en: string] | null>> = {
  code: null,
  name: null,
  english: null,
  address: null,
  'only-one': null,
  mend: ['依您先前的修正對應', 'joined as you mended them'],
  'code-zero': ['的代碼少了開頭的 0，已補上', 'had lost the leading zero of their code, which was put back'],
  'code-short': ['的代碼少了結尾的 0，已補上', 'had a short form of the township code, which was completed'],
  'iso-code': ['以 ISO 3166-2 代碼對應', 'joined by their ISO 3166-2 code'],
  'former-code': ['使用改制前的代碼', 'had a code from before the reforms of 2010 and 2014'],
  spelling: ['的寫法與官方名稱不同（台／臺、空白、簡體、其他拼音等），已對應', 'spelled the name in another way than the official one (台/臺, spaces, simplified forms, another romanisation)'],
  'former-name': ['使用改制前的名稱，已對應到現行行政區', 'had a name from before a reform, which was joined to the present region'],
  'without-kind': ['的名稱沒有縣、市、鄉、鎮、區，只有一個地區符合', 'had a name without 縣, 市, 鄉, 鎮 or 區 that fits one region only'],
  title: ['的縣市取自表格的標題，或檔案、工作表的名稱', 'took their county from the title of the table or the name of its sheet or file'],
  'county-above': ['的縣市取自上方的列', 'took their county from a row above'],
};

/** Sentences on the ways by which rows were joined that a person should know of. */
export function wayFindings(byWay: Readonly<Record<MatchWay, number>>): Finding[] {
  return matchWays.flatMap((way) => {
    const words = said[way];
    const count = byWay[way];
    return words && count > 0 ? [finding(`way-${way}`, way === 'title' || way === 'county-above' ? 'check' : 'note', `${count} 列${words[0]}。`, `${count} ${count === 1 ? 'row' : 'rows'} ${words[1]}.`)] : [];
  });
}

/** Sentences on old cities and counties side by side. */
export function mergedFindings(joined: JoinedRegions, gazetteer: Gazetteer): Finding[] {
  return joined.smallerCities.slice(0, 20).map(({ code, period, cityRows, countyRows }) => {
    const name = regionName(gazetteer, code);
    const rows = [...cityRows, ...countyRows].toSorted((one, other) => one - other);
    const where = rowList(rows);
    const when = period === '' ? { zh: '', en: '' } : { zh: `（${period}）`, en: ` (${period})` };
    return finding('merged-county', 'check',
      `${where.zh}${when.zh}是改制前的縣${cityRows.length > 0 ? '和市，都' : '，'}只是現在${name.zh}的一部分；沒有相加，也沒有互相取代。`,
      `${where.en.replace(/^r/, 'R')}${when.en} ${rows.length === 1 ? 'stands' : 'stand'} for the county${cityRows.length > 0 ? ' and city' : ''} before the merger, only a part of the present ${name.en}; they were neither added nor did one replace the other.`, rows);
  });
}

/** Sentences on the figures of one column. */
export function numberFindings(header: string, typed: TypedNumbers, unitText: string | null): Finding[] {
  const findings: Finding[] = [];
  const name = shown(header);
  if (typed.texts.length > 0) {
    const where = rowList(typed.texts.map((row) => row + 1));
    findings.push(finding('text-in-measure', 'check', `欄位「${name}」${where.zh}不是數字，視為無資料。`, `In “${name}”, ${where.en} ${typed.texts.length === 1 ? 'holds' : 'hold'} no figure and count as missing.`, typed.texts.map((row) => row + 1)));
  }
  if (typed.unclear.length > 0) {
    const where = rowList(typed.unclear.map((row) => row + 1));
    findings.push(finding('unclear-number', 'check', `欄位「${name}」${where.zh}的數字有兩種讀法，未採用。`, `In “${name}”, the figures of ${where.en} can be read in two ways and were not taken.`, typed.unclear.map((row) => row + 1)));
  }
  if (typed.doubtful.size > 0) {
    const tokens = [...typed.doubtful].slice(0, 4);
    findings.push(finding('doubtful-missing', 'check',
      `欄位「${name}」有${tokens.map(([token, count]) => `「${shown(token)}」${count} 格`).join('、')}，視為沒有數值；若來源以此表示 0，請在「沒有數值的記號」中選擇「就是 0」。`,
      `“${name}” has ${tokens.map(([token, count]) => `“${shown(token)}” in ${count} ${count === 1 ? 'cell' : 'cells'}`).join(', ')}, taken as no figure; if the source means 0 by it, choose “means 0” under “Signs for no figure”.`));
  }
  if (typed.zeros > 0) findings.push(finding('signs-as-zero', 'note', `欄位「${name}」有 ${typed.zeros} 格依您的設定視為 0。`, `${typed.zeros} ${typed.zeros === 1 ? 'cell' : 'cells'} of “${name}” count as 0, as you chose.`));
  if (typed.percents > 0 && typed.percents < typed.figures) {
    findings.push(finding('mixed-percent', 'check', `欄位「${name}」只有部分數字帶有 %，單位可能不一致。`, `Only some figures of “${name}” have a %; the units may differ.`));
  }
  const units = [...typed.cellUnits.keys()];
  if (units.length > 1 || (units[0] !== undefined && unitText !== null && !unitText.endsWith(units[0]))) {
    findings.push(finding('mixed-units', 'check', `欄位「${name}」的儲存格寫有不同的單位（${units.slice(0, 4).join('、')}）。`, `The cells of “${name}” name different units (${units.slice(0, 4).join(', ')}).`));
  }
  if (typed.marks > 0) findings.push(finding('marks', 'note', `欄位「${name}」有 ${typed.marks} 個數字帶有修正或初步等註記，已取其數值。`, `${typed.marks} figures of “${name}” have marks (revised, preliminary, notes); their values were taken.`));
  return findings;
}

/** All signs that were taken for no figure, each with its reason; empty cells are none worth a word. */
export function signFindings(signs: readonly FoundSign[], explained: ReadonlySet<string>): Finding[] {
  const said = signs.filter(({ token, reason }) => token !== '' && reason !== 'zero');
  if (said.length === 0) return [];
  const words = said.slice(0, 8).map(({ token, reason, count }) => {
    const label = reason === 'zero' ? { zh: '', en: '' } : missingLabels[reason];
    const by = explained.has(foldToken(token)) ? { zh: '，依檔案的說明', en: ', as the file explains' } : { zh: '', en: '' };
    return { zh: `「${shown(token)}」${count} 格（${label.zh}${by.zh}）`, en: `“${shown(token)}” in ${count} ${count === 1 ? 'cell' : 'cells'} (${label.en.toLowerCase()}${by.en})` };
  });
  return [finding('signs', 'note', `沒有數值的記號：${words.map(({ zh }) => zh).join('、')}。可在「沒有數值的記號」中更改。`, `Signs for no figure: ${words.map(({ en }) => en).join(', ')}. They can be changed under “Signs for no figure”.`)];
}

/** Adds a sentence that names a column and rows (from 0), where there are any. */
function rowSayer(header: string, findings: Finding[]): (about: string, rows: readonly number[], zh: string, en: string) => void {
  const name = shown(header);
  return (about, rows, zh, en) => {
    if (rows.length === 0) return;
    const numbers = rows.map((row) => row + 1);
    const where = rowList(numbers);
    findings.push(finding(about, 'check', `欄位「${name}」${where.zh}${zh}`, `In “${name}”, ${where.en}: ${en}`, numbers));
  };
}

export function dateFindings(header: string, typed: TypedDates): Finding[] {
  const findings: Finding[] = [];
  const say = rowSayer(header, findings);
  say('ambiguous-date', typed.ambiguous, '的日期有多種讀法，未採用。', 'more than one reading of the date; none was taken.');
  say('roc-by-column', typed.byColumn, '的年份只有兩位數；這一欄其他日期都是民國，因此以民國讀取。', 'the year has two digits; all other dates of the column are 民國 ones, so it was read as 民國.');
  say('unread-date', typed.unread, '不是看得懂的日期。', 'not readable as a date.');
  return findings;
}

export function industryFindings(header: string, typed: TypedIndustries): Finding[] {
  const findings: Finding[] = [];
  const say = rowSayer(header, findings);
  say('ambiguous-industry', typed.ambiguous, '可能是不同的行業，未對應。', 'perhaps different industries; not joined.');
  say('several-industries', typed.several, '同時列出多個行業，數值屬於這些行業的整體：沒有拆開，也沒有重複計入，因此不列入任何單一行業。', 'several industries at once; the figures belong to all of them together. They were neither divided nor counted more than once, and so stand under no single industry.');
  if (typed.unread.length > 0) {
    const names = [...typed.unreadNames].toSorted(([, one], [, other]) => other - one);
    const list = names.slice(0, 5).map(([name, count]) => ({ zh: `「${shown(name)}」${count} 列`, en: `“${shown(name)}” in ${count} ${count === 1 ? 'row' : 'rows'}` }));
    const more = names.length - list.length;
    findings.push(finding('unread-industry', 'check',
      `欄位「${shown(header)}」有 ${typed.unread.length} 列不是行業分類中的行業，未對應：${list.map(({ zh }) => zh).join('、')}${more > 0 ? `，另有 ${more} 種` : ''}。各地區的數值表中，這些列不會顯示；若要全部保留，請把這一欄的用途改為「類別」。`,
      `In “${shown(header)}”, ${typed.unread.length} ${typed.unread.length === 1 ? 'row names' : 'rows name'} no industry of the classification: ${list.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''}. In a table of figures of regions these rows are not shown; to keep them all, say that the column is a category.`,
      typed.unread.map((row) => row + 1)));
  }
  say('older-industry-code', typed.otherCodes, '的代碼與名稱不同（可能是舊版分類），依名稱對應。', 'the code differs from the name (perhaps an older revision); the name was followed.');
  return findings;
}
