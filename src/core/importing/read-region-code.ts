import type { Gazetteer } from './gazetteer.ts';
import { ambiguous, noSuchCode, unmatched, type RegionReading } from './region-reading.ts';
import { formerCityCodes, formerCounties, isoCodes } from './region-names.ts';

const formerIso = new Map(formerCounties.flatMap((former) => (former.iso === '' ? [] : [[former.iso, former] as const])));
const formerCode = new Map(formerCounties.map((former) => [former.code, former]));

/** The bare code of a cell: `'09007`, `="09007"`, `9007.0`, ` 09007 ` and full-width digits. */
export function bareCode(cell: string): string {
  return cell.normalize('NFKC').trim().replace(/^="?(.*?)"?$/, '$1').replace(/^'/, '').replace(/^(\d+)\.0+$/, '$1');
}

/** A village's code (村里, 65000010001 or 65000010-001, also with a lost zero) begins with that of its township. */
const villageCode = /^(\d{7,8})-?\d{3}$/;

/** True for texts that may be codes of regions at all: 4 to 8 digits, 11 of a village, or `TW-TPE`. */
export function looksLikeRegionCode(cell: string): boolean {
  const code = bareCode(cell);
  return /^(?:\d{4,8}|TW-?[A-Z]{3})$/i.test(code) || villageCode.test(code);
}

/**
 * The region of a code: the five digits of a county or eight of a township, with a lost leading zero, the seven-digit
 * form of townships (without the last 0), ISO 3166-2, and the county codes in use until 2010 and 2014. `null` for texts
 * that are no code.
 */
export function readRegionCode(gazetteer: Gazetteer, cell: string): RegionReading | null {
  const code = bareCode(cell);
  const iso = /^TW-?([A-Z]{3})$/i.exec(code)?.[1]?.toUpperCase();
  if (iso !== undefined) {
    const present = isoCodes.get(iso);
    if (present !== undefined && gazetteer.regions.has(present)) return { kind: 'matched', code: present, extent: 'whole', how: 'iso-code' };
    const former = formerIso.get(iso);
    if (former && gazetteer.regions.has(former.present)) return { kind: 'matched', code: former.present, extent: former.whole ? 'whole' : 'part', how: 'former-code', former };
    return unmatched(noSuchCode);
  }
  const township = villageCode.exec(code)?.[1]?.padStart(8, '0');
  if (township !== undefined) return gazetteer.regions.has(township) ? { kind: 'matched', code: township, extent: 'whole', how: 'code' } : unmatched(noSuchCode);
  if (!/^\d{4,8}$/.test(code)) return null;
  if (gazetteer.regions.has(code)) return { kind: 'matched', code, extent: 'whole', how: 'code' };
  // Some registers write counties with eight digits.
  if (/^\d{5}000$/.test(code) && gazetteer.regions.has(code.slice(0, 5))) return { kind: 'matched', code: code.slice(0, 5), extent: 'whole', how: 'code' };
  // 6300200: the seven-digit form for special municipalities has two zeros behind the number of the district.
  const [, municipality = '', number = ''] = /^(6[3-8])0(\d\d)00$/.exec(code) ?? [];
  const forms = [
    { code: `0${code}`, how: 'code-zero' as const },
    { code: `${municipality}000${number}0`, how: 'code-short' as const },
    ...(code.length === 7 || code.length === 6 ? [{ code: `${code}0`, how: 'code-short' as const }, { code: `0${code}0`, how: 'code-short' as const }] : []),
  ].filter((form) => gazetteer.regions.has(form.code));
  const [only] = forms;
  if (only && forms.length === 1) return { kind: 'matched', code: only.code, extent: 'whole', how: only.how };
  if (forms.length > 1) {
    const why = { zh: '代碼少了零，可能指不同地區。', en: 'The code lacks a zero and may mean different regions.' };
    return ambiguous(forms.map((form) => ({ code: form.code, extent: 'whole' })), why);
  }
  const former = formerCode.get(code);
  if (former && gazetteer.regions.has(former.present)) return { kind: 'matched', code: former.present, extent: former.whole ? 'whole' : 'part', how: 'former-code', former };
  const city = formerCityCodes.get(code);
  if (city !== undefined && gazetteer.regions.has(city)) return { kind: 'matched', code: city, extent: 'part', how: 'former-code' };
  const county = formerCode.get(code.slice(0, 5));
  if (county) {
    const why = { zh: `這是${county.zh}（至 ${county.until}）的舊鄉鎮代碼，沒有可靠的對照；請以名稱對應。`, en: `This is an old township code of ${county.en} (until ${county.until}) without a reliable mapping; please join by name.` };
    return { kind: 'unmatched', why, nearest: [county.present] };
  }
  return unmatched(noSuchCode);
}
