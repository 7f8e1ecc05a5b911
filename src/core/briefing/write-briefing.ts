import type { BriefingDocument } from './briefing-document.ts';
import type { LocalText, Scene } from './scene.ts';

const text = ({ zh, en }: LocalText): LocalText => ({ zh, en });

function scene({ id, view, title, sentence, points, notes, textSide, theme, figures, numbers, flight }: Scene): Scene {
  return {
    id,
    view,
    title: text(title),
    sentence: text(sentence),
    points: points.map(text),
    notes: text(notes),
    textSide,
    theme,
    figures: figures.map(({ figure, parameters }) => ({ figure, parameters: Object.fromEntries(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1))) })),
    numbers,
    flight,
  };
}

/** The document with all keys in one order, so that equal briefings are equal texts. */
export function canonicalBriefing({ format, version, id, title, language, theme, created, changed, scenes }: BriefingDocument): BriefingDocument {
  return { format, version, id, title: text(title), language, theme, created, changed, scenes: scenes.map(scene) };
}

/** The text of a briefing's file: JSON with two spaces and a line end. Equal briefings give equal bytes. */
export function writeBriefing(briefing: BriefingDocument): string {
  return `${JSON.stringify(canonicalBriefing(briefing), null, 2)}\n`;
}
