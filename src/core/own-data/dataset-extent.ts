import type { Atlas } from '../datasets/atlas.ts';
import type { PointsRole, RegionValuesRole } from '../datasets/contract.ts';
import { text, type Table } from '../datasets/table.ts';
import type { Bounds } from '../geography/bounds.ts';

/** Wider or higher than this, in degrees, the whole country is the right frame: the largest counties are smaller. */
const widest = 1.4;
/** What is shown round the outermost places, in degrees: about 10 km. */
const surroundings = 0.1;

/** Grows by one position after the other; `false` once the whole country is the right frame. */
class Extent {
  private west = Infinity;
  private south = Infinity;
  private east = -Infinity;
  private north = -Infinity;

  add(longitude: number, latitude: number): boolean {
    this.west = Math.min(this.west, longitude);
    this.east = Math.max(this.east, longitude);
    this.south = Math.min(this.south, latitude);
    this.north = Math.max(this.north, latitude);
    return this.east - this.west <= widest && this.north - this.south <= widest;
  }

  get bounds(): Bounds | null {
    return this.west <= this.east ? [this.west - surroundings, this.south - surroundings, this.east + surroundings, this.north + surroundings] : null;
  }
}

function figures(table: Table, field: string): Float64Array | null {
  const column = table.columns.get(field);
  return column?.kind === 'number' ? column.values : null;
}

/** Adds the places of a table. Read straight from its columns: there may be a million. */
function addPlaces(extent: Extent, { townshipPlaces, countyPlaces }: Atlas, table: Table, role: PointsRole): boolean {
  const [longitudes, latitudes] = [figures(table, role.longitude), figures(table, role.latitude)];
  for (let row = 0; row < table.length; row += 1) {
    const [longitude, latitude] = [longitudes?.[row] ?? Number.NaN, latitudes?.[row] ?? Number.NaN];
    const known = !Number.isNaN(longitude) && !Number.isNaN(latitude);
    const place = known ? undefined : (townshipPlaces.get(text(table, role.township ?? '', row)) ?? countyPlaces.get(text(table, role.county ?? '', row)));
    const fits = known ? extent.add(longitude, latitude) : !place || extent.add(...place.point);
    if (!fits) return false;
  }
  return true;
}

function addTownships(extent: Extent, { townshipPlaces }: Atlas, table: Table, role: RegionValuesRole): boolean {
  for (let row = 0; row < table.length; row += 1) {
    const place = townshipPlaces.get(text(table, role.region, row));
    if (place && !extent.add(...place.point)) return false;
  }
  return true;
}

/**
 * What the map has to show for a visitor's tables to be seen: their places, or the townships they have figures of, with what lies round them. `null`
 * where the whole country is the right frame: figures of counties, and places all over it.
 */
export function extentOfTables(atlas: Atlas, tables: readonly Table[]): Bounds | null {
  const extent = new Extent();
  const hasPlaces = tables.some(({ resource }) => resource.atlas.role?.kind === 'points');
  for (const table of tables) {
    const { role } = table.resource.atlas;
    if (role?.kind === 'points' && !addPlaces(extent, atlas, table, role)) return null;
    if (role?.kind === 'region-values' && role.level === 'township' && !hasPlaces && !addTownships(extent, atlas, table, role)) return null;
  }
  return extent.bounds;
}
