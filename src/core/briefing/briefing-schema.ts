import * as v from 'valibot';
import { languages } from '../text.ts';
import { briefingFormat, briefingVersion, longestNotes, longestQuery, longestSentence, longestTitle, mostFigures, mostPoints, mostScenes } from './briefing-document.ts';
import { flights, sceneThemes, textSides } from './scene.ts';

/** Characters that XML and JSON readers refuse: controls other than line end and tab, lone surrogates, and the two non-characters of the base plane. */
export const unwritable = /(?![\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const written = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.check((text) => text.search(unwritable) < 0));
const localText = (longest: number) => v.strictObject({ zh: written(longest), en: written(longest) });

export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/));
export const daySchema = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/));
export const languageSchema = v.picklist(languages);
export const themeSchema = v.picklist(sceneThemes);
export const textSideSchema = v.picklist(textSides);
export const flightSchema = v.picklist(flights);
export const flagSchema = v.boolean();
/** The query of a view; what it says is judged by `decodeView`. */
export const querySchema = written(longestQuery);
export const figureIdSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,59}$/));
/** Names of parameters; those that every object inherits are none. */
export const parameterNameSchema = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]{0,29}$/), v.check((name) => !(name in {})));
export const parameterValueSchema = written(200);
export const titleSchema = localText(longestTitle);
export const sentenceSchema = localText(longestSentence);
export const notesSchema = localText(longestNotes);

const figureSchema = v.strictObject({
  figure: figureIdSchema,
  parameters: v.pipe(v.record(parameterNameSchema, parameterValueSchema), v.check((parameters) => Object.keys(parameters).length <= 8)),
});

const sceneSchema = v.strictObject({
  id: idSchema,
  view: querySchema,
  title: titleSchema,
  sentence: sentenceSchema,
  points: v.pipe(v.array(sentenceSchema), v.maxLength(mostPoints)),
  notes: notesSchema,
  textSide: textSideSchema,
  theme: v.nullable(themeSchema),
  figures: v.pipe(v.array(figureSchema), v.maxLength(mostFigures)),
  numbers: flagSchema,
  flight: flightSchema,
});

/** What a sound document of the present version looks like, field by field; ids of scenes are distinct. */
export const briefingSchema = v.strictObject({
  format: v.literal(briefingFormat),
  version: v.literal(briefingVersion),
  id: idSchema,
  title: titleSchema,
  language: languageSchema,
  theme: themeSchema,
  created: daySchema,
  changed: daySchema,
  scenes: v.pipe(
    v.array(sceneSchema),
    v.maxLength(mostScenes),
    v.check((scenes) => new Set(scenes.map(({ id }) => id)).size === scenes.length),
  ),
});
