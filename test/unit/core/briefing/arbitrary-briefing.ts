import fc from 'fast-check';
import { briefingFormat, briefingVersion, type BriefingDocument } from '../../../../src/core/briefing/briefing-document.ts';
import { flights, sceneThemes, textSides, type LocalText, type Scene } from '../../../../src/core/briefing/scene.ts';
import { queryOfView } from '../../../../src/core/briefing/scene-view.ts';
import { unwritable } from '../../../../src/core/briefing/briefing-schema.ts';
import { languages } from '../../../../src/core/text.ts';
import { arbitraryView } from '../view/arbitrary-view.ts';

const words = fc.oneof(fc.constantFrom('', '臺中市：金屬製品製造業的區位商數', 'a\nb\tc', '"<&>', '😀', '__proto__'), fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(unwritable, '')));
const text: fc.Arbitrary<LocalText> = fc.record({ zh: words, en: words });

const parameters = fc.dictionary(fc.constantFrom('county', 'measure', 'corridor', 'subject'), words, { maxKeys: 3, noNullPrototype: true });

const scene: fc.Arbitrary<Omit<Scene, 'id'>> = fc.record({
  view: arbitraryView.map(queryOfView),
  title: text,
  sentence: text,
  points: fc.array(text, { maxLength: 3 }),
  notes: text,
  textSide: fc.constantFrom(...textSides),
  theme: fc.option(fc.constantFrom(...sceneThemes), { nil: null }),
  figures: fc.array(fc.record({ figure: fc.constantFrom('ranking', 'county-quotients', 'corridor-profile'), parameters }), { maxLength: 3 }),
  numbers: fc.boolean(),
  flight: fc.constantFrom(...flights),
});

/** Any sound briefing. */
export const arbitraryBriefing: fc.Arbitrary<BriefingDocument> = fc.record({
  format: fc.constant(briefingFormat),
  version: fc.constant(briefingVersion),
  id: fc.constantFrom('own', 'national', 'county.66000', 'b1'),
  title: text,
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...sceneThemes),
  created: fc.constantFrom('', '2026-11-26'),
  changed: fc.constantFrom('', '2026-11-27'),
  scenes: fc.array(scene, { maxLength: 5 }).map((scenes) => scenes.map((one, index): Scene => ({ id: `s${index + 1}`, ...one }))),
});

/** A small sound briefing with one scene for each title. */
export function briefingOf(...titles: readonly string[]): BriefingDocument {
  const scenes = titles.map((zh, index): Scene => ({
    id: `s${index + 1}`,
    view: 'v=1&sel=county:66000',
    title: { zh, en: '' },
    sentence: { zh: '', en: '' },
    points: [],
    notes: { zh: '', en: '' },
    textSide: 'left',
    theme: null,
    figures: [],
    numbers: false,
    flight: 'fly',
  }));
  return { format: briefingFormat, version: briefingVersion, id: 'b1', title: { zh: '簡報', en: '' }, language: 'zh-TW', theme: 'light', created: '2026-11-26', changed: '2026-11-26', scenes };
}
