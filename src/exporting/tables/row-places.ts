import type { Geometry, Position } from 'geojson';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Field } from '../../core/datasets/contract.ts';
import { list, number, text, type Table } from '../../core/datasets/table.ts';
import { readOutline, type Outline } from '../../core/geography/outline-text.ts';
import { referenceOf } from '../../core/insights/field-lines.ts';
import { placeOf, type DrawnPlace } from '../../core/layers/place-marks.ts';
import { precisionOf } from '../../core/datasets/corridors.ts';
import { hasValue } from '../../core/measures/column.ts';

/** The fields that say where a row is. */
interface PlaceFields {
  readonly longitude: string | null;
  readonly latitude: string | null;
  readonly precision: string | null;
  readonly townships: readonly Field[];
  readonly counties: readonly Field[];
}

function regionFields(table: Table, resource: 'counties' | 'townships'): readonly Field[] {
  const [key] = table.resource.schema.primaryKey;
  return table.resource.schema.fields.filter((field) => (table.name === resource ? field.name === key : referenceOf(table, field)?.resource === resource));
}

function fieldsOf(table: Table): PlaceFields {
  const role = table.resource.atlas.role;
  const named = role?.kind === 'points' ? role : { longitude: 'longitude', latitude: 'latitude', precision: 'coordinate_precision' };
  const existing = (name: string | undefined, kind: 'number' | 'text') => (name !== undefined && table.columns.get(name)?.kind === kind ? name : null);
  return {
    longitude: existing(named.longitude, 'number'),
    latitude: existing(named.latitude, 'number'),
    precision: existing(named.precision, 'text'),
    townships: regionFields(table, 'townships'),
    counties: regionFields(table, 'counties'),
  };
}

/** Whether the rows of a table have a place: a point, a township or a county. */
export function hasPlaces(table: Table): boolean {
  const { longitude, latitude, townships, counties } = fieldsOf(table);
  return (longitude !== null && latitude !== null) || townships.length > 0 || counties.length > 0;
}

/** Whether the table says itself how well its places are known. */
export function saysPrecision(table: Table): boolean {
  return fieldsOf(table).precision !== null;
}

function valuesOf(table: Table, fields: readonly Field[], row: number): readonly string[] {
  const values = fields.flatMap((field) => (table.columns.get(field.name)?.kind === 'list' ? list(table, field.name, row) : [text(table, field.name, row)]));
  return [...new Set(values.filter((value) => value !== ''))];
}

/** Where each row is: its own point, else the interior points of its townships or counties, with a precision that says which; `null` = nowhere. */
export function placesOfRows(atlas: Atlas, table: Table, rows: readonly number[]): readonly (DrawnPlace | null)[] {
  const { longitude, latitude, precision, townships, counties } = fieldsOf(table);
  return rows.map((row) => {
    const [x, y] = [longitude === null ? null : number(table, longitude, row), latitude === null ? null : number(table, latitude, row)];
    const point = x && y && hasValue(x) && hasValue(y) ? ([x.value, y.value] as const) : null;
    return placeOf(atlas, {
      point,
      precision: precision === null ? 'site' : precisionOf(text(table, precision, row)),
      townships: valuesOf(table, townships, row),
      counties: valuesOf(table, counties, row),
    });
  });
}

/** The geometry of an outline; `null` where its corners make no line and no ring. One part is a simple geometry, several are a multiple one. */
function outlineGeometry({ kind, parts }: Outline): Geometry | null {
  const written = parts.map((rings) => rings.map((ring): Position[] => ring.map(([x, y]) => [x, y])));
  if (kind === 'area') {
    const polygons = written.flatMap(([outer = [], ...holes]) => (outer.length >= 4 ? [[outer, ...holes.filter((ring) => ring.length >= 4)]] : []));
    const [only] = polygons;
    return only === undefined ? null : polygons.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
  }
  if (kind === 'line') {
    const lines = written.flat().filter((line) => line.length >= 2);
    const [only] = lines;
    return only === undefined ? null : lines.length === 1 ? { type: 'LineString', coordinates: only } : { type: 'MultiLineString', coordinates: lines };
  }
  return { type: 'MultiPoint', coordinates: written.flat(2) };
}

/** The geometry of each row: the lines and areas of a file of one's own as they are, else the point where the row is drawn. */
export function geometriesOfRows(table: Table, rows: readonly number[], places: readonly (DrawnPlace | null)[]): readonly (Geometry | null)[] {
  const { role } = table.resource.atlas;
  const column = role?.kind === 'points' && role.outline !== undefined ? table.columns.get(role.outline) : undefined;
  return rows.map((row, at) => {
    const outline = column?.kind === 'text' ? readOutline(column.values[row] ?? '') : null;
    return (outline && outlineGeometry(outline)) ?? pointGeometry(places[at] ?? null);
  });
}

function pointGeometry(place: DrawnPlace | null): Geometry | null {
  return place ? { type: 'Point', coordinates: [...place.position] } : null;
}

/** The rows that lie in one of some counties, as far as the table says where they lie; `null` when it does not. */
export function rowsInCounties(table: Table, wanted: ReadonlySet<string>): readonly number[] | null {
  const { townships, counties } = fieldsOf(table);
  if (townships.length + counties.length === 0) return null;
  return Array.from({ length: table.length }, (_, row) => row).filter(
    (row) => valuesOf(table, counties, row).some((code) => wanted.has(code)) || valuesOf(table, townships, row).some((code) => wanted.has(code.slice(0, 5))),
  );
}
