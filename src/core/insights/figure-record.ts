/** One figure or statement of a profile in long form, as it is saved. Texts are in the language of the view. */
export interface FigureRecord {
  /** Part of the profile: industry, grants … */
  readonly part: string;
  readonly item: string;
  readonly detail: string;
  /** A figure, a text, or `null` with the reason in `note`. */
  readonly value: number | string | null;
  readonly unit: string;
  readonly asOf: string;
  readonly note: string;
  readonly sourceIds: readonly string[];
}
