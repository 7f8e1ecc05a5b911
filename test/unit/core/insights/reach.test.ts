import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../../src/core/geography/distance.ts';
import { chordsKm, countWithin, nearestOf, placeIndex, placesWithin } from '../../../../src/core/insights/reach-index.ts';
import { placedSites, reachKinds, reachOf, reachOfEach, reachResources } from '../../../../src/core/insights/reach.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { sitesAtlas } from './small-sites.ts';

/** One degree of the equator on WGS84. */
const degreeKm = (6378.137 * Math.PI) / 180;

const positions = fc.tuple(fc.double({ min: 118, max: 122.5, noNaN: true }), fc.double({ min: 21, max: 27, noNaN: true }));
const places = fc.array(positions, { minLength: 1, maxLength: 40 }).map((list) => list.map((position) => ({ position })));
const origins = fc.array(positions, { minLength: 1, maxLength: 4 });
const leastKm = (from: readonly (readonly [number, number])[], to: readonly [number, number]) => Math.min(...from.map((point) => distanceKm(point, to)));

describe('places by their straight lines through the earth', () => {
  it('are nearest and within as measuring every one of them says', () => {
    fc.assert(
      fc.property(places, origins, fc.double({ min: 0.1, max: 300, noNaN: true }), (list, from, radius) => {
        const index = placeIndex(list);
        const all = list.map(({ position }) => leastKm(from, position));
        expect(nearestOf(index, from)?.km).toBe(Math.min(...all));
        expect(countWithin(index, from, radius)).toBe(all.filter((km) => km <= radius).length);
        expect(placesWithin(index, from, radius).map(({ km }) => km)).toEqual(all.filter((km) => km <= radius).sort((a, b) => a - b));
      }),
    );
  });

  it('have a chord that is never longer than the line on the ellipsoid, and nearly as long', () => {
    fc.assert(
      fc.property(positions, positions, (from, to) => {
        const [chord = Number.NaN] = chordsKm(placeIndex([{ position: to }]), [from]);
        const km = distanceKm(from, to);
        // The excess of the arc, s³ ÷ 24ρ², with the least radius of curvature of the ellipsoid.
        expect(chord).toBeLessThanOrEqual(km + 1e-6);
        expect(km - chord).toBeLessThanOrEqual(km ** 3 / (24 * 6335 ** 2) + 1e-6);
      }),
    );
  });

  it('count a place that lies just within or just beyond the radius rightly', () => {
    const [from, at] = [[121, 24] as const, { position: [121.15, 24.1] as const }];
    const km = distanceKm(from, at.position);
    expect(countWithin(placeIndex([at]), [from], km + 1e-5)).toBe(1);
    expect(countWithin(placeIndex([at]), [from], km - 1e-5)).toBe(0);
    // At 200 km the chord is 8 m shorter than the line: shorter than a radius that the line exceeds by 4 m.
    const [south, north] = [[120.9, 22] as const, { position: [120.9, 23.806] as const }];
    const long = distanceKm(south, north.position);
    expect(chordsKm(placeIndex([north]), [south])[0]).toBeLessThan(long - 0.004);
    expect(countWithin(placeIndex([north]), [south], long - 0.004)).toBe(0);
  });

  it('are compared by the line on the ellipsoid where the chords stand the other way round', () => {
    // 400 km east and, half a metre farther, north: the meridian is the more curved, so the chord to the north is the shorter one.
    const from = [121, 24] as const;
    const east = { position: [124.93, 24] as const };
    const wanted = distanceKm(from, east.position) + 0.0005;
    let [low, high] = [27, 28.5];
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2;
      [low, high] = distanceKm(from, [121, middle]) < wanted ? [middle, high] : [low, middle];
    }
    const index = placeIndex([{ position: [121, low] as const }, east]);
    const [northChord = 0, eastChord = 0] = chordsKm(index, [from]);
    expect(northChord).toBeLessThan(eastChord);
    expect(nearestOf(index, [from])?.place).toBe(east);
  });

  it('give nothing where there is nothing', () => {
    expect(nearestOf(placeIndex([]), [[121, 24]])).toBeNull();
    expect(nearestOf(placeIndex([{ position: [121, 24] as const }]), [])).toBeNull();
    expect(countWithin(placeIndex([{ position: [121, 24] as const }]), [], 10)).toBe(0);
    expect(nearestOf(placeIndex([{ position: [121, 24] as const }]), [[121, 24.1]], undefined, 5)).toBeNull();
  });
});

