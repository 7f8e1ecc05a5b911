import type { Atlas } from '../../core/datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { countyKeyFigures, nationalKeyFigures, townshipKeyFigures, type KeyFigure } from '../../core/insights/key-figures.ts';
import { rankText } from '../../core/insights/rank-text.ts';
import { missingSentences } from '../../core/measures/missing.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Text } from '../../core/text.ts';
import type { FigureDefinition } from './figure.ts';
import { slideTable } from './slide-table.ts';

const headings: readonly Text[] = [{ zh: '項目', en: 'Item' }, { zh: '數字', en: 'Figure' }, { zh: '名次', en: 'Rank' }, { zh: '資料日期', en: 'Date' }];

/** The key figures of a county, a township or, for an empty subject, the nation; `null` for anything else. */
function figuresOf(atlas: Atlas, subject: string): { readonly name: Text; readonly figures: readonly KeyFigure[] } | null {
  if (subject === '') return { name: { zh: '全國', en: 'Taiwan' }, figures: nationalKeyFigures(atlas) };
  const parsed = parseSubjectId(subject);
  const county = parsed?.kind === 'county' ? countyByCode(atlas).get(parsed.id) : undefined;
  if (county) return { name: county.name, figures: countyKeyFigures(atlas, county.code) };
  const township = parsed?.kind === 'township' ? townshipByCode(atlas).get(parsed.id) : undefined;
  return township ? { name: township.name, figures: townshipKeyFigures(atlas, township.code) } : null;
}

/** The large numbers at the head of a profile, with rank and date. */
export const keyFigures: FigureDefinition = {
  id: 'key-figures',
  title: { zh: '重要數字', en: 'Key figures' },
  parameters: ['subject'],
  needs({ subject = '' }) {
    const shared = ['counties', 'industries', 'county-industry', 'indicator-definitions'];
    if (subject === '') return [...shared, 'clusters', 'cluster-priorities', 'science-parks', 'industrial-parks'];
    return parseSubjectId(subject)?.kind === 'township' ? [...shared, 'townships', 'township-industry', 'township-factories', 'township-indicators'] : [...shared, 'county-indicators'];
  },
  build(atlas, { language }, { subject = '' }) {
    const found = figuresOf(atlas, subject);
    if (!found || found.figures.length === 0) return null;
    const { name, figures } = found;
    const title = textIn({ zh: `${name.zh}的重要數字`, en: `Key figures of ${name.en || name.zh}` }, language);
    const rows = figures.map(({ label, cell, unit, decimals, rank, asOf }) => [
      textIn(label, language),
      formatCell(cell, unit, language, { decimals }),
      rank ? textIn(rankText(rank), language) : '–',
      textIn(dateText(asOf), language),
    ]);
    const later = figures.flatMap(({ label, later: newer }): Text[] =>
      newer ? [{ zh: `${label.zh}（${dateText(newer.asOf).zh}）：${missingSentences[newer.reason].zh}`, en: `${label.en} (${dateText(newer.asOf).en}): ${missingSentences[newer.reason].en}` }] : [],
    );
    const notes = [...later, ...figures.flatMap(({ method }) => method.caveats)].map((note) => textIn(note, language));
    return {
      title,
      chart: null,
      native: null,
      table: slideTable(title, headings.map((heading) => textIn(heading, language)), rows, [3]),
      sourceIds: [...new Set(figures.flatMap(({ method }) => method.sourceIds))].toSorted(),
      asOf: [...new Set(figures.map(({ asOf }) => asOf).filter((asOf) => asOf !== ''))].join(';'),
      notes: [...new Set(notes)],
    };
  },
};
