import { dateText } from '../../core/indicators/date-text.ts';
import { text, type Table } from '../../core/datasets/table.ts';
import type { DataPackage, Licence, Resource } from '../../core/datasets/contract.ts';

/** One line of Markdown: no line breaks, no pipes that would end a cell, no tags. */
function lineText(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();
}

const pair = (zh: string, en: string) => lineText(en === '' || en === zh ? zh : `${zh} / ${en}`);
const address = (url: string | undefined) => (url === undefined || url === '' ? '' : `<${encodeURI(decodedAddress(url))}>`);

function decodedAddress(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const licencePair = (licence: Licence) => pair(licence.title, licence.titleEn);
const dateOf = (asOf: string | undefined) => (asOf === undefined || asOf === '' ? '' : pair(dateText(asOf).zh, dateText(asOf).en));
const tableRow = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]) => [tableRow(...cells), tableRow(...cells.map(() => '---'))];

function caveatLines(resource: Resource): readonly string[] {
  return (resource.caveats ?? []).map((caveat) => `- 注意 / Caveat: ${pair(caveat.zh, caveat.en)}`);
}

/**
 * SOURCES.md: for every table what it is built from, its dates and caveats; then every source of the table of sources with publisher, licence,
 * date and address.
 */
export function sourcesMarkdown(contract: DataPackage, sources: Table | null): string {
  const tables = contract.resources.flatMap((resource) => [
    `### ${pair(resource.title, resource.titleEn)}`,
    '',
    `\`${resource.path}\`${resource.asOf === undefined ? '' : ` · ${dateOf(resource.asOf)}`}`,
    '',
    ...resource.sources.map((source) => `- ${pair(source.title, source.titleEn)} ${address(source.path)}`.trimEnd()),
    ...caveatLines(resource),
    '',
  ]);
  const rows = sources
    ? Array.from({ length: sources.length }, (_, row) => {
        const cell = (field: string) => (sources.columns.has(field) ? text(sources, field, row) : '');
        return tableRow(`\`${cell('source_id')}\``, pair(cell('title'), cell('title_en')), pair(cell('publisher'), cell('publisher_en')), lineText(cell('licence')), dateOf(cell('as_of')), dateOf(cell('retrieved')), address(cell('url')));
      })
    : [];
  const list = sources ? ['## 全部來源 / All sources', '', ...head('代號 / Id', '來源 / Source', '發布單位 / Publisher', '授權 / Licence', '資料時間 / Date', '取得 / Retrieved', '網址 / Address'), ...rows, ''] : [];
  return [`# 來源 / Sources: ${pair(contract.title, contract.titleEn)}`, '', '## 各表來源 / Sources by table', '', ...tables, ...list].join('\n');
}

/** LICENCES.md: every licence of the package and the tables under each. */
export function licencesMarkdown(contract: DataPackage): string {
  const all = new Map([...contract.licenses, ...contract.resources.flatMap((resource) => resource.licenses)].map((licence) => [licence.name, licence]));
  const parts = [...all.values()].flatMap((licence) => {
    const under = contract.resources.filter((resource) => resource.licenses.some((other) => other.name === licence.name));
    return [`## ${licencePair(licence)}`, '', `\`${licence.name}\` ${address(licence.path)}`.trimEnd(), '', ...under.map((resource) => `- ${pair(resource.title, resource.titleEn)} (\`${resource.path}\`)`), ''];
  });
  return [`# 授權 / Licences: ${pair(contract.title, contract.titleEn)}`, '', ...parts].join('\n');
}

/** CHANGELOG.md: what this version holds, table by table, with rows, dates and fingerprints, so that two versions can be compared line by line. */
export function changelogMarkdown(contract: DataPackage): string {
  const rows = contract.resources.map((resource) => tableRow(`\`${resource.path}\``, pair(resource.title, resource.titleEn), String(resource.rows ?? ''), dateOf(resource.asOf), resource.hash === undefined ? '' : `\`${resource.hash}\``));
  return [
    `# 版本紀錄 / Changelog: ${pair(contract.title, contract.titleEn)}`,
    '',
    `## ${contract.version}`,
    '',
    pair(contract.description, contract.descriptionEn),
    '',
    ...head('檔案 / File', '資料表 / Table', '列數 / Rows', '涵蓋期間 / Coverage', '指紋 / Fingerprint'),
    ...rows,
    '',
  ].join('\n');
}
