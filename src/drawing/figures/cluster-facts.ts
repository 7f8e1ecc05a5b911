import { clustersOf } from '../../core/datasets/clusters.ts';
import { enumLabel, fieldNamed } from '../../core/datasets/contract.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { priorityIndustriesOf, programmesOf } from '../../core/datasets/programmes.ts';
import { rowsBy } from '../../core/datasets/table.ts';
import { clusterFigures } from '../../core/insights/cluster-figures.ts';
import { textIn, type Text } from '../../core/text.ts';
import type { FigureDefinition } from './figure.ts';
import { datesOfResources } from './resource-dates.ts';
import { slideTable } from './slide-table.ts';

const needed: readonly string[] = ['clusters', 'cluster-priorities', 'cluster-figures', 'cluster-members', 'counties', 'townships', 'programmes', 'priority-industries'];

const headings: readonly Text[] = [{ zh: '項目', en: 'Item' }, { zh: '內容', en: 'Content' }, { zh: '範圍與時間', en: 'Scope and time' }];

const notes: readonly Text[] = [
  { zh: '各來源的範圍與年份不同，互相矛盾時全部列出，不可相加。', en: 'Sources differ in scope and year; where they disagree all are listed. They must not be added.' },
];

/** Where a cluster is, what it makes, what it is linked to, and every figure that a source states of it, with its scope and year. */
export const clusterFacts: FigureDefinition = {
  id: 'cluster-facts',
  title: { zh: '產業聚落的事實', en: 'Facts of a cluster' },
  parameters: ['cluster'],
  needs: () => needed,
  build(atlas, { language }, { cluster: id = '' }) {
    const cluster = clustersOf(atlas).find((known) => known.id === id);
    const table = atlas.tables.get('clusters');
    if (!cluster || !table) return null;
    const separator = language === 'en' ? ', ' : '、';
    const told = (texts: readonly Text[]) => texts.map((text) => textIn(text, language)).join(separator);
    const typeField = fieldNamed(table.resource, 'cluster_type');
    const programmes = new Map(programmesOf(atlas).map((programme) => [programme.id, programme.short]));
    const linked = new Set(cluster.priorities.map(({ priorityId }) => priorityId));
    const priorities = priorityIndustriesOf(atlas).flatMap(({ id: priority, short, programme }): Text[] => {
      const of = programmes.get(programme);
      return linked.has(priority) && of ? [{ zh: `${short.zh}（${of.zh}）`, en: `${short.en} (${of.en})` }] : [];
    });
    const members = atlas.tables.get('cluster-members');
    const memberCount = members ? (rowsBy(members, 'cluster_id').get(id)?.length ?? 0) : 0;
    const figures = clusterFigures(atlas, language, id);
    const rows: readonly (readonly [Text, string, string])[] = [
      [{ zh: '類型', en: 'Type' }, typeField ? textIn(enumLabel(typeField, cluster.type), language) : '', ''],
      [{ zh: '縣市', en: 'Counties' }, told(cluster.counties.flatMap((code) => countyByCode(atlas).get(code)?.name ?? [])), ''],
      [{ zh: '鄉鎮市區', en: 'Townships' }, told(cluster.townships.flatMap((code) => townshipByCode(atlas).get(code)?.name ?? [])), ''],
      [{ zh: '產業', en: 'Industries' }, told(cluster.industries), ''],
      [{ zh: '重點產業', en: 'Priority industries' }, told(priorities), ''],
      [{ zh: '收錄的成員', en: 'Members collected' }, memberCount > 0 ? String(memberCount) : '', ''],
      ...figures.map(({ metric, subject, printed, scope, scopeText, when }) => [subject.zh === '' ? metric : { zh: `${metric.zh}・${subject.zh}`, en: `${metric.en} · ${subject.en || subject.zh}` }, printed, [scopeText.zh === '' ? scope : scopeText].map((text) => textIn(text, language)).concat(when).filter((part) => part !== '').join(separator)] as const),
    ];
    const title = textIn(cluster.name, language);
    const caveats = figures.map(({ caveat }) => textIn(caveat, language)).filter((caveat) => caveat !== '');
    return {
      title,
      chart: null,
      native: null,
      table: slideTable(title, headings.map((heading) => textIn(heading, language)), rows.flatMap(([item, content, when]) => (content === '' ? [] : [[textIn(item, language), content, when]]))),
      sourceIds: [...new Set([...cluster.sourceIds, ...figures.flatMap(({ sourceIds }) => sourceIds)])].toSorted(),
      asOf: figures.length > 0 ? [...new Set(figures.map(({ when }) => when).filter((when) => when !== ''))].toSorted().join(';') : datesOfResources(atlas, ['clusters']),
      notes: [...new Set([...(figures.length > 0 ? notes.map((note) => textIn(note, language)) : []), ...caveats])],
    };
  },
};
