import { units, type UnitId } from '../measures/unit.ts';

/** A unit as the file writes it, and ours where there is one. */
export interface HeaderUnit {
  readonly text: string;
  /** `null` where our list has no such unit (億元); the text is shown then. */
  readonly id: UnitId | null;
}

const ids: readonly (readonly [UnitId | null, readonly string[]])[] = [
  ['ntd', ['元', '新臺幣元', '圓', 'ntd', 'nt$', 'twd', '新臺幣']],
  ['thousand-ntd', ['千元', '新臺幣千元', '仟元', 'nt$1,000', 'nt$thousand', 'nt$thousands', 'ntdthousand', 'ntdthousands', 'thousandsofnt$', 'thousandnt$', '1,000nt$', 'thousandntd', 'nt$1000']],
  ['ten-thousand-ntd', ['萬元', '新臺幣萬元']],
  ['million-ntd', ['百萬元', '新臺幣百萬元', 'nt$million', 'nt$millions', 'ntdmillion', 'ntdmillions', 'millionsofnt$', 'millionnt$', 'millionntd', 'nt$1,000,000']],
  ['billion-ntd', ['十億元', '新臺幣十億元', 'nt$billion', 'nt$billions', 'ntdbillion', 'billionntd']],
  [null, ['億元', '新臺幣億元', '美元', '千美元', '萬美元', '百萬美元', '億美元', '十億美元', 'us$', 'usd', 'us$million', 'us$thousand', '兆元', '十萬元', '坪', '平方公尺', 'm2', '㎡', '千公噸', '公斤', 'kg', '度', '千度', '公升', '歲', '天', '次', '人次', '千人次', '萬人', '床', '輛', '棟', '筆', '平方公里(公頃)', '‰', '千分比']],
  ['firms', ['家', 'firms']],
  ['factories', ['家工廠', '廠', 'factories']],
  ['establishments', ['場所', 'establishments', '場所單位']],
  ['companies', ['公司', 'companies']],
  ['institutions', ['所']],
  ['persons', ['人', 'persons', 'person', '名', 'people']],
  ['thousand-persons', ['千人', 'thousandpersons', '1,000persons']],
  ['households', ['戶', 'households']],
  ['units', ['個', 'units']],
  ['sites', ['處']],
  ['cases', ['件', 'cases']],
  ['projects', ['案', 'projects']],
  ['km', ['公里', 'km']],
  ['metre', ['公尺', 'm', 'metres']],
  ['km2', ['平方公里', 'km2', 'km²', 'sq.km', 'sqkm']],
  ['hectare', ['公頃', 'ha', 'hectares', 'hectare']],
  ['percent', ['%', '百分比', '百分率', 'percent', 'percentage']],
  ['metric-ton', ['公噸', '噸', 'metrictons', 'tons']],
  ['persons-per-km2', ['人/平方公里', '人/km2', '每平方公里人數']],
  ['teu', ['teu', '20呎櫃']],
];

const idOfText: ReadonlyMap<string, UnitId | null> = new Map(ids.flatMap(([id, texts]) => texts.map((text) => [text.normalize('NFKC').toLowerCase(), id])));

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').replaceAll('台', '臺').replaceAll('仟', '千').replaceAll('佰', '百').toLowerCase();
}

/** What units are told by: 元/月, 家/平方公里. */
const perWhat: ReadonlySet<string> = new Set(['月', '年', '日', '天', '時', '小時', '次', '人', '千人', '萬人', '十萬人', '戶', '家', '平方公里', '公頃', '坪', 'km2', 'month', 'year', 'person', 'capita']);

/** The unit that a text is; `null` when it is none we know of. */
export function unitOf(text: string): HeaderUnit | null {
  const plain = text.normalize('NFKC').replaceAll(/\s+/gu, '');
  const id = idOfText.get(fold(text));
  if (id !== undefined) return { text: plain, id };
  const [, top = '', bottom = ''] = /^(.{1,8})\/(.{1,6})$/u.exec(plain) ?? [];
  return idOfText.has(fold(top)) && perWhat.has(fold(bottom)) ? { text: plain, id: null } : null;
}

