import type { Topology } from 'topojson-specification';
import type { Gazetteer } from '../importing/gazetteer.ts';
import type { Grid } from '../importing/grid.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { Text } from '../text.ts';
import type { OwnDescription } from './own-resource.ts';

/** All that a dataset of one's own is made of. */
export interface OwnQuestion {
  readonly grid: Grid;
  readonly table: ImportedTable;
  readonly gazetteer: Gazetteer;
  readonly description: OwnDescription;
  /** Names of industries by code. */
  readonly industryNames: ReadonlyMap<string, Text>;
  /** Boundaries that tell the township of rows that have only coordinates; without them such rows have none. */
  readonly townships?: Topology | undefined;
}
