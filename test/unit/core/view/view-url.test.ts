import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView, longestLink, normaliseView, urlFields } from '../../../../src/core/view/view-url.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { arbitraryView } from './arbitrary-view.ts';

const example: ViewState = {
  ...defaultView,
  language: 'en',
  camera: { latitude: 23.7, longitude: 120.96, zoom: 7.2 },
  layers: ['clusters', 'corridors'],
  industry: '29',
  year: 2020,
  priorityIndustries: ['five-plus-two.biomedicine', 'five-plus-two.smart-machinery'],
  selection: 'county:66000',
  profileTab: 'grants',
};

describe('the link of a view', () => {
  it('has one line for every field of the view and no key twice', () => {
    expect(urlFields.map(({ name }) => name).sort()).toEqual(Object.keys(defaultView).sort());
    expect(new Set(urlFields.map(({ key }) => key)).size).toBe(urlFields.length);
    expect(urlFields.map(({ key }) => key)).not.toContain('v');
    expect(urlFields.map(({ key }) => key)).not.toContain('z');
  });

  it('is empty for the default view', () => {
    expect(encodeView(defaultView)).toBe('');
    expect(decodeView('')).toEqual({ view: defaultView, problems: [] });
  });

  it('can be read by a person', () => {
    expect(encodeView(example)).toBe(
      'v=1&lang=en&at=23.7,120.96,7.2&on=clusters,corridors&sic=29&y=2020&pri=biomedicine,smart-machinery&sel=county:66000&tab=grants',
    );
    expect(decodeView(`?${encodeView(example)}`)).toEqual({ view: example, problems: [] });
  });

  it('names the programme of priority industries of another programme', () => {
    const view = normaliseView({
      ...defaultView,
      programme: 'six-core',
      priorityIndustries: ['five-plus-two.biomedicine', 'six-core.cybersecurity'],
    });
    expect(encodeView(view)).toBe('v=1&prog=six-core&pri=five-plus-two.biomedicine,cybersecurity');
    expect(decodeView(encodeView(view)).view).toEqual(view);
    expect(decodeView('pri=cybersecurity&prog=six-core&v=1').view.priorityIndustries).toEqual([
      'six-core.cybersecurity',
    ]);
  });

  it('writes the layer of site kinds once', () => {
    const view = {
      ...defaultView,
      siteKinds: ['industrial-parks/free-trade-zone', 'industrial-parks/software-park', 'science-parks/base'],
    };
    expect(encodeView(view)).toBe('v=1&kind=industrial-parks/free-trade-zone,software-park,science-parks/base');
    expect(decodeView(encodeView(view)).view).toEqual(view);
  });

  it('tells no layer and no basis from the default', () => {
    const view: ViewState = { ...defaultView, layers: [], bases: [] };
    expect(encodeView(view)).toBe('v=1&on=&basis=');
    expect(decodeView(encodeView(view)).view).toEqual(view);
  });

  it('comes back from its link as it went, and equal views have equal links', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const normal = normaliseView(view);
        const link = encodeView(view);
        expect(decodeView(link)).toEqual({ view: normal, problems: [] });
        expect(normaliseView(normal)).toEqual(normal);
        expect(encodeView(normal)).toBe(link);
        expect(link === '' || link === 'v=1' || link.startsWith('v=1&')).toBe(true);
        expect(link).toMatch(/^[\x21-\x7e]*$/);
        expect(
          encodeView({
            ...view,
            layers: [...view.layers, ...view.layers].reverse(),
            counties: [...view.counties].reverse(),
          }),
        ).toBe(link);
      }),
      { numRuns: 1500 },
    );
  });

  it('survives a program that encodes the whole query again, or writes spaces as plus signs', () => {
    const view = normaliseView({
      ...example,
      grantField: '智慧 機械,A+B',
      counties: ['63000', '66000'],
      opacity: { clusters: 0.5 },
    });
    const link = encodeView(view);
    expect(decodeView(link.replaceAll(',', '%2C').replaceAll(':', '%3A')).view).toEqual(view);
    expect(decodeView(link.replaceAll('%20', '+')).view).toEqual(view);
  });

  it('rounds the camera', () => {
    const { camera } = normaliseView({
      ...defaultView,
      camera: { longitude: 120.123456, latitude: -0.00001, zoom: 7.23456 },
    });
    expect(camera).toEqual({ longitude: 120.1235, latitude: 0, zoom: 7.23 });
  });
});

