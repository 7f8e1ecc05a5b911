import fc from 'fast-check';
import { frameZooms } from '../../../../src/core/comparison/frame-shift.ts';
import { subjectId, subjectKinds } from '../../../../src/core/subjects/subject.ts';
import { languages } from '../../../../src/core/text.ts';
import { briefingModes, comparisonParts, levels, mappingBases, neighbourRules, pages, pointDrawings, profileTabs, significanceLevels, spatialMethods, type ViewState } from '../../../../src/core/view/view-state.ts';

/** Ids as the data have them, and ids as a visitor's own file may have them. */
const id = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,6}){0,2}$/) },
  fc.constantFrom(
    'a,b',
    'a~b',
    '~1',
    '~0',
    'a=b&c',
    '100%',
    '%2C',
    'a+b',
    'a b',
    '智慧機械',
    'a/b',
    'a:b',
    'a.b',
    '__proto__',
    '?x#y',
    "o'x",
    '😀',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const ids = fc.array(id, { maxLength: 6 });
const year = fc.option(fc.integer({ min: 1900, max: 2199 }), { nil: null });

/** Any view, not normalised: unsorted lists, repetitions, cameras anywhere. */
export const arbitraryView: fc.Arbitrary<ViewState> = fc.record({
  page: fc.constantFrom(...pages),
  language: fc.constantFrom(...languages),
  camera: fc.option(
    fc.record({
      longitude: fc.double({ min: -200, max: 200 }),
      latitude: fc.double({ min: -90, max: 90 }),
      zoom: fc.double({ min: -1, max: 25 }),
    }),
    { nil: null },
  ),
  basemap: id,
  level: fc.constantFrom(...levels),
  indicator: id,
  industry: id,
  year,
  quotientBase: id,
  spatialMethod: fc.constantFrom(...spatialMethods),
  neighbourRule: fc.constantFrom(...neighbourRules),
  significance: fc.constantFrom(...significanceLevels),
  falseDiscovery: fc.boolean(),
  pointsOf: id,
  pointDrawing: fc.constantFrom(...pointDrawings),
  pointDistanceMetres: fc.integer({ min: -5, max: 60_000 }),
  pointMinimum: fc.integer({ min: -5, max: 300 }),
  starRule: fc.array(fc.oneof(fc.double({ min: -2, max: 60 }), fc.double()), { maxLength: 14 }),
  programme: fc.oneof(fc.constantFrom('five-plus-two', 'six-core'), id),
  priorityIndustries: fc.array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('five-plus-two', 'six-core', 'ai'), id)
        .map(([programme, code]) => `${programme}.${code}`),
      id,
    ),
    { maxLength: 6 },
  ),
  bases: fc.subarray([...mappingBases]).chain((bases) => fc.shuffledSubarray(bases)),
  regions: ids,
  counties: ids,
  clusterTypes: ids,
  siteKinds: fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom('a', 'b', 'parks'), id).map((pair) => pair.join('/')),
      id,
    ),
    { maxLength: 8 },
  ),
  grantYear: year,
  grantField: fc.option(id, { nil: null }),
  grantStatus: ids,
  legendClass: fc.option(fc.integer({ min: -2, max: 120 }), { nil: null }),
  layers: ids,
  layerOrder: ids,
  opacity: fc.dictionary(id, fc.double({ min: -1, max: 2 }), { maxKeys: 4 }),
  selection: fc.option(
    fc.tuple(fc.constantFrom(...subjectKinds), id).map(([kind, value]) => subjectId(kind, value)),
    { nil: null },
  ),
  profileTab: fc.constantFrom(...profileTabs),
  rankingTable: fc.boolean(),
  comparisonPart: fc.constantFrom(...comparisonParts),
  compared: fc.array(fc.oneof(fc.tuple(fc.constantFrom('county', 'township', 'region', 'own', 'belt'), id).map((pair) => pair.join(':')), id), { maxLength: 9 }),
  comparisonBase: id,
  comparisonFrame: fc.option(fc.record({ zoom: fc.oneof(fc.constantFrom(...frameZooms), fc.double()), east: fc.double({ min: -1, max: 1 }), south: fc.double({ min: -1, max: 1 }) }), { nil: null }),
  quotientOrder: id,
  beltKm: fc.integer({ min: -5, max: 120 }),
  ownRegions: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c1', 'Ä'), name: id, counties: fc.array(fc.constantFrom('66000', '63000', '1', '10007'), { maxLength: 4 }) }), { maxLength: 4 }),
  ownCorridors: fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c1', '?'),
      name: id,
      path: fc.array(fc.tuple(fc.double({ min: -181, max: 181, noNaN: true }), fc.double({ min: -86, max: 86, noNaN: true })), { maxLength: 5 }),
      places: fc.oneof(fc.constant([]), fc.array(fc.constantFrom('66000', '66000010', '6600', 'x'), { maxLength: 4 })),
    }),
    { maxLength: 3 },
  ),
  briefing: fc.oneof(fc.constantFrom('', 'own', 'national', 'county.66000'), id),
  scene: fc.integer({ min: -2, max: 230 }),
  briefingMode: fc.constantFrom(...briefingModes),
});
