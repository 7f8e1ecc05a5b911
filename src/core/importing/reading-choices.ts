/** Encodings that a text may be read in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'big5'] as const;

export type Encoding = (typeof encodings)[number];

/** Signs that may stand between the cells of a row. */
export const delimiters = [',', '\t', ';', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** Projections of Taiwan's maps: transverse Mercator in strips of two degrees, datum TWD97 or TWD67; and UTM, zone 51. */
export const projections = ['twd97-121', 'twd97-119', 'twd67-121', 'twd67-119', 'utm-51'] as const;

export type Projection = (typeof projections)[number];
