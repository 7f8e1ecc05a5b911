import type { Atlas } from '../datasets/atlas.ts';
import { enumLabel, fieldNamed, isOwn, resourceTitle } from '../datasets/contract.ts';
import { countyByCode } from '../datasets/counties.ts';
import { list, number, text, type Table } from '../datasets/table.ts';
import { listText } from '../indicators/date-text.ts';
import { hasValue } from '../measures/column.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Text } from '../text.ts';
import { inSentence } from './industry-in-sentence.ts';
import { termText } from './terms.ts';

/** Fields that say what kind of place it is, the first that a table has; as in the layers. */
const kindFields = ['kind', 'level', 'system'] as const;
const industryFields = ['key_industries_zh', 'focus_zh'] as const;
const companyFields = ['companies', 'area_hectare'] as const;

function kindOf(table: Table, row: number): Text {
  for (const name of kindFields) {
    const field = fieldNamed(table.resource, name);
    const value = field && table.columns.get(name)?.kind === 'text' ? text(table, name, row) : '';
    if (field && value !== '') return enumLabel(field, value);
  }
  return resourceTitle(table.resource);
}

function figures(table: Table, row: number): readonly Text[] {
  return companyFields.flatMap((field) => {
    const cell = table.columns.get(field)?.kind === 'number' ? number(table, field, row) : null;
    if (!cell || !hasValue(cell)) return [];
    const unit = field === 'companies' ? 'companies' : 'hectare';
    return [{ zh: formatNumber(cell.value, unit, 'zh-TW'), en: formatNumber(cell.value, unit, 'en') }];
  });
}

/** What kind of place it is, where, about what, and how large as far as its row says. */
export function siteHeadline(atlas: Atlas, table: Table, row: number, counties: readonly string[]): Text {
  const kind = kindOf(table, row);
  const where = listText(counties.flatMap((code) => countyByCode(atlas).get(code)?.name ?? []));
  if (isOwn(table.resource)) {
    const title = kind.en || kind.zh;
    return { zh: `${where.zh === '' ? '' : `在${where.zh}；`}取自您開啟的「${kind.zh}」。`, en: `${where.en === '' ? 'From' : `In ${where.en}; from`} “${title}”, which you opened.` };
  }
  const field = industryFields.find((name) => table.columns.get(name)?.kind === 'list');
  const industries = field ? list(table, field, row).slice(0, 4).map((zh) => termText(atlas, zh)) : [];
  const about = listText(industries);
  const sizes = figures(table, row);
  const parts = {
    zh: [where.zh === '' ? kind.zh : `${where.zh}的${kind.zh}`, about.zh === '' ? '' : `以${about.zh}為主`, sizes.map((size) => size.zh).join('、')],
    en: [where.en === '' ? kind.en : `${kind.en} in ${where.en}`, about.en === '' ? '' : `mainly ${inSentence(about.en)}`, sizes.map((size) => size.en).join(', ')],
  };
  return { zh: `${parts.zh.filter((part) => part !== '').join('，')}。`, en: `${parts.en.filter((part) => part !== '').join('; ')}.` };
}
