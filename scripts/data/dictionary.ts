import type { AtlasRole, DataPackage, Field, Licence, Resource } from '../../src/core/datasets/contract.ts';
import { definitionsResource, subjectsOfData, type DataSubject } from '../../src/core/datasets/contract.ts';
import { number, text, type Table } from '../../src/core/datasets/table.ts';
import { hasValue } from '../../src/core/measures/column.ts';
import { missingReasons, missingSentences } from '../../src/core/measures/missing.ts';
import { units } from '../../src/core/measures/unit.ts';
import type { Text } from '../../src/core/text.ts';

const subjectTitles: Readonly<Record<DataSubject, Text>> = {
  geography: { zh: '地理', en: 'Geography' },
  industry: { zh: '產業', en: 'Industry' },
  programmes: { zh: '計畫與重點產業', en: 'Programmes and priority industries' },
  clusters: { zh: '產業聚落與廊帶', en: 'Clusters and corridors' },
  sites: { zh: '園區與據點', en: 'Parks and sites' },
  grants: { zh: '補助', en: 'Grants' },
  regions: { zh: '區域', en: 'Regions' },
  reference: { zh: '參考', en: 'Reference' },
};

const typeTitles: Readonly<Record<Field['type'], Text>> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整數', en: 'whole number' },
  number: { zh: '數值', en: 'number' },
  year: { zh: '西元年', en: 'year' },
  date: { zh: '日期', en: 'date' },
  boolean: { zh: '是／否', en: 'true or false' },
  list: { zh: '清單', en: 'list' },
};

const roleTitles: Readonly<Record<AtlasRole['kind'], Text>> = {
  'region-values': { zh: '縣市或鄉鎮市區的數值', en: 'figures of counties or townships' },
  points: { zh: '地點', en: 'places' },
  lookup: { zh: '對照表', en: 'lookup' },
  facts: { zh: '事實', en: 'facts' },
};

/** Text that stands in a cell of a Markdown table. */
function cell(value: string): string {
  return value.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;').trim();
}

function both(pair: Text): string {
  return pair.zh === pair.en || pair.en === '' ? pair.zh : `${pair.zh}<br>${pair.en}`;
}

function bothCells(pair: Text): string {
  return both({ zh: cell(pair.zh), en: cell(pair.en) });
}

function licenceText(licence: Licence): string {
  const title = licence.title === licence.titleEn ? licence.title : `${licence.title} · ${licence.titleEn}`;
  return licence.path ? `[${title}](${licence.path})` : title;
}

function unitText(field: Field): string {
  if (field.unit === undefined) return '';
  const unit = units[field.unit];
  return bothCells({ zh: unit.zh || field.unit, en: unit.en || field.unit });
}

function keyText(field: Field, resource: Resource): string {
  const marks: string[] = [];
  if (resource.schema.primaryKey.includes(field.name)) marks.push('主鍵 key');
  if (field.constraints?.required) marks.push('必填 required');
  const key = resource.schema.foreignKeys?.find((foreign) => foreign.fields.includes(field.name));
  const target = field.reference
    ? `${field.reference.resource}.${field.reference.field}`
    : key && `${key.reference.resource || resource.name}.${key.reference.fields[key.fields.indexOf(field.name)] ?? ''}`;
  if (target) marks.push(`→ \`${target}\``);
  return marks.join('<br>');
}

function meaningText(field: Field): string {
  const parts = [bothCells({ zh: field.title, en: field.titleEn })];
  if (field.description || field.descriptionEn)
    parts.push(bothCells({ zh: field.description ?? '', en: field.descriptionEn ?? '' }));
  const labels = Object.entries(field.enumLabels ?? {});
  if (labels.length > 0)
    parts.push(labels.map(([value, label]) => `\`${cell(value)}\` ${cell(label.zh)} · ${cell(label.en)}`).join('<br>'));
  const { minimum, maximum } = field.constraints ?? {};
  if (minimum !== undefined || maximum !== undefined) parts.push(`${minimum ?? '…'} – ${maximum ?? '…'}`);
  return parts.join('<br>');
}

