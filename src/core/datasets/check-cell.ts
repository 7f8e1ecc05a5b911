import { isMissingReason } from '../measures/missing.ts';
import { isNumeric, listDelimiter, type Field, type Resource } from './contract.ts';
import { problem, quoted, type Problem } from './problem.ts';
import type { Text } from '../text.ts';

/** What is wrong with a cell and how to mend it; `null` when nothing is. */
interface Fault {
  readonly rule: string;
  readonly what: Text;
  readonly mend: Text;
}

type ValueCheck = (value: string) => Fault | null;

function fault(rule: string, whatZh: string, whatEn: string, mendZh: string, mendEn: string): Fault {
  return { rule, what: { zh: whatZh, en: whatEn }, mend: { zh: mendZh, en: mendEn } };
}

/** A cell without any digit was meant to say that there is no figure. */
const missingWord = /^\D+$/;

function numberFault(value: string, field: Field, tokens: readonly string[]): Fault | null {
  const whole = field.type !== 'number';
  if (field.type === 'year') {
    if (/^(?:1[6-9]|20)\d\d$/.test(value)) return null;
  } else if (whole ? /^-?(?:0|[1-9]\d*)$/.test(value) : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) {
    return value.startsWith('-') && Number(value) === 0
      ? fault('type', '「-0」不是正常的數值。', 'Minus zero is not a plain number.', '寫成 0。', 'Write 0.')
      : null;
  }
  const said = quoted(value);
  const kindZh = field.type === 'year' ? '四位數西元年' : whole ? '整數' : '數值';
  const kindEn = field.type === 'year' ? 'a western year of four digits' : whole ? 'a whole number' : 'a number';
  const wrong = (mendZh: string, mendEn: string, rule = 'type') =>
    fault(rule, `${said} 不是${kindZh}。`, `${said} is not ${kindEn}.`, mendZh, mendEn);
  if (value !== value.trim()) return wrong('移除前後的空白。', 'Remove the spaces around it.');
  if (/[\uff10-\uff19]/.test(value)) return wrong('改用半形數字。', 'Write it in half-width digits.');
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value))
    return wrong('移除千分位逗號。', 'Remove the thousands separators.');
  if (/[%％]$/.test(value))
    return wrong('移除百分號；單位寫在資料合約中。', 'Remove the percent sign; the unit stands in the contract.');
  if (/^-?\d*\.?\d+e[+-]?\d+$/i.test(value))
    return wrong('寫出全部的數字，不用指數。', 'Write out the digits without an exponent.');
  if (/^-?0\d+/.test(value))
    return wrong(
      '移除前面的 0；若是代碼，型別應為 string。',
      'Remove leading zeros; if it is a code, its type must be string.',
    );
  if (whole && /^-?\d+\.\d+$/.test(value))
    return wrong(
      '確認數值；若可有小數，型別應為 number。',
      'Check the figure; if it may have decimals, its type must be number.',
    );
  if (missingWord.test(value)) {
    const list = tokens.map((token) => (token === '' ? '（空白）' : token)).join('、');
    const listEn = tokens.map((token) => (token === '' ? '(empty)' : token)).join(', ');
    return wrong(`缺值只能寫成：${list}。`, `A missing figure is written as one of: ${listEn}.`, 'missing-token');
  }
  return wrong('只寫數字，單位與說明另置欄位。', 'Write digits only; units and remarks have their own columns.');
}

function textFault(value: string): Fault | null {
  const said = quoted(value);
  if (value !== value.trim())
    return fault(
      'spaces',
      `${said} 前後有空白。`,
      `${said} begins or ends with a space.`,
      '移除空白。',
      'Remove the spaces.',
    );
  if (/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff]/u.test(value)) {
    return fault(
      'control-character',
      `${said} 含有換行或看不見的字元。`,
      `${said} holds a line break or an invisible character.`,
      '移除該字元。',
      'Remove the character.',
    );
  }
  if (/[\ue000-\uf8ff]/.test(value)) {
    return fault(
      'private-character',
      `${said} 含有造字。`,
      `${said} holds a private-use character.`,
      '改用標準字。',
      'Use the standard character.',
    );
  }
  return null;
}

function dateFault(value: string): Fault | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (match) {
    const [, year = '', month = '01', day = '01'] = match;
    const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
    if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)) return null;
  }
  return fault(
    'type',
    `${quoted(value)} 不是日期。`,
    `${quoted(value)} is not a date.`,
    '寫成 YYYY-MM-DD、YYYY-MM 或 YYYY（西元）。',
    'Write YYYY-MM-DD, YYYY-MM or YYYY.',
  );
}

function rangeCheck(field: Field): ValueCheck {
  const { minimum, maximum } = field.constraints ?? {};
  return (value) => {
    const figure = Number(value);
    if (minimum !== undefined && figure < minimum) {
      return fault(
        'minimum',
        `${quoted(value)} 小於下限 ${minimum}。`,
        `${quoted(value)} is below the minimum ${minimum}.`,
        '向來源核對數值與單位。',
        'Check the figure and its unit against the source.',
      );
    }
    if (maximum !== undefined && figure > maximum) {
      return fault(
        'maximum',
        `${quoted(value)} 大於上限 ${maximum}。`,
        `${quoted(value)} is above the maximum ${maximum}.`,
        '向來源核對數值與單位；經緯度是否對調。',
        'Check the figure and its unit against the source; are longitude and latitude swapped?',
      );
    }
    return null;
  };
}

