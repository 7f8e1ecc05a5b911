import * as v from 'valibot';
import { decodeView } from '../view/view-url.ts';
import type { Language, Text } from '../text.ts';
import { longestNotes, longestSentence, longestTitle, mostFigures, mostPoints } from './briefing-document.ts';
import { fieldProblem, lostScene, unknownFields, viewProblem, type FieldName } from './briefing-problem.ts';
import type { JsonRecord } from './briefing-migrations.ts';
import { figureIdSchema, flagSchema, flightSchema, idSchema, parameterNameSchema, parameterValueSchema, querySchema, textSideSchema, themeSchema, unwritable } from './briefing-schema.ts';
import { noText, type FigureReference, type LocalText, type Scene } from './scene.ts';

/** Where a reader stands: the scene from 1 (0 = the briefing itself), the language of texts without one, and what was lost so far. */
export interface Reading {
  readonly scene: number;
  readonly language: Language;
  readonly problems: Text[];
}

export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of its own, never one that an object inherits. */
export function own(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A field that fits its schema; without it silently the default, with anything else the default and a sentence. */
export function readField<Output>(reading: Reading, record: JsonRecord, field: FieldName, schema: v.GenericSchema<unknown, Output>, fallback: Output): Output {
  const value = own(record, field);
  if (value === undefined) return fallback;
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  reading.problems.push(fieldProblem(reading.scene, field, 'default'));
  return fallback;
}

/** A text without characters that no file can hold, not longer than it may be; never half a character at the end. */
function soundText(reading: Reading, field: FieldName, text: string, longest: number): string {
  const clean = text.replace(unwritable, '');
  if (clean !== text) reading.problems.push(fieldProblem(reading.scene, field, 'cleaned'));
  if (clean.length <= longest) return clean;
  reading.problems.push(fieldProblem(reading.scene, field, 'cut'));
  return clean.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

function textFrom(reading: Reading, field: FieldName, value: unknown, longest: number): LocalText | null {
  if (typeof value === 'string') {
    const text = soundText(reading, field, value, longest);
    return reading.language === 'en' ? { zh: '', en: text } : { zh: text, en: '' };
  }
  if (!isRecord(value)) return null;
  const [zh, en] = [own(value, 'zh') ?? '', own(value, 'en') ?? ''];
  if (typeof zh !== 'string' || typeof en !== 'string') {
    if (typeof zh !== 'string' && typeof en !== 'string') return null;
    reading.problems.push(fieldProblem(reading.scene, field, 'partly'));
  }
  return { zh: typeof zh === 'string' ? soundText(reading, field, zh, longest) : '', en: typeof en === 'string' ? soundText(reading, field, en, longest) : '' };
}

/** A text in both languages, or a plain one in the language of the briefing. */
export function readText(reading: Reading, record: JsonRecord, field: FieldName, longest: number): LocalText {
  const value = own(record, field);
  if (value === undefined) return noText;
  const text = textFrom(reading, field, value, longest);
  if (text) return text;
  reading.problems.push(fieldProblem(reading.scene, field, 'empty'));
  return noText;
}

/** The items of a list that can be read, at most so many; what is left out is said once. */
function readList<Item>(reading: Reading, record: JsonRecord, field: FieldName, most: number, read: (value: unknown) => Item | null): readonly Item[] {
  const value = own(record, field);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    reading.problems.push(fieldProblem(reading.scene, field, 'empty'));
    return [];
  }
  const items: readonly unknown[] = value.slice(0, most);
  if (value.length > most) reading.problems.push(fieldProblem(reading.scene, field, 'few'));
  const known = items.flatMap((item) => read(item) ?? []);
  if (known.length < items.length) reading.problems.push(fieldProblem(reading.scene, field, 'partly'));
  return known;
}

function figureFrom(value: unknown): FigureReference | null {
  if (!isRecord(value)) return null;
  const figure = v.safeParse(figureIdSchema, own(value, 'figure'));
  const given = own(value, 'parameters') ?? {};
  if (!figure.success || !isRecord(given)) return null;
  const entries = Object.entries(given);
  const parameters = entries.flatMap(([name, parameter]): [string, string][] => {
    const read = v.safeParse(parameterValueSchema, parameter);
    return v.is(parameterNameSchema, name) && read.success ? [[name, read.output]] : [];
  });
  // A figure about less than it was told to be about would be another figure.
  return parameters.length === entries.length && parameters.length <= 8 ? { figure: figure.output, parameters: Object.fromEntries(parameters) } : null;
}

function readQuery(reading: Reading, record: JsonRecord): string {
  const value = own(record, 'view');
  const query = v.safeParse(querySchema, value);
  if (!query.success) {
    reading.problems.push(fieldProblem(reading.scene, 'view', 'default'));
    return '';
  }
  for (const problem of decodeView(query.output).problems) reading.problems.push(viewProblem(reading.scene, problem.text));
  return query.output;
}

const sceneFields = ['id', 'view', 'title', 'sentence', 'points', 'notes', 'textSide', 'theme', 'figures', 'numbers', 'flight'];

/** Names that a record has beyond those known, said in one sentence. */
export function sayUnknown(reading: Reading, record: JsonRecord, known: readonly string[]): void {
  const names = Object.keys(record).filter((name) => !known.includes(name));
  if (names.length > 0) reading.problems.push(unknownFields(reading.scene, names));
}

/**
 * One scene with what can be saved of it; `null` and a sentence where there is nothing.
 * @param id for a scene that has none, or one that another scene has too; ids are never shown, so that this is no loss.
 */
export function readScene(reading: Reading, value: unknown, id: (wanted: string) => string): Scene | null {
  if (!isRecord(value)) {
    reading.problems.push(lostScene(reading.scene));
    return null;
  }
  sayUnknown(reading, value, sceneFields);
  const wanted = own(value, 'id');
  return {
    id: id(v.is(idSchema, wanted) ? wanted : ''),
    view: readQuery(reading, value),
    title: readText(reading, value, 'title', longestTitle),
    sentence: readText(reading, value, 'sentence', longestSentence),
    points: readList(reading, value, 'points', mostPoints, (point) => textFrom(reading, 'points', point, longestSentence)),
    notes: readText(reading, value, 'notes', longestNotes),
    textSide: readField(reading, value, 'textSide', textSideSchema, 'left'),
    theme: readField(reading, value, 'theme', v.nullable(themeSchema), null),
    figures: readList(reading, value, 'figures', mostFigures, figureFrom),
    numbers: readField(reading, value, 'numbers', flagSchema, false),
    flight: readField(reading, value, 'flight', flightSchema, 'fly'),
  };
}
