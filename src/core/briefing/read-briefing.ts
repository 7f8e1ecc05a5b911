import type { Text } from '../text.ts';
import { briefingFormat, briefingVersion, longestTitle, mostScenes, type BriefingDocument } from './briefing-document.ts';
import { briefingMigrations, migrateBriefing, type BriefingMigration, type JsonRecord } from './briefing-migrations.ts';
import { fieldProblem, wholeProblems } from './briefing-problem.ts';
import { daySchema, idSchema, languageSchema, themeSchema } from './briefing-schema.ts';
import { isRecord, own, readField, readScene, readText, sayUnknown, type Reading } from './read-scene.ts';
import { freeSceneId } from './scene-ids.ts';
import type { Scene } from './scene.ts';

/** A briefing with what could be saved, and one sentence for each thing that could not. */
export interface ReadBriefing {
  /** `null` when there is nothing that could be shown. */
  readonly briefing: BriefingDocument | null;
  readonly problems: readonly Text[];
}

const briefingFields = ['format', 'version', 'id', 'title', 'language', 'theme', 'created', 'changed', 'scenes'];

function inPresentForm(document: JsonRecord, steps: ReadonlyMap<number, BriefingMigration>, problems: Text[]): JsonRecord {
  const version = own(document, 'version');
  if (version === briefingVersion) return document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    problems.push(wholeProblems.unknownVersion);
    return document;
  }
  if (version > briefingVersion) {
    problems.push(wholeProblems.newer);
    return document;
  }
  const migrated = migrateBriefing(document, version, steps);
  if (!migrated) problems.push(wholeProblems.unmigrated);
  return migrated ?? document;
}

function readScenes(document: JsonRecord, reading: Omit<Reading, 'scene'>): readonly Scene[] {
  const value = own(document, 'scenes');
  if (!Array.isArray(value)) {
    reading.problems.push(fieldProblem(0, 'scenes', 'empty'));
    return [];
  }
  const items: readonly unknown[] = value.slice(0, mostScenes);
  if (value.length > mostScenes) reading.problems.push(wholeProblems.tooManyScenes);
  const taken = new Set<string>();
  const freeId = (wanted: string): string => {
    const id = freeSceneId(taken, wanted);
    taken.add(id);
    return id;
  };
  return items.flatMap((item, index) => readScene({ ...reading, scene: index + 1 }, item, freeId) ?? []);
}

/**
 * Opens a document of any version, whole or broken: what can be saved is kept, and each loss is said. Never throws; sizes are bounded, and only
 * properties of the document's own are read.
 * @param json what `JSON.parse` gave.
 * @param steps from older versions.
 */
export function readBriefing(json: unknown, steps: ReadonlyMap<number, BriefingMigration> = briefingMigrations): ReadBriefing {
  const problems: Text[] = [];
  if (!isRecord(json)) return { briefing: null, problems: [wholeProblems.notBriefing] };
  if (own(json, 'format') !== briefingFormat) {
    if (!Array.isArray(own(json, 'scenes'))) return { briefing: null, problems: [wholeProblems.notBriefing] };
    problems.push(wholeProblems.noFormat);
  }
  const document = inPresentForm(json, steps, problems);
  const whole: Reading = { scene: 0, language: 'zh-TW', problems };
  sayUnknown(whole, document, briefingFields);
  const language = readField(whole, document, 'language', languageSchema, 'zh-TW');
  const reading: Reading = { scene: 0, language, problems };
  const briefing: BriefingDocument = {
    format: briefingFormat,
    version: briefingVersion,
    id: readField(reading, document, 'id', idSchema, 'opened'),
    title: readText(reading, document, 'title', longestTitle),
    language,
    theme: readField(reading, document, 'theme', themeSchema, 'light'),
    created: readField(reading, document, 'created', daySchema, ''),
    changed: readField(reading, document, 'changed', daySchema, ''),
    scenes: readScenes(document, { language, problems }),
  };
  // A loss that befell several items of a list is said once.
  return { briefing, problems: [...new Map(problems.map((problem) => [problem.zh, problem])).values()] };
}

/** The same for the text of a file; a text that is no JSON is said to be no briefing. */
export function readBriefingText(text: string): ReadBriefing {
  try {
    return readBriefing(JSON.parse(text));
  } catch {
    return { briefing: null, problems: [wholeProblems.notBriefing] };
  }
}