describe('a link that is not right', () => {
  const kindsOf = (query: string): string[] => decodeView(query).problems.map(({ kind, key }) => `${kind} ${key}`);

  it('never makes the reader throw, and always gives a normal view', () => {
    const key = fc.oneof(
      fc.constantFrom('v', 'z', ...urlFields.map((urlField) => urlField.key)),
      fc.string({ maxLength: 4 }),
    );
    const part = fc.tuple(key, fc.string({ unit: 'binary', maxLength: 20 })).map((pair) => pair.join('='));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.array(part, { maxLength: 6 }).map((parts) => parts.join('&')),
        ),
        (query) => {
          const { view } = decodeView(query);
          expect(normaliseView(view)).toEqual(view);
          expect(decodeView(encodeView(view)).view).toEqual(view);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['page=map', 'bad-value page'],
    ['lang=fr', 'bad-value lang'],
    ['at=23.7,120.96', 'bad-value at'],
    ['at=123.7,120.96,7', 'bad-value at'],
    ['at=x,y,z', 'bad-value at'],
    ['y=20200', 'bad-value y'],
    ['y=-1', 'bad-value y'],
    ['y=', 'bad-value y'],
    ['class=100', 'bad-value class'],
    ['basis=stated,guessed', 'bad-value basis'],
    ['op=clusters:1.5', 'bad-value op'],
    ['op=clusters', 'bad-value op'],
    ['sel=66000', 'bad-value sel'],
    ['sel=planet:1', 'bad-value sel'],
    ['kind=software-park', 'bad-value kind'],
    ['on=clusters,,corridors', 'bad-value on'],
    ['table=yes', 'bad-value table'],
    ['ind=%E0%A4%A', 'bad-value ind'],
    ['z=@@@', 'bad-value z'],
    ['utm_source=mail', 'unknown-key utm_source'],
    ['lang=en&lang=zh-TW', 'repeated-key lang'],
    ['v=99', 'unknown-version v'],
    ['v=0', 'unknown-version v'],
    ['v=1.5', 'unknown-version v'],
  ])('%s → %s, told in both languages', (query, expected) => {
    expect(kindsOf(query)).toEqual([expected]);
    const [first] = decodeView(query).problems;
    expect(first?.text.zh).toContain('連結');
    expect(first?.text.en).toContain('link');
  });

  it('still shows what can be read', () => {
    const { view, problems } = decodeView('v=1&lang=en&y=never&county=66000&fbclid=1');
    expect(view).toEqual({ ...defaultView, language: 'en', counties: ['66000'] });
    expect(problems).toHaveLength(2);
  });
});

describe('the length of a link', () => {
  const words = (count: number, word: string): string[] =>
    Array.from({ length: count }, (_, index) => `${word}-${'abcdefghij'.slice(index % 7)}-${index}`);
  /**
   * Everything chosen at once: 22 counties, 22 regions, 13 priority industries, 44 kinds of sites in 7 layers, 20
   * layers reordered and dimmed.
   */
  const everything: ViewState = {
    ...defaultView,
    page: 'data',
    language: 'en',
    camera: { longitude: 120.9605, latitude: 23.6978, zoom: 12.34 },
    basemap: 'national-land-map',
    level: 'township',
    indicator: 'county-indicators/tertiary_education_share',
    industry: 'priority',
    year: 2016,
    programme: 'thirteen-strategic',
    priorityIndustries: words(13, 'thirteen-strategic.s13-industry'),
    bases: [],
    regions: words(22, 'balanced-region'),
    counties: Array.from({ length: 22 }, (_, index) => String(10002 + index)),
    clusterTypes: ['manufacturing', 'production', 'service', 'startup'],
    siteKinds: words(44, 'kind').map(
      (kind, index) =>
        `${['industrial-parks', 'science-parks', 'innovation-centres', 'incubators', 'universities', 'research-institutes', 'transport-nodes'][index % 7]}/${kind}`,
    ),
    grantYear: 2015,
    grantField: '智慧機械與數位轉型服務',
    grantStatus: words(6, 'status'),
    legendClass: 3,
    layers: words(20, 'layer'),
    layerOrder: words(20, 'layer').reverse(),
    opacity: Object.fromEntries(words(20, 'layer').map((layer, index) => [layer, 0.05 * index])),
    selection: 'innovation-centre:moea-regional-innovation-centre',
    profileTab: 'gaps',
    rankingTable: true,
  };

  it('stays within the limit with everything chosen, and nothing is lost', () => {
    const link = encodeView(everything);
    expect(link).toMatch(/^v=1&z=[\w-]+$/);
    expect(link.length).toBeLessThanOrEqual(longestLink);
    expect(decodeView(link)).toEqual({ view: normaliseView(everything), problems: [] });
  });

  it('stays within the limit for ids of a visitor’s own data without end, giving up the least needed first', () => {
    const wide = Array.from(
      { length: 300 },
      (_, index) => `${String.fromCodePoint(0x4e00 + ((index * 7919) % 20000))}資料${index * 104729}`,
    );
    const view: ViewState = {
      ...everything,
      siteKinds: wide.map((word) => `own/${word}`),
      grantStatus: wide,
      layerOrder: wide,
    };
    const link = encodeView(view);
    expect(link.length).toBeLessThanOrEqual(longestLink);
    const { view: read, problems } = decodeView(link);
    expect(problems).toEqual([]);
    expect(read.selection).toBe(everything.selection);
    expect(read.indicator).toBe(everything.indicator);
    expect(read.counties).toEqual(everything.counties);
  });

  it('stays within the limit for any view', () => {
    fc.assert(
      fc.property(
        arbitraryView,
        fc.array(fc.string({ unit: 'grapheme', minLength: 20, maxLength: 200 }), { minLength: 5, maxLength: 40 }),
        (view, long) => {
          const link = encodeView({
            ...view,
            counties: long,
            regions: long,
            indicator: long[0] ?? '',
            grantField: long[1] ?? null,
          });
          expect(link.length).toBeLessThanOrEqual(longestLink);
          expect(decodeView(link).problems).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