function resourceSection(resource: Resource, rows: number): readonly string[] {
  const role = resource.atlas.role
    ? `${roleTitles[resource.atlas.role.kind].zh} · ${roleTitles[resource.atlas.role.kind].en}`
    : '—';
  const sources = resource.sources.map((source) => {
    const title = source.title === source.titleEn ? source.title : `${source.title} · ${source.titleEn}`;
    return source.path ? `[${title}](${source.path})` : title;
  });
  return [
    `### ${resource.title} · ${resource.titleEn}`,
    '',
    `\`${resource.path}\` · ${rows} 列 rows · ${resource.asOf ? `資料時間 as of ${resource.asOf} · ` : ''}${role}`,
    '',
    resource.description,
    '',
    resource.descriptionEn,
    '',
    `- 來源 Sources: ${sources.join('; ')}`,
    `- 授權 Licence: ${resource.licenses.map(licenceText).join('; ')}`,
    ...(resource.caveats ?? []).map((caveat) => `- 注意 Caveat: ${caveat.zh} ${caveat.en}`),
    '',
    '| 欄位 Field | 型別 Type | 單位 Unit | 意義 Meaning | 鍵 Keys |',
    '|---|---|---|---|---|',
    ...resource.schema.fields.map((field) => {
      const type = bothCells(typeTitles[field.type]);
      return `| \`${field.name}\` | ${type} | ${unitText(field)} | ${meaningText(field)} | ${keyText(field, resource)} |`;
    }),
    '',
  ];
}

function definitionsSection(definitions: Table): readonly string[] {
  const pair = (stem: string, row: number): Text => ({
    zh: text(definitions, `${stem}_zh`, row),
    en: text(definitions, `${stem}_en`, row),
  });
  const lines: string[] = [];
  for (let row = 0; row < definitions.length; row += 1) {
    const unit = text(definitions, 'unit', row);
    const known = Object.entries(units).find(([id]) => id === unit)?.[1];
    const decimals = number(definitions, 'decimals', row);
    const caveat = pair('caveat', row);
    const meaning = [pair('title', row), pair('definition', row), ...(caveat.zh === '' ? [] : [caveat])]
      .map(bothCells)
      .join('<br>');
    const name = known ? bothCells({ zh: known.zh || unit, en: known.en || unit }) : cell(unit);
    lines.push(
      `| \`${text(definitions, 'indicator', row)}\` | ${text(definitions, 'level', row)} | ${name} | ${meaning} | ${hasValue(decimals) ? decimals.value : ''} |`,
    );
  }
  return [
    '## 指標 Indicators',
    '',
    '| 指標 Indicator | 層級 Level | 單位 Unit | 意義 Meaning | 小數 Decimals |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ];
}

/** docs/data-dictionary.md from the contract and the tables. */
export function dictionaryText(contract: DataPackage, tables: ReadonlyMap<string, Table>): string {
  const lines: string[] = [
    '# 資料字典 Data dictionary',
    '',
    '本文件由 `data/datapackage.json` 產生（`npx tsx scripts/write-dictionary.ts`），請勿手動修改。',
    '',
    'Generated from `data/datapackage.json` by `npx tsx scripts/write-dictionary.ts`; do not edit by hand.',
    '',
    '## 缺值 Missing figures',
    '',
    '| 原因 Reason | 意義 Meaning |',
    '|---|---|',
    ...missingReasons.map((reason) => `| \`${reason}\` | ${bothCells(missingSentences[reason])} |`),
    '',
  ];
  for (const subject of subjectsOfData) {
    const resources = contract.resources.filter((resource) => resource.atlas.subject === subject);
    if (resources.length === 0) continue;
    lines.push(`## ${subjectTitles[subject].zh} ${subjectTitles[subject].en}`, '');
    for (const resource of resources) lines.push(...resourceSection(resource, tables.get(resource.name)?.length ?? 0));
  }
  const definitions = tables.get(definitionsResource);
  if (definitions) lines.push(...definitionsSection(definitions));
  return `${lines.join('\n').trimEnd()}\n`;
}
