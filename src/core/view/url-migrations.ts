/** The values of a link by key, after percent-decoding and before they are read into a view. */
export type LinkParameters = ReadonlyMap<string, string>;

/**
 * Turns the parameters of one version into those of the next. A link that was shared once must show the same view for
 * ever, so a step is due whenever a key, the writing of a value, an id or a *default* changes: a link names only what
 * differs from the default of its day, so after a change of default the step must add the old default where the key is
 * absent.
 */
export type LinkMigration = (parameters: LinkParameters) => LinkParameters;

/** Entry 0 leads from version 1 to version 2, entry 1 from 2 to 3, and so on. Append only. */
export const linkMigrations: readonly LinkMigration[] = [];

/** The version that new links carry as `v`. */
export const linkVersion = 1 + linkMigrations.length;

/**
 * Brings parameters of an older version to the version after the last step.
 * @returns `null` when the version is not one that was ever written (0, a fraction, or newer than this program).
 */
export function migrateLink(
  parameters: LinkParameters,
  version: number,
  steps: readonly LinkMigration[] = linkMigrations,
): LinkParameters | null {
  if (!Number.isInteger(version) || version < 1 || version > steps.length + 1) return null;
  return steps.slice(version - 1).reduce((current, step) => step(current), parameters);
}
