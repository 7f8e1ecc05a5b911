import { listDelimiter, type DataPackage, type Field, type Resource } from '../../core/datasets/contract.ts';
import { units } from '../../core/measures/unit.ts';

/** A text in both languages as CSVW writes it. */
type LanguageMap = Readonly<Record<string, string>>;
/** JSON of the CSV on the Web vocabulary (W3C, tabular metadata). */
type Csvw = Readonly<Record<string, unknown>>;

const both = (zh: string, en: string): LanguageMap => (en === '' ? { 'zh-TW': zh } : { 'zh-TW': zh, en });

function datatypeOf({ type, constraints = {} }: Field): Csvw | string {
  const limits = {
    ...(constraints.minimum === undefined ? {} : { minimum: constraints.minimum }),
    ...(constraints.maximum === undefined ? {} : { maximum: constraints.maximum }),
  };
  switch (type) {
    case 'integer':
      return { base: 'integer', ...limits };
    case 'number':
      return { base: 'decimal', ...limits };
    case 'year':
      return { base: 'integer', ...limits };
    case 'boolean':
      return { base: 'boolean', format: 'true|false' };
    // Dates of this package may be years or months alone, which is no date of CSVW.
    case 'date':
    case 'list':
      return 'string';
    case 'string':
      return constraints.pattern === undefined ? 'string' : { base: 'string', format: constraints.pattern };
  }
}

/** A column. Its titles hold the head of the file first, so that a validator finds it, then the names in both languages. */
function columnOf(field: Field, resource: Resource): Csvw {
  const figure = field.type === 'integer' || field.type === 'number' || field.type === 'year';
  const unit = field.unit === undefined ? undefined : units[field.unit];
  return {
    name: field.name,
    titles: { und: field.name, ...both(field.title, field.titleEn) },
    ...(field.description === undefined ? {} : { 'dc:description': languageValues(field.description, field.descriptionEn ?? '') }),
    datatype: datatypeOf(field),
    ...(field.type === 'list' ? { separator: listDelimiter(field) } : {}),
    ...(field.constraints?.required === true ? { required: true } : {}),
    ...(figure ? { null: [...new Set(['', ...(resource.schema.missingValues ?? []).map((token) => token.value)])] } : {}),
    ...(unit && unit.zh !== '' ? { 'schema:unitText': languageValues(unit.zh, unit.en) } : {}),
  };
}

/** Values of a common property in both languages. */
function languageValues(zh: string, en: string): readonly Csvw[] {
  return Object.entries(both(zh, en)).map(([language, value]) => ({ '@value': value, '@language': language }));
}

/** References of single cells; those of the items of a list cannot be said in CSVW. */
function foreignKeysOf(resource: Resource, pathOf: (name: string) => string | undefined): readonly Csvw[] {
  const lists = new Set(resource.schema.fields.filter((field) => field.type === 'list').map((field) => field.name));
  const named = (resource.schema.foreignKeys ?? []).map((key) => ({ fields: key.fields, resource: key.reference.resource, target: key.reference.fields }));
  const atFields = resource.schema.fields.flatMap((field) => (field.reference ? [{ fields: [field.name], resource: field.reference.resource, target: [field.reference.field] }] : []));
  const seen = new Set<string>();
  return [...named, ...atFields].flatMap((key) => {
    const url = pathOf(key.resource);
    const id = `${key.fields.join()} ${key.resource}`;
    if (url === undefined || seen.has(id) || key.fields.some((field) => lists.has(field))) return [];
    seen.add(id);
    return [{ columnReference: key.fields, reference: { resource: url, columnReference: key.target } }];
  });
}

function tableOf(resource: Resource, pathOf: (name: string) => string | undefined): Csvw {
  const foreignKeys = foreignKeysOf(resource, pathOf);
  return {
    url: resource.path,
    'dc:title': languageValues(resource.title, resource.titleEn),
    'dc:description': languageValues(resource.description, resource.descriptionEn),
    'dc:source': resource.sources.flatMap((source) => languageValues(source.title, source.titleEn)),
    'dc:license': resource.licenses.map((licence) => licence.path ?? licence.title),
    ...(resource.asOf === undefined ? {} : { 'dc:temporal': resource.asOf }),
    ...(resource.caveats === undefined || resource.caveats.length === 0 ? {} : { notes: resource.caveats.map(({ zh, en }) => ({ 'schema:text': languageValues(zh, en) })) }),
    tableSchema: {
      columns: resource.schema.fields.map((field) => columnOf(field, resource)),
      primaryKey: resource.schema.primaryKey,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

/** The description of a package in CSV on the Web (W3C Recommendation 2015), for readers that do not know data packages. */
export function csvwMetadata(contract: DataPackage): Csvw {
  const paths = new Map(contract.resources.map((resource) => [resource.name, resource.path]));
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-TW' }],
    'dc:title': languageValues(contract.title, contract.titleEn),
    'dc:description': languageValues(contract.description, contract.descriptionEn),
    'dc:license': contract.licenses.map((licence) => licence.path ?? licence.title),
    dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    tables: contract.resources.map((resource) => tableOf(resource, (name) => paths.get(name))),
  };
}
