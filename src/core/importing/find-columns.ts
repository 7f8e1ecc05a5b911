import { profileColumn, sampleRows, type ColumnProfile } from './column-profile.ts';
import { columnRoles, isIdentifierHeader, isPostalHeader, mayNameAxis, mayNameCodes, minutesOf, roleByHeader, type ColumnRole } from './column-roles.ts';
import type { ColumnFinding } from './column-finding.ts';
import { finding, shown, type Finding } from './finding.ts';
import type { FoundColumn, FoundTable } from './find-table.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Grid } from './grid.ts';
import type { IndustryReader } from './industry-reader.ts';
import { readDate } from './read-date.ts';
import { isDirection, withoutForeignTownships, withoutRivals, withoutSecondTable } from './rival-columns.ts';
import { meaningOfHeader, recogniseWide, type WideKind } from './wide-columns.ts';

export interface FoundColumns {
  readonly columns: readonly ColumnFinding[];
  readonly wide: WideKind | null;
  readonly findings: readonly Finding[];
}

/** Names of what is measured in a thing itself: 121 cm long and 25 cm wide is no place. */
const sizes = /[長寬高深厚]|溫度|氣溫|length|width|height|temp/iu;

/** How well each role fits: the share of cells that could be it, raised where the name of the column says so. */
function scores(profile: ColumnProfile, { header, unit }: FoundColumn, named: ColumnRole | null): ReadonlyMap<ColumnRole, number> {
  const identifier = isIdentifierHeader(header);
  const found = new Map<ColumnRole, number>();
  // 10004 is a postal code of 臺北市 and the code of 新竹縣; 113 is one of 臺北市 and a year.
  if (isPostalHeader(header)) return found;
  const set = (role: ColumnRole, share: number, least: number, needsName = false): void => {
    if (share < least || (needsName && named !== role)) return;
    const score = share * 0.7 + (named === role ? 0.3 : 0);
    if (score > (found.get(role) ?? 0)) found.set(role, score);
  };
  const called = named === 'county' || named === 'township' || named === 'region';
  const leastCodes = named === profile.codeLevel || named === 'region' ? 0.5 : 0.8;
  if (called || mayNameCodes(header)) set(profile.codeLevel, profile.regionCode, leastCodes);
  const both = profile.county + profile.township;
  // 成功 and 光復 are names of ships and classes as well, under a name that says nothing of regions.
  const words = !called && !nameless.test(header) && profile.stem > 0 && profile.stem >= 0.9 * profile.township;
  if (profile.address < 0.5 && !words) {
    // Shares overlap where a name fits both levels.
    if (profile.county >= 0.8 && profile.county >= profile.township) set('county', profile.county, 0.5);
    else if (profile.township >= 0.8 && profile.township > profile.county) set('township', profile.township, 0.5);
    else if (named === 'county' || named === 'township') set(named, Math.min(1, both), 0.3);
    else if (both >= 0.6) set('region', Math.min(1, both), 0.6);
    if (named === 'region' && both >= 0.3) set('region', Math.min(1, both), 0.3);
  }
  set('address', profile.address, named === 'address' ? 0.1 : 0.5);
  // A name that says so is enough where many cells are 0 or wrong.
  const axis = named === 'longitude' || named === 'latitude';
  const hinted = mayNameAxis(header) || nameless.test(header);
  const likelier = profile.degreesEast > profile.degreesNorth ? 'longitude' : 'latitude';
  const degrees = Math.max(profile.degreesEast, profile.degreesNorth);
  const elsewhere = 1 - profile.zero;
  if (axis && degrees >= 0.3 * elsewhere) found.set(profile.zero === 1 ? named : likelier, Math.max(0.75, degrees * 0.7 + (named === likelier ? 0.3 : 0)));
  else if (!axis && unit === null && !sizes.test(header) && (hinted || profile.fine >= 0.5)) {
    set('longitude', profile.longitude, 0.6);
    set('latitude', profile.latitude, 0.6);
  }
  const share = (metres: number): number => (elsewhere > 0 ? metres / elsewhere : 0);
  set('easting', share(profile.easting), 0.6, true);
  if (named === 'northing' || axis || hinted) set('northing', share(profile.northing), 0.8);
  // PosLon, POINT_X, E97 and others like them, where all cells but the zeros fit.
  if (named === null && mayNameAxis(header)) for (const [role, fits] of [['longitude', profile.degreesEast], ['latitude', profile.degreesNorth], ['easting', profile.easting], ['northing', profile.northing]] as const) if (fits > 0 && share(fits) >= 0.9) found.set(role, 0.7);
  // Degrees in some rows and metres in others, under X and Y.
  const [east, north] = [profile.degreesEast + profile.easting, profile.degreesNorth + profile.northing];
  if ((named === 'easting' || named === 'northing') && degrees > 0 && Math.max(east, north) >= 0.8 * elsewhere) {
    const metres = east > north ? profile.easting : profile.northing;
    if (metres > 0) found.set(east > north ? (degrees >= metres ? 'longitude' : 'easting') : degrees >= metres ? 'latitude' : 'northing', 0.7);
  }
  // Swapped columns: the name says one axis, the cells the other.
  if (named === 'northing' && share(profile.easting) >= 0.6) found.set('easting', share(profile.easting) * 0.9);
  if (named === 'easting' && share(profile.northing) >= 0.6) found.set('northing', share(profile.northing) * 0.9);
  set('coordinates', profile.pair, 0.6);
  set('industry', profile.industry, named === 'industry' ? 0.3 : 0.8);
  set('industry', profile.industryCode, 0.5, true);
  set('date', profile.date, named === 'date' ? 0.3 : 0.6);
  set('date', profile.year + profile.date, 0.6, true);
  if (profile.number >= 0.6 && !(identifier && profile.percent === 0) && profile.leadingZero < 0.2) set('measure', profile.number * 0.9, 0.5);
  return found;
}

