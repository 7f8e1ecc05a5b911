import type { Atlas } from '../datasets/atlas.ts';
import { priorityIndustriesOf, priorityMappingsOf, programmesOf } from '../datasets/programmes.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { listText } from './date-text.ts';
import { industryChoices, industryName } from './establishment-measure.ts';
import type { IndicatorQuestion } from './indicator.ts';

/** The industry of a view that follows the chosen priority industries. */
export const priorityIndustry = 'priority';

/** The divisions that the chosen priority industries are mapped to, and how far counts exist for them. */
export interface PriorityCoverage {
  /** The chosen items, or the programme when none is chosen. */
  readonly name: Text;
  /** Mapped divisions with counts of factories, ascending: what the column adds up. */
  readonly used: readonly string[];
  /** Mapped divisions without counts by county. */
  readonly without: readonly string[];
  /** Whether a source states every mapping in use, or this project proposes some. */
  readonly isStated: boolean;
}

type PriorityView = Pick<ViewState, 'programme' | 'priorityIndustries' | 'bases'>;

function chosenName(atlas: Atlas, view: PriorityView): Text {
  const chosen = priorityIndustriesOf(atlas).filter((item) => view.priorityIndustries.includes(item.id));
  const programme = programmesOf(atlas).find((known) => known.id === view.programme);
  if (chosen.length === 0) return programme?.short ?? { zh: '重點產業', en: 'Priority industries' };
  if (chosen.length <= 3) return listText(chosen.map((item) => item.short));
  const first = listText(chosen.slice(0, 2).map((item) => item.short));
  return { zh: `${first.zh}等${chosen.length}項`, en: `${first.en} and ${chosen.length - 2} more` };
}

/** Every item of the programme counts when none is chosen; a mapping counts when its basis is among the view's. */
export function priorityCoverage(atlas: Atlas, view: PriorityView): PriorityCoverage {
  const items = priorityIndustriesOf(atlas).filter((item) =>
    view.priorityIndustries.length > 0 ? view.priorityIndustries.includes(item.id) : item.programme === view.programme,
  );
  const ids = new Set(items.map((item) => item.id));
  const mappings = priorityMappingsOf(atlas).filter((mapping) => ids.has(mapping.priorityId) && view.bases.includes(mapping.basis));
  const counted = new Set(industryChoices(atlas).flatMap((choice) => (choice.level === 'division' ? [choice.code] : [])));
  const codes = [...new Set(mappings.map((mapping) => mapping.industry))].sort();
  const used = codes.filter((code) => counted.has(code));
  return {
    name: chosenName(atlas, view),
    used,
    without: codes.filter((code) => !counted.has(code)),
    isStated: mappings.every((mapping) => mapping.basis === 'stated' || !used.includes(mapping.industry)),
  };
}

/** The question of a view; without any industry, and then without an answer, when the chosen priority industries have no division with counts. */
export function questionOf(atlas: Atlas, view: Pick<ViewState, 'level' | 'industry' | 'year' | 'quotientBase'> & PriorityView): IndicatorQuestion {
  const { level, industry, year, quotientBase } = view;
  const industries = industry === priorityIndustry ? priorityCoverage(atlas, view).used : [industry];
  return { level, industry, industries, year, quotientBase };
}

/** What must be said beside a figure that adds up the divisions of priority industries. */
export function priorityCaveats(atlas: Atlas, { used, without, isStated }: PriorityCoverage): readonly Text[] {
  const names = listText(used.map((code) => industryName(atlas, code)));
  const basis = isStated ? { zh: '來源明示', en: 'stated by sources' } : { zh: '本專案提議，非政府對照', en: 'proposed by this project, not a government mapping' };
  const missing = listText(without.map((code) => industryName(atlas, code)));
  return [
    { zh: `加總的行業：${names.zh}（${basis.zh}）。`, en: `Industries added up: ${names.en} (${basis.en}).` },
    ...(without.length > 0
      ? [{ zh: `也對應到但沒有縣市家數、因此未計入：${missing.zh}。`, en: `Also mapped but without counts by county, and so not included: ${missing.en}.` }]
      : []),
    { zh: '行業中類比重點產業寬，家數包含與計畫無關的工廠。', en: 'A division is wider than a priority industry: counts include factories outside the programme.' },
  ];
}
