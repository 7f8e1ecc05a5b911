import { tableRows } from './table-rows.ts';

/** Resources that the table of a comparison is made of. */
export const comparisonResources: readonly string[] = [...new Set(tableRows.flatMap(({ needs }) => needs)), 'region-sets', 'regions'];

/** Tables besides, for areas that consist of townships. */
export const townshipResources: readonly string[] = ['townships', 'township-industry', 'township-factories', 'township-indicators'];
