/** Where a region is on the map: facts of its drawn area, not of the land register. */
export interface Place {
  readonly code: string;
  /** A point well inside its largest part, `[longitude, latitude]`. */
  readonly point: readonly [number, number];
  /** `[west, south, east, north]` of all its parts. */
  readonly bounds: readonly [number, number, number, number];
  /** Codes of the regions of the same level that share a border; empty for islands. */
  readonly neighbours: readonly string[];
}

export type CountyPlace = Place;

export interface TownshipPlace extends Place {
  readonly county: string;
}

/** One region in a places file: code, longitude, latitude, west, south, east, north, and its neighbours as row numbers. */
export type PlacesRow = readonly [
  code: string,
  longitude: number,
  latitude: number,
  west: number,
  south: number,
  east: number,
  north: number,
  neighbours: readonly number[],
];

/** What the build writes to `places-counties.json` and `places-townships.json`. */
export interface PlacesFile {
  readonly rows: readonly PlacesRow[];
}

/** Places by code, in the order of the file. */
export function placesByCode(file: PlacesFile): ReadonlyMap<string, Place> {
  return new Map(
    file.rows.map(([code, longitude, latitude, west, south, east, north, neighbours]) => [
      code,
      {
        code,
        point: [longitude, latitude],
        bounds: [west, south, east, north],
        neighbours: neighbours.flatMap((row) => file.rows[row]?.[0] ?? []),
      },
    ]),
  );
}

/** Places of townships; the first five digits of a township code are its county's code. */
export function townshipPlacesByCode(file: PlacesFile): ReadonlyMap<string, TownshipPlace> {
  return new Map([...placesByCode(file)].map(([code, place]) => [code, { ...place, county: code.slice(0, 5) }]));
}
