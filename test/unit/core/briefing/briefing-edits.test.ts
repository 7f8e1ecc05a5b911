import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addScene, changeBriefing, changeScene, duplicateScene, moveScene, removeScene } from '../../../../src/core/briefing/briefing-edits.ts';
import { languageOfText, localText, withText } from '../../../../src/core/briefing/scene.ts';
import { queryOfView, viewOfScene } from '../../../../src/core/briefing/scene-view.ts';
import { decodeView, normaliseView } from '../../../../src/core/view/view-url.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { arbitraryView } from '../view/arbitrary-view.ts';
import { briefingOf } from './arbitrary-briefing.ts';

const titles = (briefing: ReturnType<typeof briefingOf>) => briefing.scenes.map(({ title }) => title.zh).join('');
const abc = briefingOf('甲', '乙', '丙');

describe('edits of a briefing', () => {
  it('moves a scene to where it shall stand', () => {
    expect(titles(moveScene(abc, 0, 2))).toBe('乙丙甲');
    expect(titles(moveScene(abc, 2, 0))).toBe('丙甲乙');
    expect(titles(moveScene(abc, 1, 99))).toBe('甲丙乙');
    expect(moveScene(abc, 1, 1)).toBe(abc);
    expect(moveScene(abc, 7, 0)).toBe(abc);
  });

  it('adds, copies and removes, with ids of their own', () => {
    const copied = duplicateScene(abc, 0);
    expect(titles(copied)).toBe('甲甲乙丙');
    expect(new Set(copied.scenes.map(({ id }) => id)).size).toBe(4);
    expect(titles(removeScene(copied, 1))).toBe('甲乙丙');
    expect(removeScene(abc, 3)).toBe(abc);
    const [scene] = abc.scenes;
    if (!scene) throw new Error('no scene');
    expect(titles(addScene(abc, { ...scene, id: '' }, 1))).toBe('甲甲乙丙');
    const full = { ...abc, scenes: Array.from({ length: 200 }, (_, index) => ({ ...scene, id: `x${index}` })) };
    expect(addScene(full, scene)).toBe(full);
  });

  it('changes a field and nothing else; no change is no step', () => {
    const changed = changeScene(abc, 1, { textSide: 'right' });
    expect(changed.scenes.map(({ textSide }) => textSide)).toEqual(['left', 'right', 'left']);
    expect(changed.scenes[0]).toBe(abc.scenes[0]);
    expect(changeScene(abc, 1, { textSide: 'left' })).toBe(abc);
    expect(changeBriefing(abc, { theme: 'light' })).toBe(abc);
    expect(changeBriefing(abc, { theme: 'projector' }).theme).toBe('projector');
  });

  it('keeps ids distinct and the set of scenes whatever is done', () => {
    const step = fc.tuple(fc.constantFrom('copy', 'move', 'remove'), fc.integer({ min: -2, max: 9 }), fc.integer({ min: -2, max: 9 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const end = steps.reduce((briefing, [kind, from, to]) => (kind === 'copy' ? duplicateScene(briefing, from) : kind === 'move' ? moveScene(briefing, from, to) : removeScene(briefing, from)), abc);
        expect(new Set(end.scenes.map(({ id }) => id)).size).toBe(end.scenes.length);
      }),
    );
  });
});

describe('the view of a scene', () => {
  it('is the view it was taken from, in the language and page of who looks', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (taken, current) => {
        const query = queryOfView(taken);
        fc.pre(!query.includes('&z='));
        const shown = viewOfScene({ view: query }, current);
        const { page, language, briefing, scene, briefingMode } = current;
        expect(shown).toEqual({ ...normaliseView(taken), page, language, briefing, scene, briefingMode });
      }),
      { numRuns: 100 },
    );
  });

  it('says nothing of language, page or place in a briefing', () => {
    const view: ViewState = { ...defaultView, page: 'brief', language: 'en', briefing: 'national', scene: 4, briefingMode: 'present', selection: 'county:66000' };
    expect(queryOfView(view)).toBe('v=1&sel=county:66000');
    expect(decodeView(queryOfView(defaultView)).problems).toEqual([]);
  });
});

describe('a text of one language', () => {
  it('is shown in the other where its side is empty, and says so', () => {
    expect([localText({ zh: '臺中', en: '' }, 'en'), languageOfText({ zh: '臺中', en: '' }, 'en')]).toEqual(['臺中', 'zh-TW']);
    expect([localText({ zh: '', en: 'Taichung' }, 'zh-TW'), languageOfText({ zh: '', en: 'Taichung' }, 'zh-TW')]).toEqual(['Taichung', 'en']);
    expect([localText({ zh: '臺中', en: 'Taichung' }, 'en'), languageOfText({ zh: '臺中', en: 'Taichung' }, 'en')]).toEqual(['Taichung', 'en']);
    expect([localText({ zh: '', en: '' }, 'en'), languageOfText({ zh: '', en: '' }, 'en')]).toEqual(['', 'en']);
    expect(withText({ zh: '甲', en: 'A' }, 'en', 'B')).toEqual({ zh: '甲', en: 'B' });
  });
});