function enumAndPattern(field: Field): ValueCheck {
  const allowed = field.constraints?.enum ? new Set(field.constraints.enum.map(String)) : null;
  const pattern =
    field.constraints?.pattern === undefined ? null : new RegExp(`^(?:${field.constraints.pattern})$`, 'u');
  return (value) => {
    if (allowed && !allowed.has(value)) {
      const list = [...allowed].join(', ');
      return fault(
        'enum',
        `${quoted(value)} 不在允許的值中。`,
        `${quoted(value)} is not one of the allowed values.`,
        `改為其中之一：${list}。`,
        `Use one of: ${list}.`,
      );
    }
    if (pattern && !pattern.test(value)) {
      return fault(
        'pattern',
        `${quoted(value)} 不符格式。`,
        `${quoted(value)} does not have the required form.`,
        `格式為 ${field.constraints?.pattern ?? ''}。`,
        `The form is ${field.constraints?.pattern ?? ''}.`,
      );
    }
    return null;
  };
}

function listFault(value: string, field: Field, checkItem: ValueCheck): Fault | null {
  const delimiter = listDelimiter(field);
  const items = value.split(delimiter);
  const seen = new Set<string>();
  // English words of parallel lists may coincide: two Chinese terms can have one English word.
  const mayRepeat = field.name.endsWith('_en');
  for (const item of items) {
    if (item === '') {
      return fault(
        'list-item',
        `清單 ${quoted(value)} 有空白項目。`,
        `The list ${quoted(value)} has an empty item.`,
        `移除多餘的 ${quoted(delimiter)}。`,
        `Remove the extra ${quoted(delimiter)}.`,
      );
    }
    const itemFault = textFault(item) ?? checkItem(item);
    if (itemFault) return itemFault;
    if (seen.has(item) && !mayRepeat) {
      return fault(
        'list-duplicate',
        `清單中 ${quoted(item)} 重複。`,
        `The list names ${quoted(item)} twice.`,
        '刪除重複項目。',
        'Delete the repetition.',
      );
    }
    seen.add(item);
  }
  return null;
}

function filledCheck(field: Field, tokens: readonly string[]): ValueCheck {
  const further = enumAndPattern(field);
  if (isNumeric(field)) {
    const range = rangeCheck(field);
    const known = new Set(tokens);
    return (value) => (known.has(value) ? null : (numberFault(value, field, tokens) ?? range(value) ?? further(value)));
  }
  if (field.type === 'list') return (value) => listFault(value, field, further);
  if (field.type === 'date') return (value) => dateFault(value) ?? further(value);
  if (field.type === 'boolean') {
    return (value) =>
      value === 'true' || value === 'false'
        ? null
        : fault(
            'type',
            `${quoted(value)} 不是 true 或 false。`,
            `${quoted(value)} is neither true nor false.`,
            '寫成 true 或 false。',
            'Write true or false.',
          );
  }
  return (value) => textFault(value) ?? further(value);
}

function emptyFault(field: Field): Fault {
  return field.name === 'source_ids'
    ? fault(
        'no-source',
        '這一列沒有來源。',
        'The row has no source.',
        '填入 reference/sources.csv 的來源代號。',
        'Give the id of a source in reference/sources.csv.',
      )
    : fault(
        'required',
        '必填欄位是空白的。',
        'A required cell is empty.',
        '填入數值；若確實沒有，請修改合約。',
        'Fill the cell; if there truly is nothing, change the contract.',
      );
}

/** A checker for the cells of one column; it appends what it finds. Values that repeat are looked at once. */
export function checkCell(
  resource: Resource,
): (field: Field, column: number) => (value: string, line: number, problems: Problem[]) => void {
  const tokens = [
    ...new Set([
      '',
      ...(resource.schema.missingValues ?? [])
        .filter((token) => isMissingReason(token.label))
        .map((token) => token.value),
    ]),
  ];
  return (field, column) => {
    const check = filledCheck(field, tokens);
    const required = field.constraints?.required === true || field.name === 'source_ids';
    const known = new Map<string, Fault | null>();
    const firstLine = new Map<string, number>();
    return (value, line, problems) => {
      let found = known.get(value);
      if (found === undefined) {
        found = value === '' ? (required ? emptyFault(field) : null) : check(value);
        known.set(value, found);
      }
      const place = { file: resource.path, line, column, field: field.name };
      if (found) problems.push(problem(found.rule, place, found.what, found.mend));
      if (field.constraints?.unique !== true || value === '') return;
      const earlier = firstLine.get(value);
      if (earlier === undefined) {
        firstLine.set(value, line);
        return;
      }
      const what = {
        zh: `${quoted(value)} 與第 ${earlier} 列重複。`,
        en: `${quoted(value)} already stands in line ${earlier}.`,
      };
      problems.push(
        problem('unique', place, what, { zh: '刪除或更正其中一列。', en: 'Delete or correct one of the rows.' }),
      );
    };
  };
}
