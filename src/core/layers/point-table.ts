import type { Atlas } from '../datasets/atlas.ts';
import { isOwn, resourceTitle, type DataPackage, type PointsRole, type Resource } from '../datasets/contract.ts';
import { pointOf, precisionOf } from '../datasets/corridors.ts';
import { prioritiesByCounty } from '../datasets/programmes.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { indexInPieces } from '../filters/filter-mask.ts';
import { siteTables } from '../datasets/sites.ts';
import { hasValue } from '../measures/column.ts';
import { list, number, text, type Table } from '../datasets/table.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import type { PointLayer, PolygonLayer } from './layer.ts';
import { outlineLayer } from './outlines.ts';
import { manyMarks, type PointMark } from './mark.ts';
import { placeOf, type DrawnPlace, type Places } from './place-marks.ts';
import { linksThroughCounties } from './site-layer.ts';

const colour = '#8a4b6d';

/** `null` for resources that are not plain point tables, or that have a layer of their own. */
export function plainPointsRole(resource: Resource): PointsRole | null {
  const role = resource.atlas.role;
  return role?.kind === 'points' && !(resource.name in siteTables) ? role : null;
}

function coordinates(table: Table, role: PointsRole, row: number): readonly [number, number] | null {
  if (role.longitude === 'longitude' && role.latitude === 'latitude') return pointOf(table, row);
  const longitude = number(table, role.longitude, row);
  const latitude = number(table, role.latitude, row);
  return hasValue(longitude) && hasValue(latitude) ? [longitude.value, latitude.value] : null;
}

type Links = ReturnType<typeof prioritiesByCounty>;

/** Rows of a piece of `marksInPieces`: a few milliseconds of work. */
const pieceRows = 4000;

/** What all marks of a table share. */
const sharedLooks = { shape: 'dot', radius: 5, fill: colour, stroke: '#ffffff', fillOpacity: 0.9, labelPriority: 0, siteKind: null, clusterType: null } as const;

/** The mark of one row of a table of thousands: it holds what is its own alone. What it is called is read when somebody asks, which for most rows is never. */
class RowMark implements PointMark {
  private readonly rows: RowWords;
  private readonly row: number;
  private readonly place: DrawnPlace;
  private readonly links: RowLinks;
  private ownSubject: SubjectId | null = null;

  constructor(rows: RowWords, row: number, place: DrawnPlace, links: RowLinks) {
    this.rows = rows;
    this.row = row;
    this.place = place;
    this.links = links;
  }

  get position(): PointMark['position'] {
    return this.place.position;
  }

  get precision(): PointMark['precision'] {
    return this.place.precision;
  }

  get dashed(): boolean {
    return this.place.precision !== 'site';
  }

  get countyCodes(): readonly string[] {
    return this.links.countyCodes;
  }

  get priorities(): PointMark['priorities'] {
    return this.links.priorities;
  }

  get shape() {
    return sharedLooks.shape;
  }

  get radius() {
    return sharedLooks.radius;
  }

  get fill() {
    return sharedLooks.fill;
  }

  get stroke() {
    return sharedLooks.stroke;
  }

  get fillOpacity() {
    return sharedLooks.fillOpacity;
  }

  get labelPriority() {
    return sharedLooks.labelPriority;
  }

  get siteKind() {
    return sharedLooks.siteKind;
  }

  get clusterType() {
    return sharedLooks.clusterType;
  }

  get summary(): PointMark['summary'] {
    return this.rows.title;
  }

  get visitors(): boolean {
    return this.rows.visitors;
  }

  get subject(): SubjectId {
    this.ownSubject ??= this.rows.subject(this.row);
    return this.ownSubject;
  }

  get name(): PointMark['name'] {
    return this.rows.name(this.row);
  }
}

/** What all rows of a county share. */
type RowLinks = Pick<PointMark, 'countyCodes' | 'priorities'>;

/** What the rows of a table say of themselves in words. */
interface RowWords {
  readonly title: PointMark['summary'];
  readonly visitors: boolean;
  readonly subject: (row: number) => SubjectId;
  readonly name: (row: number) => PointMark['name'];
}

function wordsOf(table: Table, role: PointsRole): RowWords {
  return {
    title: resourceTitle(table.resource),
    visitors: isOwn(table.resource),
    subject: (row) => subjectId('point', `${table.name}/${text(table, role.id, row)}`),
    name: (row) => ({ zh: text(table, role.name, row), en: table.columns.has(role.nameEn) ? text(table, role.nameEn, row) : '' }),
  };
}

