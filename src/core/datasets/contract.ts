import type { Text } from '../text.ts';
import type { MissingReason } from '../measures/missing.ts';
import type { UnitId } from '../measures/unit.ts';

/** The shape of data/datapackage.json: a Frictionless Data Package (v2) with the additions of this project. Checked by `check-descriptor`. */
export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly version: string;
  readonly licenses: readonly Licence[];
  readonly resources: readonly Resource[];
}

export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly path?: string;
}

export interface ResourceSource {
  readonly title: string;
  readonly titleEn: string;
  readonly path?: string;
}

export const subjectsOfData = [
  'geography',
  'industry',
  'programmes',
  'clusters',
  'sites',
  'grants',
  'regions',
  'reference',
] as const;
export type DataSubject = (typeof subjectsOfData)[number];

export const loadMoments = ['start', 'view', 'demand'] as const;
/** `start`: needed for the first map · `view`: needed soon after · `demand`: only when opened. */
export type LoadMoment = (typeof loadMoments)[number];

/** The subject of a table that a visitor opened; it stands in no published package. */
export const ownSubject = 'own';

export interface AtlasEntry {
  readonly subject: DataSubject | typeof ownSubject;
  readonly role?: AtlasRole;
  readonly load: LoadMoment;
}

/** Figures of counties or townships; long form when `indicator` is given, else every field with a unit is an indicator. */
export interface RegionValuesRole {
  readonly kind: 'region-values';
  readonly region: string;
  readonly level: 'county' | 'township';
  readonly year?: string;
  readonly indicator?: string;
  readonly value?: string;
  readonly unit?: string;
}

/** Places with a point, or known only to their township or county. All values are field names. */
export interface PointsRole {
  readonly kind: 'points';
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly longitude: string;
  readonly latitude: string;
  readonly precision?: string;
  readonly county?: string;
  readonly township?: string;
  /** Column of outlines (geography/outline-text.ts), drawn beneath the points; only of a visitor's own files. */
  readonly outline?: string;
}

export type AtlasRole = RegionValuesRole | PointsRole | { readonly kind: 'lookup' } | { readonly kind: 'facts' };

export const fieldTypes = ['string', 'integer', 'number', 'year', 'date', 'boolean', 'list'] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface FieldConstraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly title: string;
  readonly titleEn: string;
  readonly description?: string;
  readonly descriptionEn?: string;
  /** Present on every `integer` and `number` field. */
  readonly unit?: UnitId;
  /** Figures that are quotients round 1; all others have a scale of levels. */
  readonly scale?: 'quotient';
  readonly constraints?: FieldConstraints;
  readonly enumLabels?: Readonly<Record<string, Text>>;
  readonly delimiter?: string;
  readonly itemType?: string;
  /** Where the value, or each item of a list, must be found. */
  readonly reference?: { readonly resource: string; readonly field: string };
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

export interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  /** The text of a cell without a figure, and the reason it stands for. */
  readonly missingValues?: readonly { readonly value: string; readonly label: MissingReason }[];
}

export interface Resource {
  readonly name: string;
  readonly type: 'table';
  readonly path: string;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly asOf?: string;
  readonly caveats?: readonly Text[];
  readonly licenses: readonly Licence[];
  readonly sources: readonly ResourceSource[];
  readonly atlas: AtlasEntry;
  readonly schema: Schema;
  /** Written by the build into the published package: size, rows and `sha256:…` of the file. */
  readonly bytes?: number;
  readonly rows?: number;
  readonly hash?: string;
}

/** The table that gives indicators their unit, titles and definitions. */
export const definitionsResource = 'indicator-definitions';

export function isNumeric(field: Field): boolean {
  return field.type === 'integer' || field.type === 'number' || field.type === 'year';
}

/** A field whose numbers are figures: typed as a number and with a unit (a year is a date, not a figure). */
export function isFigure(field: Field): field is Field & { readonly unit: UnitId } {
  return (field.type === 'integer' || field.type === 'number') && field.unit !== undefined;
}

/** Whether a table was opened by the visitor and stands in this browser alone. */
export function isOwn(resource: Resource): boolean {
  return resource.atlas.subject === ownSubject;
}

/** The character between list items; `;` unless the field says otherwise. */
export function listDelimiter(field: Field): string {
  return field.delimiter ?? ';';
}

export function resourceNamed(contract: DataPackage, name: string): Resource | undefined {
  return contract.resources.find((resource) => resource.name === name);
}

export function fieldNamed(resource: Resource, name: string): Field | undefined {
  return resource.schema.fields.find((field) => field.name === name);
}

export function resourceTitle(resource: Resource): Text {
  return { zh: resource.title, en: resource.titleEn };
}

export function resourceDescription(resource: Resource): Text {
  return { zh: resource.description, en: resource.descriptionEn };
}

export function fieldTitle(field: Field): Text {
  return { zh: field.title, en: field.titleEn };
}

/** The printed name of a value of a field with an enum; the value itself when the contract gives no label. */
export function enumLabel(field: Field, value: string): Text {
  return field.enumLabels?.[value] ?? { zh: value, en: value };
}
