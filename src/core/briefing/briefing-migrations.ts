import { briefingVersion } from './briefing-document.ts';

/** Plain JSON of an object as it was read. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Turns a document of one version into one of the next. What a link of a scene says is migrated by the view's own steps. */
export type BriefingMigration = (document: JsonRecord) => JsonRecord;

/** The step that leads away from each earlier version. Append only; version 1 is the first that was written. */
export const briefingMigrations: ReadonlyMap<number, BriefingMigration> = new Map();

/**
 * Brings a document of an older version to the present one. `null` when a step is missing or cannot be taken.
 * @param version of the document, a whole number below the present one.
 */
export function migrateBriefing(document: JsonRecord, version: number, steps: ReadonlyMap<number, BriefingMigration> = briefingMigrations): JsonRecord | null {
  let current = document;
  for (let from = version; from < briefingVersion; from += 1) {
    const step = steps.get(from);
    if (!step) return null;
    try {
      current = step(current);
    } catch {
      return null;
    }
  }
  return current;
}
