import type { Position } from '../geography/bounds.ts';

/** A set of counties that a person has put together and named. */
export interface OwnRegion {
  /** Short and unique within the view, for example `a`. */
  readonly id: string;
  readonly name: string;
  /** County codes, sorted. */
  readonly counties: readonly string[];
}

/** A corridor that a person has drawn or put together. Either `path` or `places` is empty. */
export interface OwnCorridor {
  /** Short and unique within the view, for example `a`; its subject is `corridor:own.a`. */
  readonly id: string;
  readonly name: string;
  /** Corners of the drawn line in order, `[longitude, latitude]`, to 5 decimals. */
  readonly path: readonly Position[];
  /** Ordered county (5 digits) and township (8 digits) codes whose places the line joins. */
  readonly places: readonly string[];
}

/** Corridors of one's own have ids of this form in subjects and area ids. */
export const ownCorridorPrefix = 'own.';

export const mostOwnThings = 12;
export const mostPathPoints = 200;
