import { escapeXml } from '../xml-text.ts';

/** OpenDocument 1.3 has no `standalone` in its declaration. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
const prefixes: Readonly<Record<string, string>> = {
  office: `${oasis}office:1.0`,
  style: `${oasis}style:1.0`,
  text: `${oasis}text:1.0`,
  table: `${oasis}table:1.0`,
  draw: `${oasis}drawing:1.0`,
  fo: `${oasis}xsl-fo-compatible:1.0`,
  svg: `${oasis}svg-compatible:1.0`,
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  meta: `${oasis}meta:1.0`,
  number: `${oasis}datastyle:1.0`,
  chart: `${oasis}chart:1.0`,
  presentation: `${oasis}presentation:1.0`,
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
};

/** Declarations of all namespaces, for the root element of a part. */
export const openDocumentNamespaces = `${Object.entries(prefixes)
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')} office:version="1.3"`;

const chineseFont = 'Chinese';
const latinFont = 'Latin';

/** The fonts with their substitutes: a program takes the first family that the machine has. */
export const fontFaces =
  `<office:font-face-decls><style:font-face style:name="${latinFont}" svg:font-family="Arial, 'Liberation Sans', Helvetica" style:font-family-generic="swiss" style:font-pitch="variable"/>` +
  `<style:font-face style:name="${chineseFont}" svg:font-family="'Noto Sans TC', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC'" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>`;

/** Attributes that give a text both fonts and both languages. */
export const fontAttributes = `style:font-name="${latinFont}" style:font-name-asian="${chineseFont}" style:font-name-complex="${latinFont}"`;
export const languageAttributes = 'fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW"';

/** A length as OpenDocument wants it. */
export function mm(length: number): string {
  return `${Math.round(length * 1000) / 1000}mm`;
}

/** Size in pt and weight of letters, for Latin, Chinese and other scripts alike. */
export function letterAttributes(size: number, bold: boolean, colour: string): string {
  const weight = bold ? 'bold' : 'normal';
  return `fo:color="${colour}" fo:font-size="${size}pt" style:font-size-asian="${size}pt" style:font-size-complex="${size}pt" fo:font-weight="${weight}" style:font-weight-asian="${weight}" style:font-weight-complex="${weight}" ${fontAttributes} ${languageAttributes}`;
}

/** The automatic styles of a part: the same properties always get the same name, numbered in the order of first use. */
export class StyleBook {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly styles: string[] = [];

  /** Name of a style of `family` with these property elements. `attributes` are further ones of `style:style`. */
  name(family: string, prefix: string, properties: string, attributes = ''): string {
    const rest = `style:family="${family}"${attributes === '' ? '' : ` ${attributes}`}>${properties}</style:style>`;
    return this.keep(prefix, rest, (name) => `<style:style style:name="${name}" ${rest}`);
  }

  /** Name of another automatic style, such as one of a list or of a number; `write` gets the name. */
  keep(prefix: string, key: string, write: (name: string) => string): string {
    const known = this.names.get(`${prefix} ${key}`);
    if (known !== undefined) return known;
    const count = (this.counts.get(prefix) ?? 0) + 1;
    const name = `${prefix}${count}`;
    this.counts.set(prefix, count);
    this.names.set(`${prefix} ${key}`, name);
    this.styles.push(write(name));
    return name;
  }

  toString(): string {
    return `<office:automatic-styles>${this.styles.join('')}</office:automatic-styles>`;
  }
}

/** `meta.xml`: title, publisher and dates, all of `date` (`YYYY-MM-DD`). */
export function metaPart(title: string, publisher: string, date: string, language: string): string {
  const when = `${date}T00:00:00`;
  return (
    `${xmlDeclaration}<office:document-meta ${openDocumentNamespaces}><office:meta><meta:generator>Cluster Atlas</meta:generator><dc:title>${escapeXml(title)}</dc:title><meta:initial-creator>${escapeXml(publisher)}</meta:initial-creator><dc:creator>${escapeXml(publisher)}</dc:creator>` +
    `<meta:creation-date>${when}</meta:creation-date><dc:date>${when}</dc:date><dc:language>${language}</dc:language></office:meta></office:document-meta>`
  );
}

/** `META-INF/manifest.xml`: every file of the package with its type; the first entry is the package itself. */
export function manifestPart(type: string, entries: readonly (readonly [path: string, type: string])[]): string {
  const each = entries.map(([path, kind]) => `<manifest:file-entry manifest:full-path="${escapeXml(path)}" manifest:media-type="${kind}"/>`);
  return `${xmlDeclaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>${each.join('')}</manifest:manifest>`;
}
