import type { Atlas } from '../datasets/atlas.ts';
import { readerOf } from '../datasets/reader.ts';
import { sitesOf, type Site } from '../datasets/sites.ts';
import { flag, list, text } from '../datasets/table.ts';
import type { Text } from '../text.ts';

/** The stages of the chain, in their order. */
export const chainStages = ['nursery', 'incubator', 'accelerator'] as const;
export type ChainStage = (typeof chainStages)[number];

/** An institution of Shanghai and the stages that a source names for it. */
export interface NamedSupport {
  readonly id: string;
  readonly name: Text;
  readonly district: Text;
  readonly role: Text;
  readonly stages: readonly ChainStage[];
  readonly asOf: string;
  readonly caveat: Text | null;
  readonly sourceIds: readonly string[];
}

/** Those whose stages a visit report names; a stage that is not named may still exist. */
export const supportOfShanghai: (atlas: Atlas) => readonly NamedSupport[] = readerOf<readonly NamedSupport[]>(['shanghai-support'], [], (table) =>
  Array.from({ length: table.length }, (_, row) => {
    const both = (field: string): Text => ({ zh: text(table, `${field}_zh`, row), en: text(table, `${field}_en`, row) });
    const caveat = both('caveat');
    return {
      id: text(table, 'id', row),
      name: both('name'),
      district: both('district'),
      role: both('role'),
      stages: chainStages.filter((stage) => flag(table, stage, row) === true),
      asOf: text(table, 'as_of', row),
      caveat: caveat.zh === '' ? null : caveat,
      sourceIds: list(table, 'source_ids', row),
    };
  }),
);

/** What our tables know of support beside one of our parks. */
export interface ParkSupport {
  readonly park: Site;
  /** In the townships of the park, by the stage that their kind stands for; nurseries are not in the tables. */
  readonly incubators: readonly Site[];
  readonly accelerators: readonly Site[];
  readonly centres: readonly Site[];
  readonly sourceIds: readonly string[];
}

/** Tables of the chain on either side. */
export const supportResources: readonly string[] = ['shanghai-support', 'science-parks', 'incubators', 'innovation-centres'];

/**
 * For each of our science parks that lies in known townships: the incubators, accelerators and innovation centres of the tables in the same
 * townships. Our own count by township codes, not a statement of any source that they serve the park.
 */
export function supportOfParks(atlas: Atlas): readonly ParkSupport[] {
  return sitesOf(atlas, 'science-parks').flatMap((park) => {
    if (park.kind !== 'base' || park.status === 'planned' || park.townships.length === 0) return [];
    const near = (sites: readonly Site[]) => sites.filter(({ townships }) => townships.some((township) => park.townships.includes(township)));
    const incubators = near(sitesOf(atlas, 'incubators'));
    const centres = near(sitesOf(atlas, 'innovation-centres'));
    return [
      {
        park,
        incubators: incubators.filter(({ kind }) => kind !== 'accelerator'),
        accelerators: incubators.filter(({ kind }) => kind === 'accelerator'),
        centres,
        sourceIds: [...new Set([...park.sourceIds, ...incubators.flatMap(({ sourceIds }) => sourceIds), ...centres.flatMap(({ sourceIds }) => sourceIds)])],
      },
    ];
  });
}
