import { describe, expect, it } from 'vitest';
import type { SubjectId } from '../../../../src/core/subjects/subject.ts';
import { areaAfter } from '../../../../src/ui/explore/area-walk.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const directions = ['north', 'east', 'south', 'west'] as const;

describe('areaAfter', () => {
  it('walks on from what the keyboard is on, else from the selection', () => {
    // Yunlin lies south of Changhua, Hualien east of Nantou.
    expect(areaAfter(atlas, 'county', { hover: 'county:10007', selection: 'county:63000' }, 'south')).toBe('county:10009');
    expect(areaAfter(atlas, 'county', { hover: null, selection: 'county:10008' }, 'east')).toBe('county:10015');
  });

  it('starts from the county of a selected township, and from no area at all', () => {
    const township = [...atlas.townshipPlaces.keys()].find((code) => code.startsWith('10008')) ?? '';
    expect(areaAfter(atlas, 'county', { hover: null, selection: `township:${township}` }, 'east')).toBe('county:10015');
    const entered = areaAfter(atlas, 'county', { hover: null, selection: 'cluster:something' }, 'north');
    expect(atlas.countyPlaces.has(entered?.split(':')[1] ?? '')).toBe(true);
  });

  it('reaches every county from any county', () => {
    const reached = new Set<SubjectId>(['county:66000']);
    for (const subject of reached) {
      for (const direction of directions) {
        const next = areaAfter(atlas, 'county', { hover: subject, selection: null }, direction);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(22);
  });

  it('walks among townships at their level', () => {
    const first = areaAfter(atlas, 'township', { hover: null, selection: 'county:66000' }, 'south');
    expect(first).toMatch(/^township:\d{8}$/);
  });

  it('goes nowhere while the places are not loaded', () => {
    expect(areaAfter({ ...atlas, countyPlaces: new Map(), townshipPlaces: new Map() }, 'county', { hover: null, selection: null }, 'north')).toBeNull();
  });
});
