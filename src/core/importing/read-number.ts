import type { MissingReason } from '../measures/missing.ts';
import type { Text } from '../text.ts';
import type { MinusForm } from './minus-forms.ts';
import { missingToken } from './missing-tokens.ts';

export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** `%` in the cell: the value is per hundred. */
      readonly percent: boolean;
      /** A unit written in the cell (元, 家, 人 …). */
      readonly unit?: string;
      /** A mark behind the figure: r revised, p preliminary, a footnote star. */
      readonly mark?: string;
      /** Written otherwise than with a plain `-` in front; the value is the negative reading. */
      readonly minus?: MinusForm;
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly doubtful: boolean }
  /** Looks like a figure but has more than one reading; a person has to say. */
  | { readonly kind: 'unclear'; readonly choices: readonly number[]; readonly why: Text; /** The doubt is whether it is negative; the first choice is. */ readonly minus?: MinusForm }
  | { readonly kind: 'text' };

const plain = /^-?\d{1,15}(?:\.\d+)?$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const spaced = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const decimal = /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const magnitudes: readonly (readonly [string, number])[] = [
  ['兆', 1e12],
  ['億', 1e8],
  ['亿', 1e8],
  ['萬', 1e4],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];
const units = /^(?:新臺幣|新台幣)?(?:元整?|圓|家|人|戶|件|案|個|處|所|間|筆|次|座|棟|輛|公頃|公噸|噸|公里|公尺|坪|平方公里|平方公尺|㎡|km2|kg|人次|家次|家數|歲|年|名|%)$/;
const text: NumberReading = { kind: 'text' };
/** Raised or circled figures of footnotes behind a figure, which would become its last digits otherwise: 12①, 12². */
const footnote = /(?<=[\d０-９%％)）])\s*[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]+$/u;
const raised = /[\u00b9\u2070-\u2079\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/u;

function number(value: number, percent = false): NumberReading {
  // (0) is 0, not the negative zero of the machine.
  return Number.isFinite(value) ? { kind: 'number', value: value === 0 ? 0 : value, percent } : text;
}

function unclear(choices: readonly number[], zh: string, en: string): NumberReading {
  return { kind: 'unclear', choices, why: { zh, en } };
}

/** A run of digits with separators; NaN when it is none. */
function digits(part: string): number {
  if (grouped.test(part)) return Number(part.replaceAll(',', ''));
  if (spaced.test(part)) return Number(part.replaceAll(' ', ''));
  return decimal.test(part) ? Number(part) : Number.NaN;
}

/** `12萬3千`, `1.2億`: parts with falling magnitudes; NaN when it is none. */
function withMagnitudes(part: string): number {
  let rest = part;
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    const match = /^([\d.,]+)([兆億亿萬万千百]*)/u.exec(rest);
    const value = digits(match?.[1] ?? '');
    if (!match || Number.isNaN(value)) return Number.NaN;
    let scale = 1;
    for (const sign of match[2] ?? '') scale *= magnitudes.find(([name]) => name === sign)?.[1] ?? Number.NaN;
    if (scale >= last) return Number.NaN;
    last = scale;
    // Rounding away the binary noise of 1.2 × 10000.
    total += Number((value * scale).toPrecision(15));
    rest = rest.slice(match[0].length);
  }
  return total;
}

/** Separators that may be read in two ways. */
function doubtfulSeparators(body: string, sign: number): NumberReading | null {
  if (/^\d+,\d{1,2}$/.test(body) || /^\d+,\d{4,}$/.test(body)) {
    const asDecimal = sign * Number(body.replace(',', '.'));
    const asGroups = sign * Number(body.replace(',', ''));
    return unclear([asDecimal, asGroups], '逗號可能是小數點，也可能是錯置的千分位。', 'The comma may be a decimal comma or a misplaced separator of thousands.');
  }
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) {
    const value = sign * Number(body.replaceAll('.', '').replace(',', '.'));
    return unclear([value], '數字似乎以句點作千分位（歐洲寫法）。', 'The figure seems to use points between thousands, as in Europe.');
  }
  if (/^\d{1,3}(?:,\d+)+$/.test(body)) {
    return unclear([sign * Number(body.replaceAll(',', ''))], '千分位的位置不規則。', 'The separators of thousands stand in unusual places.');
  }
  if (/^\d+(?:\.\d+)?[kmb]$/i.test(body)) {
    const scale = { k: 1e3, m: 1e6, b: 1e9 }[body.slice(-1).toLowerCase()] ?? 1;
    return unclear([sign * Number(body.slice(0, -1)) * scale], '字尾 K、M、B 可能代表千、百萬、十億。', 'The ending K, M or B may stand for thousand, million or billion.');
  }
  return null;
}

