import type { AnalysisResult } from '../analysis/analysis.ts';
import type { DataPackage } from './contract.ts';
import type { Table } from './table.ts';
import type { CountyPlace, TownshipPlace } from '../geography/places.ts';

/**
 * What is loaded so far. Tables arrive in steps (`load` of the contract); a reader that needs an absent table answers with an empty list.
 * An Atlas is immutable: loading makes a new one, so that selectors can compare by reference.
 */
export interface Atlas {
  readonly package: DataPackage;
  readonly tables: ReadonlyMap<string, Table>;
  readonly countyPlaces: ReadonlyMap<string, CountyPlace>;
  readonly townshipPlaces: ReadonlyMap<string, TownshipPlace>;
  /** What long computations over these tables have found so far, by the key of their question; see core/analysis. */
  readonly results: ReadonlyMap<string, AnalysisResult>;
}