function* markPieces(table: Table, role: PointsRole, places: Places, links: Links): Generator<undefined, readonly PointMark[]> {
  const words = wordsOf(table, role);
  const isLarge = table.length > manyMarks;
  const marks: PointMark[] = [];
  // Thousands of rows share the lists of their county. What a visitor opened may be of any industry: its county is no link to one.
  const ofCounty = new Map<string, RowLinks>([['', { countyCodes: [], priorities: [] }]]);
  for (let row = 0; row < table.length; row += 1) {
    if (row % pieceRows === pieceRows - 1) yield;
    const county = role.county ? text(table, role.county, row) : '';
    const township = role.township ? text(table, role.township, row) : '';
    const point = coordinates(table, role, row);
    const precision = role.precision ? precisionOf(text(table, role.precision, row)) : 'site';
    const place = placeOf(places, { point, precision, townships: township ? [township] : [], counties: county ? [county] : [] });
    if (!place) continue;
    const known = ofCounty.get(county) ?? { countyCodes: [county], priorities: words.visitors ? [] : linksThroughCounties([county], links) };
    ofCounty.set(county, known);
    if (isLarge) marks.push(new RowMark(words, row, place, known));
    else {
      const { position, precision: drawn } = place;
      marks.push({ ...sharedLooks, ...known, position, precision: drawn, dashed: drawn !== 'site', subject: words.subject(row), name: words.name(row), summary: words.title, visitors: words.visitors });
    }
  }
  return marks;
}

/** Marks that were made ahead, with what they were made from. */
const ahead = new WeakMap<Table, { readonly places: Places; readonly links: Links; readonly marks: readonly PointMark[] }>();

const placesOf = ({ townshipPlaces, countyPlaces }: Atlas): Places => ({ townshipPlaces, countyPlaces });

/** Makes the marks of a large table in pieces, ahead of its layer, so that the page can answer in between. Nothing for other tables. */
export function* marksInPieces(atlas: Atlas, table: Table): Generator<undefined, void> {
  const role = plainPointsRole(table.resource);
  if (!role) return;
  const [places, links] = [placesOf(atlas), prioritiesByCounty(atlas)];
  const marks = yield* markPieces(table, role, places, links);
  ahead.set(table, { places, links, marks });
  yield;
  yield* indexInPieces(marks);
}

function marksOf(table: Table, role: PointsRole, places: Places, links: Links): readonly PointMark[] {
  const known = ahead.get(table);
  if (known && known.links === links && known.places.townshipPlaces === places.townshipPlaces && known.places.countyPlaces === places.countyPlaces) return known.marks;
  const pieces = markPieces(table, role, places, links);
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}

const made = new WeakMap<Resource, PointLayer>();

function layerOf(resource: Resource, role: PointsRole): PointLayer {
  const known = made.get(resource);
  if (known) return known;
  const marks = derivedFrom((table: Table, townshipPlaces: Places['townshipPlaces'], countyPlaces: Places['countyPlaces'], links: Links) =>
    marksOf(table, role, { townshipPlaces, countyPlaces }, links),
  );
  const marksIn = (atlas: Atlas) => {
    const table = atlas.tables.get(resource.name);
    return table ? marks(table, atlas.townshipPlaces, atlas.countyPlaces, prioritiesByCounty(atlas)) : [];
  };
  const layer: PointLayer = {
    kind: 'points',
    id: resource.name,
    group: 'own',
    title: resourceTitle(resource),
    symbol: { shape: 'dot', fill: colour, stroke: '#ffffff' },
    needs: [resource.name],
    marks: marksIn,
    withoutPlace: (atlas) => (atlas.townshipPlaces.size === 0 ? 0 : (atlas.tables.get(resource.name)?.length ?? 0) - marksIn(atlas).length),
    legend: () => [],
    sourceIds(atlas) {
      const table = atlas.tables.get(resource.name);
      if (!table?.columns.has('source_ids')) return [];
      return [...new Set(Array.from({ length: table.length }, (_, row) => list(table, 'source_ids', row)).flat())];
    },
  };
  made.set(resource, layer);
  return layer;
}

const madeOutlines = new WeakMap<PointLayer, PolygonLayer>();

function outlinesOf(resource: Resource, role: PointsRole, points: PointLayer): PolygonLayer {
  const known = madeOutlines.get(points) ?? outlineLayer(resource, role, points);
  madeOutlines.set(points, known);
  return known;
}

/** A layer for every point table of the package that has none of its own: a CSV and its entry are enough. */
export function pointTableLayers(contract: DataPackage): readonly (PointLayer | PolygonLayer)[] {
  return contract.resources.flatMap((resource) => {
    const role = plainPointsRole(resource);
    if (!role) return [];
    const points = layerOf(resource, role);
    return role.outline === undefined ? [points] : [outlinesOf(resource, role, points), points];
  });
}

/** Whether an atlas can draw a layer already. */
export function isReady(atlas: Atlas, needs: readonly string[]): boolean {
  return needs.every((name) => atlas.tables.has(name));
}