function signedBody(folded: string, cell: string): { readonly sign: number; readonly body: string; readonly minus?: MinusForm } {
  const bracket = /^[([](?=[\d.$])(.*)[)\]]$/u.exec(folded);
  if (bracket) return { sign: -1, body: bracket[1] ?? '', minus: 'brackets' };
  if (/^[-−–—―‐]/u.test(folded)) return { sign: -1, body: folded.slice(1).trim(), ...(cell.trimStart().startsWith('-') ? {} : { minus: 'other-sign' }) };
  return { sign: 1, body: folded.startsWith('+') ? folded.slice(1).trim() : folded };
}

/** A figure with a sign that may stand for a minus; text where the rest is none, or has a sign of its own. */
function perhapsNegative(rest: string, minus: MinusForm, zh: string, en: string): NumberReading {
  const reading = readNumber(rest.trim());
  if (reading.kind !== 'number' || reading.value < 0 || reading.minus !== undefined) return text;
  const negative = reading.value === 0 ? 0 : -reading.value;
  return { kind: 'unclear', choices: [negative, reading.value], why: { zh, en }, minus };
}

/**
 * The figure of a cell, the reason why it has none, or that it is text. Reads full-width digits, separators of
 * thousands, negatives in brackets, per cent, 萬 and 億, units and revision marks; never guesses between two readings.
 */
export function readNumber(cell: string): NumberReading {
  if (plain.test(cell)) return { kind: 'number', value: Number(cell), percent: false };
  if (grouped.test(cell)) return number(Number(cell.replaceAll(',', '')));
  if (cell.length > 60) return text;
  const missing = missingToken(cell);
  if (missing) return { kind: 'missing', ...missing };
  const note = footnote.exec(cell.trim())?.[0];
  if (note !== undefined) {
    const reading = readNumber(cell.trim().slice(0, -note.length));
    return reading.kind === 'number' ? { ...reading, mark: note.trim() } : reading;
  }
  if (raised.test(cell)) return text;
  const folded = cell.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().replace(/^['’](?=[\d.,+-]+$)/u, '');
  if (!/\d/.test(folded)) return text;
  if (/^[△▲▽▼]/u.test(folded)) return perhapsNegative(folded.slice(1), 'triangle', '三角形可能表示負數，也可能只是標記。', 'The triangle may mean a negative figure or be only a mark.');
  if (/\d\s?%?[-−–—―‐]$/u.test(folded)) return perhapsNegative(folded.slice(0, -1), 'behind', '負號在數字後面。', 'The minus sign stands behind the figure.');
  const { sign, body: signed, minus } = signedBody(folded, cell);
  const signs = minus === undefined ? {} : { minus };
  const money = /^(?:NT\$|NTD|TWD|\$|新臺幣|新台幣)\s?/iu.exec(signed)?.[0] ?? '';
  let body = signed.slice(money.length);
  const inner = money !== '' && body.startsWith('-') ? -1 : 1;
  if (inner < 0) body = body.slice(1);
  const mark = /^[\d.,%]+ ?(\((?:r|p|e)\)|[*†‡rpe®]|ⓡ|ⓟ)$/iu.exec(body)?.[1];
  if (mark !== undefined) body = body.slice(0, -mark.length).trim();
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trim();
  const value = digits(body);
  if (!Number.isNaN(value)) {
    const result = number(sign * inner * value, percent);
    if (result.kind !== 'number') return result;
    const unit = money === '' ? {} : { unit: '元' };
    return { ...result, ...unit, ...signs, ...(mark === undefined ? {} : { mark }) };
  }
  if (percent) return text;
  const worded = /^([\d.,]+(?:[兆億亿萬万千百]+[\d.,]*)*)(.*)$/u.exec(body.replaceAll(' ', ''));
  if (worded) {
    const amount = withMagnitudes(worded[1] ?? '');
    const unit = worded[2] ?? '';
    if (!Number.isNaN(amount) && (unit === '' || units.test(unit))) {
      const result = number(sign * amount);
      const word = unit === '' && money !== '' ? '元' : unit;
      return result.kind === 'number' ? { ...result, ...signs, ...(word === '' ? {} : { unit: word }) } : result;
    }
  }
  return doubtfulSeparators(body, sign) ?? text;
}
