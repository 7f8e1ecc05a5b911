import type { GrantYear } from '../datasets/grants.ts';
import { hasValue } from '../measures/column.ts';
import { printedFigure } from './printed-figure.ts';
import type { Language, Text } from '../text.ts';

function amounts(row: GrantYear, language: Language): string {
  const parts = language === 'en'
    ? [
        hasValue(row.approved) ? `${printedFigure(row.approved.value, 'cases', 'en')} approved` : '',
        hasValue(row.subsidyNtd) ? `${printedFigure(row.subsidyNtd.value, 'ntd', 'en')} granted` : '',
        hasValue(row.applications) ? `${printedFigure(row.applications.value, 'applications', 'en')}` : '',
      ]
    : [
        hasValue(row.approved) ? `核定 ${printedFigure(row.approved.value, 'cases', 'zh-TW')}` : '',
        hasValue(row.subsidyNtd) ? `補助 ${printedFigure(row.subsidyNtd.value, 'ntd', 'zh-TW')}` : '',
        hasValue(row.applications) ? `申請 ${printedFigure(row.applications.value, 'cases', 'zh-TW')}` : '',
      ];
  return parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '、');
}

/**
 * What is known of a county's local SBIR: the latest year with approvals or grants, and in how many of the years collected there are any.
 * @param years the rows of one county, in any order.
 */
export function grantsSentence(place: Text, years: readonly GrantYear[]): Text {
  const known = years.filter((row) => hasValue(row.approved) || hasValue(row.subsidyNtd)).toSorted((a, b) => b.year - a.year);
  const [latest] = known;
  const name = years.some((row) => !row.comparable) ? { zh: '產業發展獎勵補助（SITI）研發類', en: 'R&D grants of its own SITI programme' } : { zh: '地方型 SBIR ', en: 'local SBIR' };
  if (years.length === 0) return { zh: `尚未收錄${place.zh}的地方型 SBIR 資料；沒有資料不代表沒有補助。`, en: `No local SBIR record of ${place.en} has been collected yet; that does not mean that there were no grants.` };
  if (!latest) {
    return {
      zh: `${place.zh}的${name.zh}已收錄 ${years.length} 年，但都沒有核定件數或補助款，只有上限、經費或申請件數。`,
      en: `${place.en}: ${years.length === 1 ? '1 year' : `${years.length} years`} of ${name.en} collected, none with approvals or grants, only caps, budgets or applications.`,
    };
  }
  return {
    zh: `${place.zh}最近一個有核定數字的年度是 ${latest.year} 年：${name.zh}${amounts(latest, 'zh-TW')}。收錄的 ${years.length} 年中，${known.length} 年有核定件數或補助款。`,
    en: `The latest year with results for ${place.en} is ${latest.year}: ${name.en}, ${amounts(latest, 'en')}. ${years.length === 1 ? 'It is the only year collected.' : `Of the ${years.length} years collected, ${known.length} ${known.length === 1 ? 'has' : 'have'} approvals or grants.`}`,
  };
}