describe('reach on the equator', () => {
  const parks = (subject: Parameters<typeof reachOf>[1]) => reachOf(sitesAtlas, subject)?.kinds['industrial-park'];

  it('of a county: the nearest, and how many within 5, 10 and 20 km', () => {
    // 甲縣 at 0°: the park at 0.04° is 4.45 km away, the township of another at 0.08° 8.91 km; the planned one at 0.01° plays no part.
    const reach = parks('county:09991');
    expect(reach?.nearest?.site.subject).toBe('industrial-park:near');
    expect(reach?.nearest?.km).toBeCloseTo(0.04 * degreeKm, 6);
    expect(reach?.within).toEqual([
      { radiusKm: 5, sites: 1, byTownship: 0 },
      { radiusKm: 10, sites: 1, byTownship: 1 },
      { radiusKm: 20, sites: 1, byTownship: 1 },
    ]);
    expect(reach).toMatchObject({ somewhereInCounty: [], byCountyElsewhere: 1, withoutPlace: 1, notYetThere: 1 });
  });

  it('says when the nearest is known only to its township, and names apart what is known only to the county', () => {
    // 乙市 at 0.2°: the township at 0.08° is 13.36 km away, the park at 0.04° 17.81 km.
    const reach = parks('county:99001');
    expect(reach?.nearest).toMatchObject({ site: { subject: 'industrial-park:by-township', precision: 'township' } });
    expect(reach?.nearest?.km).toBeCloseTo(0.12 * degreeKm, 6);
    expect(reach?.somewhereInCounty.map((site) => site.subject)).toEqual(['industrial-park:by-county']);
    expect(reach?.within.map(({ sites, byTownship }) => [sites, byTownship])).toEqual([[0, 0], [0, 0], [1, 1]]);
  });

  it('of a cluster runs from the nearest of its townships, of a township from its own point', () => {
    const cluster = reachOf(sitesAtlas, 'cluster:two');
    expect(cluster?.origin).toMatchObject({ precision: 'township', points: [[0.05, 0], [0.08, 0]] });
    expect(cluster?.kinds['industrial-park'].nearest).toMatchObject({ km: 0, site: { subject: 'industrial-park:by-township' } });
    // From 0.05° and 0.08° to the base at 0.3°: 0.22°.
    expect(cluster?.kinds['science-park'].nearest?.km).toBeCloseTo(0.22 * degreeKm, 6);
    expect(parks('township:99001020')?.nearest?.km).toBeCloseTo(0.17 * degreeKm, 6);
    expect(reachOf(sitesAtlas, 'cluster:vague')?.origin).toMatchObject({ precision: 'county', points: [[1, 0]] });
  });

  it('counts no system of science parks, whose bases are rows of their own', () => {
    expect(placedSites(sitesAtlas, 'science-park').sites.map((site) => site.subject)).toEqual(['science-park:base']);
  });

  it('is null for what has no reach', () => {
    expect(reachOf(sitesAtlas, 'county:00000')).toBeNull();
    expect(reachOf(sitesAtlas, 'incubator:incubator')).toBeNull();
    expect(reachOf({ ...sitesAtlas, countyPlaces: new Map() }, 'county:09991')).toBeNull();
  });
});

describe('reach of the published places', () => {
  const atlas = wholeAtlas();

  it('has every county, township and cluster', () => {
    expect(reachOfEach(atlas, 'county')).toHaveLength(22);
    expect(reachOfEach(atlas, 'township')).toHaveLength(368);
    expect(reachOfEach(atlas, 'cluster')).toHaveLength(104);
    expect(reachResources.every((name) => atlas.tables.has(name))).toBe(true);
  });

  it('agrees with measuring every site from every county', () => {
    for (const { origin, kinds } of reachOfEach(atlas, 'county')) {
      for (const kind of reachKinds) {
        const there = placedSites(atlas, kind).sites.filter((site) => site.isThere);
        const measured = there.filter((site) => site.precision !== 'county').map((site) => leastKm(origin.points, site.position));
        expect(kinds[kind].nearest?.km).toBe(Math.min(...measured));
        for (const { radiusKm, sites, byTownship } of kinds[kind].within) expect(sites + byTownship).toBe(measured.filter((km) => km <= radiusKm).length);
      }
    }
  });

  it('leaves out and counts what the tables say', () => {
    const kinds = reachOf(atlas, 'county:66000')?.kinds;
    // Ten incubators and one centre have no county in their source; three science parks are planned and three under development.
    expect([kinds?.incubator.withoutPlace, kinds?.['innovation-centre'].withoutPlace, kinds?.['science-park'].notYetThere]).toEqual([10, 1, 6]);
    expect(kinds?.['science-park'].nearest?.site.name.zh).toBe('臺中園區');
  });
});
