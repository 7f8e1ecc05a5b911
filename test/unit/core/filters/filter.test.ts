import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterDescription,
  matches,
  matchingLinks,
  type FilterChoice,
  type RegionCounties,
} from '../../../../src/core/filters/filter.ts';
import { countBy, countMatching, filterMask, type Facet } from '../../../../src/core/filters/filter-mask.ts';
import type { Filterable } from '../../../../src/core/layers/mark.ts';
import { mappingBases } from '../../../../src/core/view/view-state.ts';

const regionCounties: RegionCounties = new Map([
  ['north', ['63000', '65000']],
  ['central', ['66000', '10007']],
  ['capital', ['63000', '10002']],
]);
const counties = ['63000', '65000', '66000', '10007', '10002', '09007'];
const priorities = ['p.machinery', 'p.biomedicine', 'p.energy', 'q.semiconductor'];
const clusterTypes = ['production', 'manufacturing', 'service'];
const siteKinds = ['parks/software', 'parks/harbour', 'centres/campus', 'alone'];

const item: fc.Arbitrary<Filterable> = fc.record({
  countyCodes: fc.array(fc.constantFrom(...counties), { maxLength: 3 }),
  priorities: fc.array(
    fc.record({ priorityId: fc.constantFrom(...priorities), basis: fc.constantFrom(...mappingBases) }),
    { maxLength: 4 },
  ),
  siteKind: fc.constantFrom(null, ...siteKinds),
  clusterType: fc.constantFrom(null, ...clusterTypes),
  visitors: fc.boolean(),
});
const choice: fc.Arbitrary<FilterChoice> = fc.record({
  counties: fc.subarray(counties),
  regions: fc.subarray([...regionCounties.keys(), 'unknown']),
  priorityIndustries: fc.subarray(priorities),
  bases: fc.subarray([...mappingBases]),
  clusterTypes: fc.subarray(clusterTypes),
  siteKinds: fc.subarray(siteKinds),
});

const everything: FilterChoice = {
  counties: [],
  regions: [],
  priorityIndustries: [],
  bases: mappingBases,
  clusterTypes: [],
  siteKinds: [],
};
const thing: Filterable = {
  countyCodes: ['66000'],
  priorities: [{ priorityId: 'p.machinery', basis: 'stated' }],
  siteKind: null,
  clusterType: 'production',
};
const shows = (changes: Partial<FilterChoice>, changed: Partial<Filterable> = {}): boolean =>
  matches(filterDescription({ ...everything, ...changes }, regionCounties), { ...thing, ...changed });

/** The rules once more, told by lists and not by sets or bits. */
function isShown(chosen: FilterChoice, candidate: Filterable): boolean {
  const allowed: string[] = [...chosen.counties];
  for (const region of chosen.regions) allowed.push(...(regionCounties.get(region) ?? []));
  if (allowed.length > 0 && candidate.countyCodes.filter((code) => allowed.includes(code)).length === 0) return false;
  if (chosen.priorityIndustries.length > 0) {
    // A visitor's own thing has no links and stays.
    let linked = candidate.visitors === true;
    for (const link of candidate.priorities) {
      if (chosen.bases.includes(link.basis) && chosen.priorityIndustries.includes(link.priorityId)) linked = true;
    }
    if (!linked) return false;
  }
  if (
    chosen.clusterTypes.length > 0 &&
    candidate.clusterType !== null &&
    !chosen.clusterTypes.includes(candidate.clusterType)
  )
    return false;
  const layer = candidate.siteKind?.split('/')[0];
  const ofLayer = chosen.siteKinds.filter((kind) => kind.split('/')[0] === layer);
  return candidate.siteKind === null || ofLayer.length === 0 || ofLayer.includes(candidate.siteKind);
}

describe('what a filter shows', () => {
  it('shows everything when nothing is chosen', () => {
    expect(shows({})).toBe(true);
    expect(shows({}, { countyCodes: [], priorities: [], clusterType: null })).toBe(true);
    expect(shows({ bases: [] })).toBe(true);
  });

  it('shows what is linked to any of the chosen priority industries', () => {
    expect(shows({ priorityIndustries: ['p.machinery'] })).toBe(true);
    expect(shows({ priorityIndustries: ['p.biomedicine', 'p.machinery'] })).toBe(true);
    expect(shows({ priorityIndustries: ['p.biomedicine'] })).toBe(false);
  });

  it('hides what has no link at all while a priority industry is chosen', () => {
    expect(shows({ priorityIndustries: ['p.machinery'] }, { priorities: [] })).toBe(false);
  });

  it('counts only links on the chosen bases', () => {
    expect(shows({ priorityIndustries: ['p.machinery'], bases: ['county', 'proposed'] })).toBe(false);
    expect(shows({ priorityIndustries: ['p.machinery'], bases: ['stated'] })).toBe(true);
    expect(shows({ priorityIndustries: ['p.machinery'], bases: [] })).toBe(false);
  });

  it('adds the counties of regions to chosen counties', () => {
    expect(shows({ regions: ['central'] })).toBe(true);
    expect(shows({ regions: ['north'] })).toBe(false);
    expect(shows({ regions: ['north'], counties: ['66000'] })).toBe(true);
    expect(shows({ counties: ['66000'] }, { countyCodes: [] })).toBe(false);
    expect(shows({ regions: ['unknown'] })).toBe(true);
  });

  it('asks different facets to agree', () => {
    expect(shows({ counties: ['66000'], priorityIndustries: ['p.machinery'], clusterTypes: ['production'] })).toBe(
      true,
    );
    expect(shows({ counties: ['66000'], priorityIndustries: ['p.machinery'], clusterTypes: ['service'] })).toBe(false);
  });

  it('leaves alone what a facet does not speak about', () => {
    expect(shows({ clusterTypes: ['service'] }, { clusterType: null })).toBe(true);
    expect(shows({ siteKinds: ['parks/software'] }, { siteKind: null })).toBe(true);
    expect(shows({ siteKinds: ['parks/software'] }, { siteKind: 'centres/campus' })).toBe(true);
    expect(shows({ siteKinds: ['parks/software'] }, { siteKind: 'parks/harbour' })).toBe(false);
  });

  it('tells which links make a thing match', () => {
    const links = [
      { priorityId: 'p.machinery', basis: 'stated' },
      { priorityId: 'p.machinery', basis: 'proposed' },
      { priorityId: 'p.energy', basis: 'stated' },
    ] as const;
    const description = filterDescription(
      { ...everything, priorityIndustries: ['p.machinery'], bases: ['stated'] },
      regionCounties,
    );
    expect(matchingLinks(description, { ...thing, priorities: links })).toEqual([links[0]]);
    expect(matchingLinks(filterDescription(everything, regionCounties), { ...thing, priorities: links })).toEqual(
      links,
    );
  });
});

