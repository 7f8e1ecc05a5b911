import { ownSubject, type AtlasRole, type Field, type Resource } from '../datasets/contract.ts';
import type { Table } from '../datasets/table.ts';
import type { HeaderUnit } from '../importing/header-unit.ts';
import type { Column } from '../measures/column.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';

/** What a visitor says about a table, in their own words. */
export interface OwnDescription {
  readonly title: string;
  readonly source: string;
  /** '' where none was given. */
  readonly sourceAddress: string;
  readonly licence: string;
  /** ISO date or part of it, or two joined by `/`; '' where none is known. */
  readonly date: string;
  /** Name of the file, or '' for pasted cells. */
  readonly file: string;
}

const han = /\p{Script=Han}/u;

/** A text of the visitor's, in whatever language it is: shown as it is in both. */
export function asWritten(text: string): Text {
  return { zh: text, en: han.test(text) ? '' : text };
}

/** Unit of the figures of a column; one that our list lacks is part of the title instead. */
export function unitOfColumn(unit: HeaderUnit | null): UnitId {
  return unit?.id ?? 'index';
}

/** Name of a measure with its unit where only the words can say it. */
export function measureTitle(name: string, unit: HeaderUnit | null): string {
  return unit && unit.id === null && !name.includes(unit.text) ? `${name}（${unit.text}）` : name;
}

export function fieldOf(name: string, type: Field['type'], title: Text, more: Partial<Field> = {}): Field {
  return { name, type, title: title.zh, titleEn: title.en, ...more };
}

interface ResourceParts {
  readonly name: string;
  readonly title: Text;
  readonly description: OwnDescription;
  readonly role: AtlasRole;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly caveats: readonly Text[];
  readonly rows: number;
  readonly asOf: string;
}

const notGiven = { zh: '使用者未註明來源', en: 'Source not stated by the user' };
const noLicence = { zh: '使用者未註明授權', en: 'Licence not stated by the user' };

function resourceOf(parts: ResourceParts): Resource {
  const { description } = parts;
  const source = description.source === '' ? notGiven : asWritten(description.source);
  const licence = description.licence === '' ? noLicence : asWritten(description.licence);
  const address = /^https?:\/\//i.test(description.sourceAddress) ? { path: description.sourceAddress } : {};
  const from = description.file === '' ? { zh: '貼上的表格', en: 'pasted cells' } : { zh: `檔案「${description.file}」`, en: `the file “${description.file}”` };
  return {
    name: parts.name,
    type: 'table',
    path: '',
    title: parts.title.zh,
    titleEn: parts.title.en,
    description: `您開啟的資料，取自${from.zh}；只存在這個瀏覽器中，沒有上傳。`,
    descriptionEn: `Data that you opened, from ${from.en}; they are in this browser only and were not uploaded.`,
    ...(parts.asOf === '' ? {} : { asOf: parts.asOf }),
    caveats: [{ zh: '這是使用者自行開啟的資料，未經本圖查核。', en: 'These data were opened by the user and were not checked by this atlas.' }, ...parts.caveats],
    licenses: [{ name: parts.name, title: licence.zh, titleEn: licence.en }],
    sources: [{ title: source.zh, titleEn: source.en, ...address }],
    atlas: { subject: ownSubject, load: 'demand', role: parts.role },
    schema: { fields: parts.fields, primaryKey: parts.primaryKey },
    rows: parts.rows,
  };
}

/** A table of one's own with its resource; every row has the table itself as its source. */
export function tableOf(parts: Omit<ResourceParts, 'rows'>, length: number, columns: ReadonlyMap<string, Column>): Table {
  const resource = resourceOf({ ...parts, rows: length });
  return withSource({ name: resource.name, resource, length, columns });
}

/** The column of sources, which is the same in every row; made where the table is used, not carried. */
export function withSource(table: Table): Table {
  const own: readonly string[] = [table.name];
  const values: (readonly string[])[] = [];
  for (let row = 0; row < table.length; row += 1) values.push(own);
  return { ...table, columns: new Map<string, Column>([...table.columns, ['source_ids', { kind: 'list', values }]]) };
}
