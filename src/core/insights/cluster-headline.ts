import type { Atlas } from '../datasets/atlas.ts';
import type { Cluster } from '../datasets/clusters.ts';
import { countyByCode } from '../datasets/counties.ts';
import { listText } from '../indicators/date-text.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';
import { printedFigure } from './printed-figure.ts';
import { qualified } from './qualified.ts';

function figureText(cluster: Cluster): Text | null {
  const parts = ([['firms', cluster.firms, ''], ['persons', cluster.employees, 'employees'], ['billion-ntd', cluster.outputBillionNtd, 'output']] as const).flatMap(([unit, figure, kind]) => {
    if (!figure) return [];
    const printed = (language: 'zh-TW' | 'en') => qualified(printedFigure(figure.value, unit satisfies UnitId, language), figure.qualifier, language);
    const before = kind === 'employees' ? { zh: '員工 ', en: 'employees: ' } : kind === 'output' ? { zh: '產值或營業額 ', en: 'output or revenue: ' } : { zh: '', en: '' };
    return [{ zh: `${before.zh}${printed('zh-TW')}`, en: `${before.en}${printed('en')}` }];
  });
  if (parts.length === 0) return null;
  const scope = cluster.figureScopeText.zh === '' ? { zh: '', en: '' } : { zh: `${cluster.figureScopeText.zh}：`, en: `${cluster.figureScopeText.en || cluster.figureScopeText.zh}: ` };
  const year = cluster.figureYear === '' ? { zh: '', en: '' } : { zh: `（${cluster.figureYear} 年）`, en: ` (${cluster.figureYear})` };
  return { zh: `${scope.zh}${parts.map((part) => part.zh).join('、')}${year.zh}。`, en: `${scope.en}${parts.map((part) => part.en).join(', ')}${year.en}.` };
}

/** Where a cluster is, what it makes, and the figures its source states with their scope; never a figure of another scope as its own. */
export function clusterHeadline(atlas: Atlas, cluster: Cluster): Text {
  const counties = listText(cluster.counties.flatMap((code) => countyByCode(atlas).get(code)?.name ?? []));
  const industries = listText(cluster.industries.slice(0, 4));
  const where = cluster.counties.length === 0 ? { zh: '', en: '' } : { zh: `位於${counties.zh}`, en: `In ${counties.en}` };
  const opening = cluster.industries.length === 0 ? { zh: `${where.zh}。`, en: `${where.en}.` } : { zh: `${where.zh}，以${industries.zh}為主。`, en: `${where.en}; mainly ${industries.en}.` };
  const figures = figureText(cluster);
  if (!figures) return { zh: `${opening.zh}來源沒有家數、員工或產值。`, en: `${opening.en} The sources state no firms, employees or output.` };
  return { zh: `${opening.zh}${figures.zh}`, en: `${opening.en} ${figures.en}` };
}
