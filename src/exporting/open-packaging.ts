import { escapeXml, xmlDeclaration } from './xml-text.ts';

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const openPackage = 'http://schemas.openxmlformats.org/package/2006/';

export type RelationshipKind =
  | 'officeDocument'
  | 'extended-properties'
  | 'core-properties'
  | 'slideMaster'
  | 'slideLayout'
  | 'slide'
  | 'notesMaster'
  | 'notesSlide'
  | 'theme'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'image'
  | 'chart'
  | 'package'
  | 'worksheet'
  | 'styles';

/** A relationships part; the ids are rId1, rId2, … in the order of the list. */
export function relationshipsPart(list: readonly { readonly kind: RelationshipKind; readonly target: string }[]): string {
  const each = list.map(({ kind, target }, at) => `<Relationship Id="rId${at + 1}" Type="${kind === 'core-properties' ? `${openPackage}relationships/metadata/` : office}${kind}" Target="${escapeXml(target)}"/>`);
  return `${xmlDeclaration}<Relationships xmlns="${openPackage}relationships">${each.join('')}</Relationships>`;
}

/** `[Content_Types].xml`: extensions with their type, and parts with a type of their own. */
export function contentTypesPart(defaults: Readonly<Record<string, string>>, parts: readonly (readonly [path: string, type: string])[]): string {
  const byExtension = Object.entries(defaults).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const byPart = parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return `${xmlDeclaration}<Types xmlns="${openPackage}content-types">${byExtension.join('')}${byPart.join('')}</Types>`;
}

/** Title, publisher and dates of a file; both dates are `date` (`YYYY-MM-DD`). */
export function corePropertiesPart(title: string, creator: string, date: string, language: string): string {
  const when = `${date}T00:00:00Z`;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="${openPackage}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>${language}</dc:language><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`
  );
}

/** `docProps/app.xml`. */
export function appPropertiesPart(slides: number, notes: number, company: string): string {
  return `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>Custom</PresentationFormat><Slides>${slides}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides><Company>${escapeXml(company)}</Company><AppVersion>16.0000</AppVersion></Properties>`;
}