/** 「金額（千元）」, `Employees (persons)`, 「年底場所單位數_家」, 「營業額:百萬元」: the unit in a header. */
export function unitInHeader(header: string): HeaderUnit | null {
  const folded = header.normalize('NFKC');
  const bracketed = [...folded.matchAll(/[([{【〔]\s*(?:單位\s*[::]?\s*)?([^()[\]{}【】〔〕]{1,16}?)\s*[)\]}】〕]/gu)];
  for (const [, inner = ''] of bracketed.toReversed()) {
    const unit = unitOf(inner);
    if (unit) return unit;
  }
  const told = unitOf(/單位\s*[::]\s*([^\s()]{1,12})/u.exec(folded)?.[1] ?? '');
  if (told) return told;
  const whole = unitOf(folded.split('・').at(-1)?.replace(/ \(\d+\)$/, '') ?? '');
  if (whole) return whole;
  const tail = /[_:・/-]\s*([^_:・]{1,8})$/u.exec(folded)?.[1];
  const unit = tail === undefined ? null : unitOf(tail);
  if (unit) return unit;
  return folded.trim().endsWith('%') ? unitOf('%') : null;
}

interface Noun {
  readonly pattern: RegExp;
  /** Units that what it counts may have. */
  readonly fits: (unit: HeaderUnit) => boolean;
  /** Its unit where the table names none of these; `null` where the word says none. */
  readonly own: HeaderUnit | null;
}

const counted: ReadonlySet<UnitId | null> = new Set(['firms', 'factories', 'establishments', 'companies', 'businesses', 'institutions', 'units', 'sites']);
const isPeople = ({ text }: HeaderUnit): boolean => /人|名|person|people/iu.test(text);

/** What a column counts, by the last word of its name. */
const nouns: readonly Noun[] = [
  { pattern: /(?:家數|廠數)$/u, fits: ({ id }) => counted.has(id), own: { text: '家', id: 'firms' } },
  { pattern: /(?:人數|員工數)$/u, fits: isPeople, own: { text: '人', id: 'persons' } },
  { pattern: /(?:員工|勞工|就業者|從業人員)$/u, fits: isPeople, own: null },
  { pattern: /戶數$/u, fits: ({ id }) => id === 'households', own: { text: '戶', id: 'households' } },
  { pattern: /件數$/u, fits: ({ id, text }) => id === 'cases' || id === 'projects' || text === '筆', own: { text: '件', id: 'cases' } },
  { pattern: /(?:金額|[營收]業?額|收入|產值|經費|資本額|支出|成本|銷售額|補助款|薪資)$/u, fits: ({ id, text }) => (id === null ? text.endsWith('元') : units[id].kind === 'money'), own: null },
  { pattern: /面積$/u, fits: ({ text }) => /坪|公頃|平方|m2|m²|㎡|hectare|^ha$|sq/iu.test(text), own: null },
];

/** Ratios and changes of what is counted have another unit. */
const notCounted = /每|平均|比[率例重]?|率|指數|占|佔|成長|增減|排名/u;

/**
 * The unit of a column: the one that its name writes; else the only one, among those that the table names above, that what it counts can have; else the
 * one that the name itself says (人數, 家數). A single unit above holds for all columns whose names say nothing else.
 */
export function unitOfColumnName(header: string, named: readonly HeaderUnit[]): HeaderUnit | null {
  const written = unitInHeader(header);
  const [single] = named;
  // 「公司」 and 「商業」 below 「單位：家」 are both counted so.
  if (written && single && named.length === 1 && unitOf(header)) return single;
  if (written) return written;
  const pieces = header.normalize('NFKC').replace(/ \(\d+\)$/u, '').split('・').map((piece) => piece.replaceAll(/\s+|\([^()]*\)$/gu, ''));
  const noun = notCounted.test(header) ? undefined : pieces.toReversed().flatMap((piece) => nouns.find(({ pattern }) => pattern.test(piece)) ?? [])[0];
  const fitting = noun ? named.filter(noun.fits) : named;
  const [only] = fitting;
  return fitting.length === 0 ? (noun?.own ?? null) : fitting.length === 1 && only ? only : null;
}

/**
 * The units that a line such as 「單位：千元」 or `Unit: NT$ million` names, in order; empty when it names none.
 * Several units (「單位：家、人」) cannot be given to columns by the line alone.
 */
export function unitsInLine(line: string): readonly HeaderUnit[] {
  const folded = line.normalize('NFKC');
  const named = /(?:單位|units?)\s*[::]\s*([^)\]】]{1,40})/iu.exec(folded)?.[1] ?? /^\s*[([]([^()[\]]{1,12})[)\]]\s*$/u.exec(folded)?.[1];
  if (named === undefined) return [];
  const whole = unitOf(named);
  if (whole) return [whole];
  return named.split(/[、,;;/及與和]|\s{1,}/u).flatMap((part) => unitOf(part) ?? []);
}
