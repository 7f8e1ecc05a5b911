import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, everyElement, parseXml, type XmlElement } from '../parse-xml.ts';

/** Attributes that name a style, with the families in which it may be. */
const styleReferences: Readonly<Record<string, readonly string[]>> = {
  'text:style-name': ['paragraph', 'text', 'list'],
  'draw:style-name': ['graphic', 'drawing-page'],
  'presentation:style-name': ['presentation'],
  'table:style-name': ['table-column', 'table-row', 'table-cell'],
  'chart:style-name': ['chart'],
  'style:parent-style-name': ['graphic', 'presentation'],
  'style:data-style-name': ['number'],
};

/** Styles that a part defines, as `family name`. */
function definedStyles(root: XmlElement): string[] {
  return everyElement(root).flatMap(({ name, attributes }) => {
    const own = attributes.get('style:name');
    if (own === undefined) return [];
    if (name === 'style:style') return [`${attributes.get('style:family')} ${own}`];
    if (name === 'text:list-style') return [`list ${own}`];
    if (name.startsWith('number:')) return [`number ${own}`];
    return [`${name} ${own}`];
  });
}

function styleFaults(path: string, root: XmlElement, known: ReadonlySet<string>): string[] {
  return everyElement(root).flatMap((element) =>
    [...element.attributes].flatMap(([key, value]) => {
      const families = styleReferences[key];
      if (families && !families.some((family) => known.has(`${family} ${value}`))) return [`${path}: ${element.name} ${key}="${value}" is not defined`];
      if (key === 'draw:master-page-name' && !known.has(`style:master-page ${value}`)) return [`${path}: no master page ${value}`];
      if (key === 'style:page-layout-name' && !known.has(`style:page-layout ${value}`)) return [`${path}: no page layout ${value}`];
      if (key.startsWith('style:font-name') && !known.has(`style:font-face ${value}`)) return [`${path}: no font ${value}`];
      if (/undefined|Infinity/.test(value) || (value.includes('NaN') && key !== 'office:value')) return [`${path}: ${key}="${value}"`];
      return [];
    }),
  );
}

/** An unzipped package: bytes by path, in the order of the file. */
export function openPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** What breaks the rules of OpenDocument 1.3 packages (part 2) or refers to nothing; empty when all is well. */
export function odfFaults(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const faults: string[] = [];
  const documents = new Map<string, XmlElement>();
  for (const [path, bytes] of parts) {
    if (!path.endsWith('.xml')) continue;
    try {
      documents.set(path, parseXml(strFromU8(bytes)));
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
  }
  if ([...parts.keys()][0] !== 'mimetype') faults.push('mimetype is not the first file');
  const type = strFromU8(parts.get('mimetype') ?? new Uint8Array());
  const manifest = documents.get('META-INF/manifest.xml');
  if (!manifest) return [...faults, 'no manifest'];
  const entries = new Map(manifest.children.map(({ attributes }) => [attributes.get('manifest:full-path') ?? '', attributes.get('manifest:media-type') ?? '']));
  if (entries.size !== manifest.children.length) faults.push('an entry of the manifest comes twice');
  if (entries.get('/') !== type) faults.push('the manifest has another type than the package');
  for (const path of parts.keys()) if (path !== 'mimetype' && !path.startsWith('META-INF/') && !entries.has(path)) faults.push(`${path} is not in the manifest`);
  for (const path of entries.keys()) if (path.endsWith('/') ? path !== '/' && !parts.has(`${path}content.xml`) : !parts.has(path)) faults.push(`${path} of the manifest is not there`);
  for (const [path, root] of documents) {
    if (path === 'META-INF/manifest.xml') continue;
    const folder = posix.dirname(path);
    const besides = ['content.xml', 'styles.xml'].flatMap((file) => documents.get(posix.join(folder, file)) ?? []);
    const own = definedStyles(root);
    if (new Set(own).size !== own.length) faults.push(`${path}: a style is defined twice`);
    faults.push(...styleFaults(path, root, new Set(besides.flatMap(definedStyles))));
    if (root.attributes.get('office:version') !== '1.3') faults.push(`${path}: version`);
    for (const { attributes } of everyElement(root)) {
      const address = attributes.get('xlink:href');
      if (address === undefined || address === '..') continue;
      const target = posix.join(folder, address);
      if (!parts.has(target) && !parts.has(`${target}/content.xml`)) faults.push(`${path}: ${address} is not there`);
    }
    const names = elementsOf(root, 'draw:page').map(({ attributes }) => attributes.get('draw:name'));
    if (new Set(names).size !== names.length) faults.push(`${path}: two pages have one name`);
    for (const table of elementsOf(root, 'table:table')) {
      const columns = elementsOf(table, 'table:table-column').reduce((sum, { attributes }) => sum + Number(attributes.get('table:number-columns-repeated') ?? 1), 0);
      if (elementsOf(table, 'table:table-row').some((row) => row.children.length !== columns)) faults.push(`${path}: a row of a table is too short or too long`);
    }
    for (const frame of elementsOf(root, 'draw:frame')) {
      const described = frame.children.map(({ name }) => name);
      if (/table:table|draw:image|draw:object/.test(described.join()) && described.slice(1).join() !== 'svg:title,svg:desc') faults.push(`${path}: a frame without words for it`);
    }
  }
  return faults;
}