const swappedAxis: ReadonlyMap<ColumnRole, ColumnRole> = new Map([['longitude', 'latitude'], ['latitude', 'longitude'], ['easting', 'northing'], ['northing', 'easting']]);

/** A name that is a year or quarter and nothing else. */
function isTimeItself(header: string): boolean {
  const folded = header.normalize('NFKC').replaceAll(/\s+/gu, '');
  return /^(?:第?[1-4一二三四]季|q[1-4])$/iu.test(folded) || readDate(folded).kind === 'date';
}

/** Numbers that may be years by themselves: all alike in kind, few different ones, repeated. */
function mayBeYears(profile: ColumnProfile): boolean {
  return profile.year >= 0.95 && profile.whole >= 0.95 && profile.distinct <= 40 && profile.distinct < profile.filled;
}

function describeColumn(column: FoundColumn, profile: ColumnProfile, industry: IndustryReader): ColumnFinding {
  const meaning = meaningOfHeader(column.header, industry);
  // 「不動產業」 names an industry; it does not say that the column holds industries.
  // 「民國109年」 and 「第1季」 head the figures of that time, however much the figures look like years.
  const byWords = meaning.industry === null && !isTimeItself(column.header) ? roleByHeader(column.header) : null;
  // 「家數・112年底」 are figures of that time.
  const named = byWords === 'date' && meaning.date !== null && meaning.measure !== '' ? null : byWords;
  const ranked = [...scores(profile, column, named)].toSorted((one, other) => other[1] - one[1]);
  const [best] = ranked;
  const regional = named === 'county' || named === 'township' || named === 'region';
  // A column that is called 縣市 but whose names fit nothing is shown as what it is called, so that its rows can be mended.
  const byName = regional && (profile.number < 0.5 || isIdentifierHeader(column.header)) && profile.filled > 0 ? named : null;
  // The number of a quarter or month beside the year is no figure.
  const part = best?.[0] === 'measure' && /^(?:季別?|月[份別]?|週別?|期別|quarter|month|week)$/iu.test(column.header.trim()) && profile.whole === 1;
  const role: ColumnRole = part ? 'text' : best?.[0] ?? byName ?? (profile.filled === 0 && profile.distinct > 0 ? 'measure' : 'text');
  const others = ranked.slice(1).map(([other]) => other);
  const alternatives = new Set<ColumnRole>([...others, ...(profile.number > 0.5 && role !== 'measure' ? (['measure'] as const) : []), ...(mayBeYears(profile) && role !== 'date' ? (['date'] as const) : [])]);
  if (role !== 'text') alternatives.add('text');
  alternatives.delete(role);
  return {
    index: column.index, header: column.header, role, confidence: Math.min(1, best?.[1] ?? 0.5), alternatives: [...alternatives], examples: profile.examples,
    unit: role === 'measure' ? (column.unit ?? (profile.percent > 0.5 ? { text: '%', id: 'percent' } : null)) : null,
    meaning: role === 'measure' ? meaning : null,
  };
}

