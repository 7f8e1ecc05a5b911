import { countyByCode } from '../../core/datasets/counties.ts';
import { gapKindNames, gapKinds, gapMatrix, gapResources, type GapCell, type GapRow } from '../../core/insights/gaps.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { gapMatrixChart } from '../charts/gap-matrix.ts';
import type { FigureDefinition } from './figure.ts';
import { gapMatrixInput, priorityColumn } from './gap-matrix-input.ts';
import { gapNotes } from './gap-notes.ts';
import { datesOfResources } from './resource-dates.ts';
import { slideTable } from './slide-table.ts';

/** A cell in few enough words for a slide; the chart's own table has the reasons. */
function shortCell(cell: GapCell, language: Language): string {
  const isEnglish = language === 'en';
  if (cell.state === 'unknown') return isEnglish ? 'Unknown' : '不明';
  if (cell.state === 'absent') {
    const km = cell.nearest ? formatNumber(cell.nearest.km, 'km', language, { decimals: cell.nearest.km < 10 ? 1 : 0 }) : null;
    if (km === null) return isEnglish ? 'None' : '無';
    return isEnglish ? `None; nearest ${km}` : `無，最近 ${km}`;
  }
  if (cell.evidence.kind === 'quotient') return isEnglish ? `Present, LQ ${cell.evidence.quotient.lq.toFixed(2)}` : `有，商數 ${cell.evidence.quotient.lq.toFixed(2)}`;
  return isEnglish ? `Present, ${cell.count}` : `有，${cell.count}`;
}

/** Sources of the programme and of what is told of the county. */
function sourcesOf(rows: readonly GapRow[]): readonly string[] {
  const ofCell = (cell: GapCell): readonly string[] => {
    if (cell.state === 'unknown' || !cell.evidence || cell.evidence.kind === 'things') return [];
    return cell.evidence.kind === 'quotient' ? cell.evidence.quotient.sourceIds : cell.evidence.words.flatMap(({ sourceIds }) => sourceIds);
  };
  return [...new Set(rows.flatMap(({ priority, cells }) => [...priority.sourceIds, ...gapKinds.flatMap((kind) => ofCell(cells[kind]))]))].toSorted();
}

const basisNote: Text = {
  zh: '連結依據：來源明示、計畫點名縣市，或本專案提議。',
  en: 'Links rest on what sources state, on counties named by the programme, or on our proposal.',
};

/** The priority industries of the view's programme by what helps them in a county. */
export const countyGaps: FigureDefinition = {
  id: 'county-gaps',
  title: { zh: '縣市的創新鏈結缺口', en: 'Innovation gaps of a county' },
  parameters: ['county'],
  needs: () => [...gapResources, 'counties'],
  build(atlas, view, { county = '' }, size) {
    const name = countyByCode(atlas).get(county)?.name;
    const rows = name ? gapMatrix(atlas, view, county) : [];
    if (!name || rows.length === 0) return null;
    const { language } = view;
    const chart = gapMatrixChart(gapMatrixInput(rows, county, name, language, size.width));
    const headings = [priorityColumn, ...gapKinds.map((kind) => gapKindNames[kind])];
    return {
      title: chart.title,
      chart,
      native: null,
      table: slideTable(
        chart.title,
        headings.map((heading) => textIn(heading, language)),
        rows.map(({ priority, cells }) => [textIn(priority.short, language), ...gapKinds.map((kind) => shortCell(cells[kind], language))]),
      ),
      sourceIds: sourcesOf(rows),
      asOf: datesOfResources(atlas, gapResources),
      notes: [...gapNotes, basisNote].map((note) => textIn(note, language)),
    };
  },
};
