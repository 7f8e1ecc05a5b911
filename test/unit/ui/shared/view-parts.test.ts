import { describe, expect, it } from 'vitest';
import { subjectId } from '../../../../src/core/subjects/subject.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { filterParts, markParts, rankingParts, type ViewParts } from '../../../../src/ui/shared/view-parts.ts';

/** Whether a component that draws from these parts would be drawn again: equal means every part is the same object, as in the hook. */
function redraws(parts: ViewParts, before: ViewState, patch: Partial<ViewState>): boolean {
  const [one, other] = [parts(before), parts({ ...before, ...patch })];
  return one.length !== other.length || one.some((part, index) => !Object.is(part, other[index]));
}

const ofPriorities: ViewState = { ...defaultView, industry: 'priority' };
const chip: Partial<ViewState> = { priorityIndustries: ['smart-machinery'] };

describe('rankingParts', () => {
  it('leaves the charts alone when a chip changes while the indicator is about one industry', () => {
    expect(redraws(rankingParts, defaultView, chip)).toBe(false);
    expect(redraws(rankingParts, defaultView, { camera: { longitude: 121, latitude: 24, zoom: 8 } })).toBe(false);
  });

  it.each<Partial<ViewState>>([chip, { bases: ['stated'] }, { programme: 'six-core' }])('follows %o while the indicator adds up priority industries', (patch) => {
    expect(redraws(rankingParts, ofPriorities, patch)).toBe(true);
  });

  it.each<Partial<ViewState>>([
    { language: 'en' },
    { level: 'township' },
    { indicator: 'industry-share' },
    { industry: 'G' },
    { industry: 'priority' },
    { year: 2021 },
    { legendClass: 2 },
    { regions: ['north'] },
    { counties: ['63000'] },
  ])('follows %o', (patch) => {
    expect(redraws(rankingParts, defaultView, patch)).toBe(true);
  });
});

describe('markParts', () => {
  it.each<Partial<ViewState>>([{ programme: 'six-core' }, { bases: ['stated'] }, { grantYear: 2020 }, { grantField: 'x' }, { grantStatus: ['planned'] }])('follows %o', (patch) => {
    expect(redraws(markParts, defaultView, patch)).toBe(true);
  });
});

describe('filterParts', () => {
  it.each<Partial<ViewState>>([chip, { clusterTypes: ['official'] }, { siteKinds: ['industrial-parks/x'] }, { layers: [] }, { legendClass: 1 }, { counties: ['63000'] }])('follows %o', (patch) => {
    expect(redraws(filterParts, defaultView, patch)).toBe(true);
  });

  it('is not concerned by the camera, the selection or the tab of the profile', () => {
    expect(redraws(filterParts, defaultView, { camera: { longitude: 121, latitude: 24, zoom: 8 }, selection: subjectId('county', '63000'), profileTab: 'gaps' })).toBe(false);
  });
});
