import type { Topology } from 'topojson-specification';
import type { Outcome } from '../core/importing/finding.ts';
import type { ImportRecipe } from '../core/importing/import-recipe.ts';
import type { NamedIndustry } from '../core/importing/industry-reader.ts';
import type { ImportPreview } from '../core/own-data/import-preview.ts';
import type { OwnDescription } from '../core/own-data/own-resource.ts';
import type { Resource } from '../core/datasets/contract.ts';
import type { NumberColumn } from '../core/measures/column.ts';
import type { Language, Text } from '../core/text.ts';
import type { PackedTexts } from './packed-column.ts';

/** The names that files are joined to; from the published tables. */
export interface ImportPlaces {
  readonly counties: readonly { readonly code: string; readonly name: Text }[];
  readonly townships: readonly { readonly code: string; readonly county: string; readonly name: Text }[];
  readonly industries: readonly NamedIndustry[];
  readonly formerNames: readonly { readonly code: string; readonly name: string }[];
}

export interface OpenRequest {
  readonly file: Blob;
  readonly name: string;
  readonly recipe?: ImportRecipe;
}

export interface SettleRequest {
  readonly recipe: ImportRecipe;
  /** Row number → code, or `null` to leave the row out. */
  readonly rowMends: readonly (readonly [number, string | null])[];
}

export interface FinishRequest {
  readonly description: OwnDescription;
  readonly townships?: Topology | undefined;
}

export interface ReportRequest {
  readonly language: Language;
}

/** What the page asks the worker. The first question is `places`. */
export type ImportQuestionMessage = { readonly ticket: number } & (
  | { readonly ask: 'places'; readonly request: ImportPlaces }
  | { readonly ask: 'open'; readonly request: OpenRequest }
  | { readonly ask: 'settle'; readonly request: SettleRequest }
  | { readonly ask: 'finish'; readonly request: FinishRequest }
  | { readonly ask: 'report'; readonly request: ReportRequest }
);

/** A table without its columns, which come one by one, most of them before they are asked for, so that taking them in never holds the page. */
export interface TableHead {
  readonly name: string;
  readonly resource: Resource;
  readonly length: number;
  /** Names of its columns, in order, and the number under which each has come. */
  readonly columns: readonly (readonly [field: string, column: number])[];
}

/** What the worker answers: stages and columns as they come, then one end. A preview ends the use of all columns that came before it. */
export type ImportAnswer = { readonly ticket: number } & (
  | { readonly stage: 'reading' | 'parsing' | 'joining'; readonly share: number }
  | { readonly column: number; readonly numbers: NumberColumn }
  | { readonly column: number; readonly packed: PackedTexts }
  | { readonly preview: Outcome<ImportPreview> }
  | { readonly dataset: { readonly id: string; readonly title: string; readonly tables: readonly TableHead[] } | null }
  | { readonly report: string }
  | { readonly ready: true }
  | { readonly failed: string }
);
