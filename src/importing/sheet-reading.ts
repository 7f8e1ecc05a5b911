import type { Finding } from '../core/importing/finding.ts';
import type { Grid } from '../core/importing/grid.ts';
import type { ImportRecipe } from '../core/importing/import-recipe.ts';
import type { FileReading } from '../core/own-data/import-preview.ts';

/** A sheet of a file and how it was read. */
export interface ReadSheet {
  readonly grid: Grid;
  readonly reading: Omit<FileReading, 'name' | 'bytes'>;
  readonly findings: readonly Finding[];
}

/** Bytes of a file; the platform unpacks those of its own memory only. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type SheetChoices = Pick<ImportRecipe, 'encoding' | 'delimiter' | 'sheet'>;
