import type { ColumnRole } from './column-roles.ts';
import type { HeaderUnit } from './header-unit.ts';
import type { ColumnMeaning } from './wide-columns.ts';

/** What was found out about one column. */
export interface ColumnFinding {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** 0 … 1. */
  readonly confidence: number;
  /** Other roles that the cells allow, the likeliest first. */
  readonly alternatives: readonly ColumnRole[];
  readonly examples: readonly string[];
  readonly unit: HeaderUnit | null;
  /** For measures: what the name says beside the measure. */
  readonly meaning: ColumnMeaning | null;
}
