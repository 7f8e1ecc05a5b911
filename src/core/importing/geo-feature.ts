import type { Position } from '../geography/bounds.ts';
import type { Finding } from './finding.ts';
import type { GeoShape } from './geo-shape.ts';

/** One thing of a file of places. */
export interface GeoFeature {
  readonly shape: GeoShape | null;
  readonly properties: ReadonlyMap<string, unknown>;
}

export interface GeoFeatures {
  readonly features: readonly GeoFeature[];
  /** From the coordinates of the file to longitude and latitude. */
  readonly toDegrees: (position: Position) => Position;
  readonly findings: readonly Finding[];
}
