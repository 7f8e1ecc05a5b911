import type { Feature, Geometry, Polygon, Position } from 'geojson';
import { noteLines } from './source-sheet.ts';
import type { TableDocument } from './table-document.ts';

/** Twice the signed area of a ring on the plane of longitude and latitude; positive when it runs counter-clockwise. */
function turnOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function woundRings(rings: Polygon['coordinates']): Polygon['coordinates'] {
  return rings.map((ring, index) => (turnOf(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}

/** RFC 7946: outer rings run counter-clockwise, holes clockwise. */
export function wound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: woundRings(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(woundRings) };
  return geometry;
}

/**
 * A feature for every row (RFC 7946; longitude, latitude in WGS 84), with the heads of the table as names of its properties. A row without a
 * place is a feature with the geometry `null`; what is not finite is `null`.
 */
export function geojsonText({ title, data, sources, geometries }: TableDocument): string {
  const features = data.rows.map((cells, row): Feature<Geometry | null> => {
    const geometry = geometries?.[row] ?? null;
    const properties = Object.fromEntries(data.columns.map((column, index) => [column, cells[index] ?? null]));
    return { type: 'Feature', geometry: geometry ? wound(geometry) : null, properties };
  });
  const head = JSON.stringify({ type: 'FeatureCollection', title, notes: noteLines(sources) }).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
