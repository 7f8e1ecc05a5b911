import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { briefingSchema } from '../../../../src/core/briefing/briefing-schema.ts';
import type { BriefingMigration } from '../../../../src/core/briefing/briefing-migrations.ts';
import { readBriefing, readBriefingText } from '../../../../src/core/briefing/read-briefing.ts';
import { writeBriefing } from '../../../../src/core/briefing/write-briefing.ts';
import { arbitraryBriefing, briefingOf } from './arbitrary-briefing.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every place of a JSON value as a path. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

/** A copy in which the node of a path is deleted or replaced. */
function broken(value: unknown, path: readonly (string | number)[], replacement: { readonly value: unknown } | null): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return replacement?.value;
  if (Array.isArray(value)) {
    return rest.length === 0 && !replacement ? value.filter((_, index) => String(index) !== String(head)) : value.map((inner: unknown, index) => (String(index) === String(head) ? broken(inner, rest, replacement) : inner));
  }
  return Object.fromEntries(Object.entries(Object(value)).flatMap(([key, inner]): [string, unknown][] => (key !== head ? [[key, inner]] : rest.length === 0 && !replacement ? [] : [[key, broken(inner, rest, replacement)]])));
}

describe('a sound briefing', () => {
  it('comes back from its file as it went, without a problem of its own', () => {
    fc.assert(
      fc.property(arbitraryBriefing, (briefing) => {
        expect(v.is(briefingSchema, briefing)).toBe(true);
        expect(readBriefingText(writeBriefing(briefing))).toEqual({ briefing, problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('is written in one form whatever the order of its keys', () => {
    const briefing = briefingOf('一');
    const turned = Object.fromEntries(Object.entries(briefing).toReversed());
    expect(writeBriefing(readBriefing(turned).briefing ?? briefingOf())).toBe(writeBriefing(briefing));
    expect(writeBriefing(briefing).startsWith('{\n  "format": "cluster-atlas-briefing",\n  "version": 1,\n')).toBe(true);
  });
});

describe('a broken briefing', () => {
  it('never throws, and gives nothing or a sound briefing with sentences', () => {
    const replacement = fc.oneof(fc.constant(null), fc.anything({ withNullPrototype: false }).map((value) => ({ value: value === undefined ? null : value })), fc.constantFrom({ value: 'x'.repeat(30_000) }, { value: { zh: 1, en: 'a' } }, { value: '\u0000a' }, { value: Array.from({ length: 300 }, () => ({})) }));
    fc.assert(
      fc.property(arbitraryBriefing, fc.nat(), replacement, (briefing, chosen, change) => {
        const whole = json(briefing);
        const all = places(whole);
        const damaged = broken(whole, all[chosen % all.length] ?? [], change);
        const { briefing: read, problems } = readBriefing(damaged);
        if (read === null) expect(problems.length).toBeGreaterThan(0);
        else expect(v.is(briefingSchema, read)).toBe(true);
        for (const { zh, en } of problems) {
          expect(zh).toMatch(/。$/);
          expect(en).toMatch(/\.$/);
          expect(zh + en).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says which scene and which field', () => {
    const [first, second] = briefingOf('一', '二').scenes;
    const { briefing, problems } = readBriefing({ ...briefingOf(), scenes: [first, 7, { ...second, textSide: 'above', sentence: 5, extra: 1, view: 'v=1&ind=location-quotient&wrong=1' }] });
    expect(briefing?.scenes.map(({ title }) => title.zh)).toEqual(['一', '二']);
    expect(problems.map(({ zh }) => zh)).toEqual([
      '第 2 個場景無法讀取，已略過。',
      '第 3 個場景有不認得的欄位「extra」，已略過。',
      '第 3 個場景的畫面：連結中的「wrong=1」不是本網站的設定，已略過。',
      '第 3 個場景的說明無法讀取，已留空。',
      '第 3 個場景的文字位置無法讀取，已改用預設。',
    ]);
    expect(problems[3]?.en).toBe('The sentence of scene 3 cannot be read; it is left empty.');
  });

  it('cuts what is too long, keeps 200 scenes, and takes no inherited or dangerous key', () => {
    const [scene] = briefingOf('一').scenes;
    const long = readBriefing({ ...briefingOf(), title: { zh: '字'.repeat(400), en: '' }, scenes: Array.from({ length: 230 }, () => scene) });
    expect(long.briefing?.title.zh).toHaveLength(300);
    expect(long.briefing?.scenes).toHaveLength(200);
    expect(new Set(long.briefing?.scenes.map(({ id }) => id)).size).toBe(200);
    expect(long.problems.map(({ en }) => en)).toEqual(['The title of the briefing had to be cut, being too long.', 'There are more than 200 scenes; those after the 200th are left out.']);
    const figures = JSON.parse('[{"figure":"ranking","parameters":{"__proto__":"x"}},{"figure":"ranking","parameters":{"county":"66000"}}]');
    const read = readBriefing({ ...briefingOf(), scenes: [{ ...scene, figures }] });
    expect(read.briefing?.scenes[0]?.figures).toEqual([{ figure: 'ranking', parameters: { county: '66000' } }]);
    expect(read.problems).toHaveLength(1);
  });

  it('says once what befell several points', () => {
    const [scene] = briefingOf('一').scenes;
    const { problems } = readBriefing({ ...briefingOf(), scenes: [{ ...scene, points: ['a\u0000', 'b\u0000', 'c'].map((zh) => ({ zh, en: '' })) }] });
    expect(problems).toEqual([{ zh: '第 1 個場景的要點含有無法顯示的字元，已移除。', en: 'The points of scene 1 held characters that cannot be shown; they are removed.' }]);
  });

  it('takes a plain text in the language of the briefing', () => {
    const [scene] = briefingOf('一').scenes;
    const { briefing, problems } = readBriefing({ ...briefingOf(), language: 'en', title: 'Talk', scenes: [{ ...scene, points: ['one'] }] });
    expect(problems).toEqual([]);
    expect(briefing?.title).toEqual({ zh: '', en: 'Talk' });
    expect(briefing?.scenes[0]?.points).toEqual([{ zh: '', en: 'one' }]);
  });

  it.each([null, 5, 'text', [], {}, { format: 'cluster-atlas' }])('is none: %j', (value) => {
    expect(readBriefing(value).briefing).toBeNull();
  });

  it('is none when the file is no JSON', () => {
    expect(readBriefingText('{"format":')).toEqual({ briefing: null, problems: [{ zh: '這不是聚落圖的簡報檔。', en: 'This is not a briefing of Cluster Atlas.' }] });
  });
});

describe('a briefing of another version', () => {
  /** A form that never shipped: scenes were called slides and had plain texts. */
  const fromZero: ReadonlyMap<number, BriefingMigration> = new Map([[0, ({ slides, ...rest }) => ({ ...rest, version: 1, scenes: slides })]]);

  it('is brought forward step by step', () => {
    const old = { format: 'cluster-atlas-briefing', version: 0, slides: [{ view: 'v=1&sel=county:66000', title: '臺中' }] };
    const { briefing, problems } = readBriefing(old, fromZero);
    expect(problems).toEqual([]);
    expect(briefing?.scenes[0]).toMatchObject({ view: 'v=1&sel=county:66000', title: { zh: '臺中', en: '' }, flight: 'fly' });
  });

  it('is read as it is when a step is missing, fails, or the version is newer or none, and says so', () => {
    const failing: ReadonlyMap<number, BriefingMigration> = new Map([[0, () => { throw new Error('no'); }]]);
    for (const [version, steps] of [[0, new Map()], [0, failing], [9, fromZero], ['1', fromZero], [-1, fromZero]] as const) {
      const { briefing, problems } = readBriefing({ ...briefingOf('一'), version }, steps);
      expect(briefing?.scenes).toHaveLength(1);
      expect(problems).toHaveLength(1);
    }
  });
});
