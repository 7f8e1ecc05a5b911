/** Why an archive of tiles cannot be shown. */
export type TilesProblem = 'not-an-address' | 'unreachable' | 'not-found' | 'no-ranges' | 'not-pmtiles' | 'not-vector';

/** What an archive says about itself, as far as a layer needs it. */
export interface TilesFacts {
  /** '' when it has none. */
  readonly name: string;
  /** Names of the layers inside. */
  readonly layerIds: readonly string[];
  /** The attribute that holds the five digits of a county; `null` = the archive cannot be limited to counties. */
  readonly countyField: string | null;
  /** The attribute that says how many things a mark stands for; `null` = every mark is one. */
  readonly countField: string | null;
  /** Points in the file that the tiles were made from; `null` when it does not say. */
  readonly points: number | null;
}

export type TilesState = { readonly kind: 'asked' } | { readonly kind: 'shown'; readonly facts: TilesFacts } | { readonly kind: 'failed'; readonly problem: TilesProblem };

/** The last part of an address, as a name for what lies there. */
export function tilesName(address: string): string {
  const last = new URL(address).pathname.split('/').findLast((part) => part !== '') ?? new URL(address).host;
  try {
    return decodeURIComponent(last).replace(/\.pmtiles$/i, '');
  } catch {
    return last;
  }
}