describe('masks and counts', () => {
  it('agree with the rules, row by row', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 100 }),
        fc.array(choice, { minLength: 1, maxLength: 4 }),
        (items, choices) => {
          for (const chosen of choices) {
            const description = filterDescription(chosen, regionCounties);
            const expected = items.map((candidate) => isShown(chosen, candidate));
            expect(items.map((candidate) => matches(description, candidate))).toEqual(expected);
            expect([...filterMask(description, items)]).toEqual(expected.map(Number));
            expect(countMatching(description, items)).toBe(expected.filter(Boolean).length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('say on every chip what choosing it alone would show', () => {
    const concerned: Record<Facet, (candidate: Filterable, value: string) => boolean> = {
      priority: () => true,
      region: () => true,
      county: () => true,
      clusterType: (candidate) => candidate.clusterType !== null,
      siteKind: (candidate, value) => candidate.siteKind?.split('/')[0] === value.split('/')[0],
    };
    const alone: Record<Facet, (chosen: FilterChoice, value: string) => FilterChoice> = {
      priority: (chosen, value) => ({ ...chosen, priorityIndustries: [value] }),
      region: (chosen, value) => ({ ...chosen, counties: [], regions: [value] }),
      county: (chosen, value) => ({ ...chosen, counties: [value], regions: [] }),
      clusterType: (chosen, value) => ({ ...chosen, clusterTypes: [value] }),
      siteKind: (chosen, value) => ({ ...chosen, siteKinds: [value] }),
    };
    const values: Record<Facet, readonly string[]> = {
      priority: priorities,
      region: [...regionCounties.keys()],
      county: counties,
      clusterType: clusterTypes,
      siteKind: siteKinds,
    };
    fc.assert(
      fc.property(
        fc.array(item.map((any) => ({ ...any, visitors: false })), { maxLength: 80 }),
        choice,
        choice,
        fc.constantFrom<Facet>('priority', 'region', 'county', 'clusterType', 'siteKind'),
        (items, first, second, facet) => {
          // One part after the other, so that counts that were kept for too long would show.
          let chosen = first;
          for (const part of ['counties', 'regions', 'priorityIndustries', 'bases', 'clusterTypes', 'siteKinds', null] as const) {
            const counts = countBy(chosen, items, facet, regionCounties);
            for (const value of values[facet]) {
              const expected = items.filter(
                (candidate) => isShown(alone[facet](chosen, value), candidate) && concerned[facet](candidate, value),
              ).length;
              expect(counts.get(value) ?? 0).toBe(expected);
            }
            if (part) chosen = { ...chosen, [part]: second[part] };
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('count a thing with several links once', () => {
    const items: Filterable[] = [
      {
        ...thing,
        priorities: mappingBases.map((basis) => ({ priorityId: 'p.machinery', basis })),
        countyCodes: ['63000', '65000'],
      },
    ];
    expect(countBy(everything, items, 'priority', regionCounties).get('p.machinery')).toBe(1);
    expect(countBy(everything, items, 'region', regionCounties)).toEqual(
      new Map([
        ['north', 1],
        ['central', 0],
        ['capital', 1],
      ]),
    );
  });

  it('give the same mask for the same description, so that nothing is uploaded twice', () => {
    const items = [thing];
    const description = filterDescription(everything, regionCounties);
    expect(filterMask(description, items)).toBe(filterMask(description, items));
    expect(filterMask(filterDescription({ ...everything, counties: ['63000'] }, regionCounties), items)).toEqual(
      new Uint8Array([0]),
    );
  });
});

describe("a visitor's own things", () => {
  it('stay under chips of priority industries, and follow the other filters', () => {
    const own: Filterable = { countyCodes: ['66000'], priorities: [], siteKind: null, clusterType: null, visitors: true };
    const under = (patch: Partial<FilterChoice>) => matches(filterDescription({ counties: [], regions: [], priorityIndustries: [], bases: [...mappingBases], clusterTypes: [], siteKinds: [], ...patch }, regionCounties), own);
    expect(under({ priorityIndustries: ['p.machinery'] })).toBe(true);
    expect(under({ counties: ['63000'] })).toBe(false);
    expect(matches(filterDescription({ counties: [], regions: [], priorityIndustries: ['p.machinery'], bases: [...mappingBases], clusterTypes: [], siteKinds: [] }, regionCounties), { ...own, visitors: false })).toBe(false);
  });
});