/** Coordinates need both axes; a lone one is a figure: 121 firms are no longitude. */
function withoutLoneAxes(columns: readonly ColumnFinding[], found: readonly FoundColumn[], industry: IndustryReader): readonly ColumnFinding[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const lone = new Set<ColumnRole>();
  for (const [one, other] of [['longitude', 'latitude'], ['easting', 'northing']] as const) {
    if (has(one) && !has(other)) lone.add(one);
    if (has(other) && !has(one)) lone.add(other);
  }
  return columns.map((column) => (lone.has(column.role) ? { ...column, role: 'measure', confidence: 0.5, alternatives: [column.role, 'text'], unit: found.find(({ index }) => index === column.index)?.unit ?? null, meaning: meaningOfHeader(column.header, industry) } : column));
}

const nameless = /^欄 \d+$/u;
const namesNumber = /[序號項次碼]|編|^#|^no\.?\b|\bid$|index/iu;
/** What the first column of a table may count beside its rows. */
const countsOrRanks = /[數量額值率比]|名次|排名|等級|rank|count|total|number|[(（]/iu;

/** A column that counts the rows (1, 2, 3 …), without a name, as the first one without a unit, or called 序, 號 and the like, is no figure of theirs. */
function withoutRunningNumbers(columns: readonly ColumnFinding[], grid: Grid, body: Int32Array): readonly ColumnFinding[] {
  const first = [...body.subarray(0, 200)];
  const runs = (index: number): boolean => first.length >= 3 && first.every((row, at) => (grid.rows[row]?.[index] ?? '').trim() === String(at + 1));
  const may = ({ header, unit }: ColumnFinding, at: number): boolean => nameless.test(header) || (unit === null && !countsOrRanks.test(header) && (at === 0 || namesNumber.test(header)));
  return columns.map((column, at) => (column.role === 'measure' && may(column, at) && runs(column.index) ? { ...column, role: 'text', alternatives: ['measure', 'ignore'], unit: null, meaning: null } : column));
}

/** Minutes and seconds that stand in columns of their own beside the degrees (經度度, 經度分, 經度秒) are no figures. */
function withoutMinutes(columns: readonly ColumnFinding[]): readonly ColumnFinding[] {
  return columns.map((column) => (column.role === 'measure' && minutesOf(column.header) !== null ? { ...column, role: 'text', alternatives: ['measure', 'ignore'], unit: null, meaning: null } : column));
}

/** TM2 eastings look like ordinary figures: one beside a column of northings is taken even without a telling name. */
function withEasting(columns: readonly ColumnFinding[], profiles: readonly ColumnProfile[]): readonly ColumnFinding[] {
  const northing = columns.findIndex(({ role }) => role === 'northing');
  if (northing < 0 || columns.some(({ role }) => role === 'easting')) return columns;
  const near = [northing - 1, northing + 1].find((at) => columns[at]?.role === 'measure' && (profiles[at]?.easting ?? 0) >= 0.9);
  return columns.map((column, at) => (at === near ? { ...column, role: 'easting', confidence: 0.6, alternatives: ['measure', 'text'], unit: null, meaning: null } : column));
}

const regionRoles: ReadonlySet<ColumnRole> = new Set(['county', 'township', 'region']);

/** Counties above their townships in one column (新北市, 板橋區, 中和區 …) are both levels, whatever the column is called; not beside a column of counties. */
function withBlocks(columns: readonly ColumnFinding[], profiles: readonly ColumnProfile[]): readonly ColumnFinding[] {
  if (columns.some(({ role }) => role === 'county' || role === 'region')) return columns;
  return columns.map((column, at) => (column.role === 'township' && (profiles[at]?.onlyCounty ?? 0) > 0 ? { ...column, role: 'region', alternatives: ['township', ...column.alternatives.filter((role) => role !== 'region')] } : column));
}

/** A column of 北部 and 南部 that is only called 區域 is text beside one of counties; one with some present townships, or with East and North under the name `town`, says where a row is. */
function withoutEmptyNames(columns: readonly ColumnFinding[], profiles: readonly ColumnProfile[]): readonly ColumnFinding[] {
  const sure = columns.some(({ role, confidence }) => regionRoles.has(role) && confidence >= 0.6);
  const says = ({ role, examples }: ColumnFinding, at: number): boolean => role === 'township' && ((profiles[at]?.township ?? 0) > 0 || examples.every(isDirection));
  return columns.map((column, at) => (sure && regionRoles.has(column.role) && column.confidence <= 0.5 && !says(column, at) ? { ...column, role: 'text', alternatives: [column.role, ...column.alternatives.filter((role) => role !== 'text')] } : column));
}

/** More than one column of dates, addresses or coordinates: the best stays, the others become text or figures. */
function onlyOne(columns: readonly ColumnFinding[]): readonly ColumnFinding[] {
  const single: readonly ColumnRole[] = ['address', 'longitude', 'latitude', 'easting', 'northing', 'coordinates', 'date', 'region', 'industry'];
  const best = new Map<ColumnRole, ColumnFinding>();
  for (const column of columns) {
    const held = best.get(column.role);
    if (!held || column.confidence > held.confidence + 0.001) best.set(column.role, column);
  }
  return columns.map((column) => (single.includes(column.role) && best.get(column.role) !== column ? { ...column, role: 'text', alternatives: [column.role, ...column.alternatives.filter((role) => role !== 'text')] } : column));
}

const placing: ReadonlySet<ColumnRole> = new Set(['county', 'township', 'region', 'address', 'coordinates', 'longitude', 'easting']);

const remarks = /備註|備考|附註|說明|摘要|remark|note|comment/iu;

/** Where nothing else says where the rows are, a column in which a few cells name a place in full does: the branches abroad are unmatched then. */
function withFaintPlaces(columns: readonly ColumnFinding[], profiles: readonly ColumnProfile[]): readonly ColumnFinding[] {
  if (columns.some(({ role }) => placing.has(role))) return columns;
  const outspoken = (at: number): number => (columns[at]?.role === 'text' && !remarks.test(columns[at]?.header ?? '') ? (profiles[at]?.outspoken ?? 0) : 0);
  const best = columns.reduce((most, _, at) => (outspoken(at) > outspoken(most) ? at : most), 0);
  if (outspoken(best) < 0.15 || Math.round(outspoken(best) * (profiles[best]?.filled ?? 0)) < 2) return columns;
  const role: ColumnRole = (profiles[best]?.address ?? 0) * 2 >= outspoken(best) ? 'address' : 'region';
  return columns.map((column, at) => (at === best ? { ...column, role, confidence: 0.4, alternatives: ['text', ...column.alternatives.filter((other) => other !== 'text' && other !== role)] } : column));
}

/** Columns of postal codes, and the way out where nothing else says where the rows are. */
function postalFindings(columns: readonly ColumnFinding[]): readonly Finding[] {
  const postal = columns.filter(({ header }) => isPostalHeader(header)).map(({ header }) => shown(header));
  if (postal.length === 0) return [];
  const alone = !columns.some(({ role }) => placing.has(role));
  const way = alone
    ? { zh: '請在檔案中加上縣市與鄉鎮市區的名稱（或地址），再開啟一次。', en: 'Please add the names of county and township (or the address) to the file and open it again.' }
    : { zh: '地區取自其他欄位。', en: 'Regions are taken from other columns.' };
  return [finding('postal-codes', alone ? 'problem' : 'note',
    `欄位「${postal.join('」「')}」是郵遞區號，當作文字；沒有隨附郵遞區號的對照表，因此不用來對應地區。${way.zh}`,
    `${postal.map((name) => `“${name}”`).join(' and ')} ${postal.length === 1 ? 'holds' : 'hold'} postal codes, kept as text; no table of postal codes is shipped, so no region is found by them. ${way.en}`)];
}

function describe(columns: readonly ColumnFinding[]): Finding[] {
  const findings: Finding[] = [];
  const turned = columns.filter(({ role, header }) => swappedAxis.get(role) === roleByHeader(header)).map(({ header }) => shown(header));
  if (turned.length > 0) findings.push(finding('swapped-names', 'check', `欄位「${turned.join('」「')}」的名稱與內容相反（經緯或縱橫互換），以內容為準。`, `The names of the columns ${turned.map((name) => `“${name}”`).join(' and ')} contradict their cells (the axes are exchanged); the cells were followed.`));
  findings.push(...postalFindings(columns));
  for (const column of columns) {
    const doubtful = column.confidence < 0.65 && column.role !== 'text' && column.role !== 'measure';
    // 家數 with its unit counts things, whatever its figures.
    const year = column.role === 'measure' && column.unit === null && column.alternatives.includes('date');
    if (year) findings.push(finding('perhaps-years', 'check', `欄位「${shown(column.header)}」的數字可能是年份，目前當作數值。`, `The numbers of “${shown(column.header)}” may be years; they are taken as figures for now.`));
    else if (doubtful) findings.push(finding('role-doubtful', 'check', `欄位「${shown(column.header)}」的用途不太確定，請確認。`, `What the column “${shown(column.header)}” is for is not quite sure; please check.`));
  }
  return findings;
}

/**
 * The role of each column of a table, from its name and a sample of 400 rows, with examples and the other roles that
 * its cells allow; and whether the measures stand side by side for years or industries.
 */
export function findColumns(grid: Grid, table: FoundTable, gazetteer: Gazetteer, industry: IndustryReader): FoundColumns {
  // Rows of totals are no body, but they may be the only ones that name the counties above their townships.
  const totals = table.leftOut.filter(({ reason }) => reason === 'total' || reason === 'group').slice(0, 60).map(({ row }) => row);
  const rows = [...sampleRows(table.body), ...totals];
  const profiles = table.columns.map((column) => profileColumn(grid, rows, column.index, { gazetteer, industry }));
  const described = table.columns.map((column, at) => describeColumn(column, profiles[at] ?? profileColumn(grid, [], column.index, { gazetteer, industry }), industry));
  const half = withoutSecondTable(grid, rows, described, gazetteer);
  const unrivalled = withoutRivals(grid, rows, withoutRunningNumbers(withoutMinutes(onlyOne(withoutLoneAxes(withEasting(withBlocks(withoutEmptyNames(half.columns, profiles), profiles), profiles), table.columns, industry))), grid, table.body), gazetteer);
  const { columns: settled, findings: foreign } = withoutForeignTownships(grid, rows, unrivalled.columns, gazetteer);
  const columns = withFaintPlaces(settled, profiles);
  const wide = recogniseWide(columns.flatMap(({ header, meaning }) => (meaning ? [{ header, meaning }] : [])));
  return { columns, wide: wide.kind, findings: [...half.findings, ...describe(columns), ...unrivalled.findings, ...foreign, ...wide.findings] };
}

/** Roles under which digits would be read as codes of regions. */
const byCode: ReadonlySet<ColumnRole> = new Set(['county', 'township', 'region']);

/** Whether a column may be used so by hand or by a recipe: 10004 is the postal code of 臺北市中正區 and the code of 新竹縣, so postal codes join no region. */
export function mayBe(header: string, role: ColumnRole): boolean {
  return !(byCode.has(role) && isPostalHeader(header));
}

/** The roles that may be chosen for a column by hand: all that it may be, those that fit first. */
export function rolesToChoose(column: ColumnFinding): readonly ColumnRole[] {
  const fitting = [column.role, ...column.alternatives];
  return [...fitting, ...columnRoles.filter((role) => !fitting.includes(role))].filter((role) => mayBe(column.header, role));
}
