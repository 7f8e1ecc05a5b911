import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefingFromFragment, briefingToFragment } from '../../../../src/core/briefing/briefing-link.ts';
import { arbitraryBriefing, briefingOf } from './arbitrary-briefing.ts';

const packed = (bytes: Uint8Array): string => `briefing=${Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64url')}`;

describe('a briefing in a link', () => {
  it('comes back as it went whenever it is short enough', () => {
    let carried = 0;
    fc.assert(
      fc.property(arbitraryBriefing, (briefing) => {
        const fragment = briefingToFragment(briefing);
        if (fragment === null) return;
        carried += 1;
        expect(fragment.length).toBeLessThanOrEqual(2000 - 121);
        expect(fragment).toMatch(/^briefing=[A-Za-z0-9_-]+$/);
        expect(briefingFromFragment(`#${fragment}`)).toEqual({ briefing, problems: [] });
      }),
      { numRuns: 100 },
    );
    expect(carried).toBeGreaterThan(20);
  });

  it('is refused when the whole link would be longer than 2,000 characters', () => {
    const noise = Array.from({ length: 1500 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('');
    expect(briefingToFragment({ ...briefingOf('一'), scenes: briefingOf('一').scenes.map((scene) => ({ ...scene, sentence: { zh: noise, en: '' } })) })).toBeNull();
    const fragment = briefingToFragment(briefingOf('一')) ?? '';
    expect(briefingToFragment(briefingOf('一'), 2000 - fragment.length - 1)).toBe(fragment);
    expect(briefingToFragment(briefingOf('一'), 2000 - fragment.length)).toBeNull();
  });

  it('never throws for a text that is cut or changed', () => {
    const fragment = briefingToFragment(briefingOf('一', '二')) ?? '';
    fc.assert(
      fc.property(fc.nat({ max: fragment.length }), fc.string({ maxLength: 4 }), (at, put) => {
        const read = briefingFromFragment(fragment.slice(0, at) + put);
        expect(read === null || read.briefing !== null || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(briefingFromFragment('#still')).toBeNull();
    expect(briefingFromFragment('')).toBeNull();
  });

  it('unpacks no more than 1 MB', () => {
    const sound = JSON.stringify(briefingOf('一'));
    const padded = (length: number) => strToU8(sound.padEnd(length - (strToU8(sound).length - sound.length), ' '));
    expect(padded(1_000_000)).toHaveLength(1_000_000);
    expect(briefingFromFragment(packed(padded(1_000_000)))?.briefing).not.toBeNull();
    expect(briefingFromFragment(packed(padded(1_000_001)))?.briefing).toBeNull();
    expect(briefingFromFragment(packed(padded(5_000_000)))?.briefing).toBeNull();
  });
});
