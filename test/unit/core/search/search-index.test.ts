import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesFrom, searchTarget } from '../../../../src/core/search/entries.ts';
import { buildSearchIndex, search } from '../../../../src/core/search/search-index.ts';
import { searchGroups, type SearchEntry } from '../../../../src/core/search/search-entry.ts';
import { knownSources } from './known-places.ts';

const entries = entriesFrom(knownSources);
const index = buildSearchIndex(entries);
const best = (query: string): string | undefined => search(index, query, { language: 'zh-TW' }).best?.entry.id;
const found = (query: string, limit = 50): string[] =>
  search(index, query, { language: 'zh-TW', limit }).groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.id));

describe('the first answer', () => {
  it.each([
    // counties: official, 台, without tail, full-width, former, other names, English
    ['臺中市', 'county:66000'],
    ['台中市', 'county:66000'],
    ['台中', 'county:66000'],
    ['臺中', 'county:66000'],
    ['台南', 'county:67000'],
    ['臺中縣', 'county:66000'],
    ['台北縣', 'county:65000'],
    ['桃園縣', 'county:68000'],
    ['新竹市', 'county:10018'],
    ['新竹縣', 'county:10004'],
    ['嘉義縣', 'county:10010'],
    ['台東縣', 'county:10014'],
    ['台東市', 'township:10014010'],
    ['馬祖', 'county:09007'],
    ['Matsu', 'county:09007'],
    ['連江', 'county:09007'],
    ['taichung', 'county:66000'],
    ['Taichung City', 'county:66000'],
    ['ＴＡＩＣＨＵＮＧ', 'county:66000'],
    ['  taichung  ', 'county:66000'],
    ['taich', 'county:66000'],
    ['new taipei', 'county:65000'],
    ['NewTaipei', 'county:65000'],
    ['Hsin-chu City', 'county:10018'],
    ['hsinchu county', 'county:10004'],
    ['kao', 'county:64000'],
    // slips
    ['Taichng', 'county:66000'],
    ['Tiachung', 'county:66000'],
    ['Kaoshiung', 'county:64000'],
    ['kaohsuing', 'county:64000'],
    ['Pingtong', 'county:10013'],
    ['桃元市', 'county:68000'],
    ['高雄是', 'county:64000'],
    // townships
    ['大甲', 'township:66000110'],
    ['臺中市大甲區', 'township:66000110'],
    ['台中市大甲', 'township:66000110'],
    ['南投 信義', 'township:10008120'],
    ['Dajia', 'township:66000110'],
    ['xinyi keelung', 'township:10017070'],
    ['二林', 'township:10007200'],
    ['新竹市東區', 'township:10018010'],
    // parks and centres
    ['竹科', 'science-park:hsp'],
    ['中科', 'science-park:ctsp'],
    ['南科', 'science-park:stsp'],
    ['HSP', 'science-park:hsp'],
    ['新竹科學園區', 'science-park:hsp'],
    ['新竹科學圓區', 'science-park:hsp'],
    ['新竹科學工業園區', 'science-park:hsp'],
    ['hsinchu science park', 'science-park:hsp'],
    ['Hsinchu Science Parc', 'science-park:hsp'],
    ['science park hsinchu', 'science-park:hsp'],
    ['hsinchu sci', 'science-park:hsp'],
    ['台中園區', 'science-park:ctsp-taichung'],
    ['高雄園區', 'science-park:stsp-kaohsiung'],
    ['路竹', 'science-park:stsp-kaohsiung'],
    ['高雄第二園區', 'science-park:stsp-qiaotou'],
    ['南港軟體', 'industrial-park:nangang-software'],
    ['軟體園區 台中', 'industrial-park:taichung-software'],
    ['export processing', 'industrial-park:tanzi'],
    ['安平工業', 'industrial-park:anping'],
    ['startup terrace', 'innovation-centre:linkou-startup-terrace'],
    ['ITRI 光復', 'innovation-centre:itri-kuangfu'],
    ['深層海水', 'innovation-centre:moea-east-dsw'],
    ['成大育成', 'incubator:ncku'],
    // clusters and corridors
    ['自行車', 'cluster:bicycle'],
    ['bicycle', 'cluster:bicycle'],
    ['bycicle', 'cluster:bicycle'],
    ['水五金', 'cluster:plumbing'],
    ['鹿港', 'cluster:plumbing'],
    ['hand tools taichung', 'cluster:hand-tools'],
    ['IC設計', 'cluster:ic'],
    ['ic design', 'cluster:ic'],
    ['semiconductor cluster in Hsinchu', 'cluster:ic'],
    ['遊挺聚落', 'cluster:yacht'],
    ['毛巾', 'cluster:towel'],
    ['orchids', 'cluster:orchid'],
    ['S廊帶', 'corridor:s-corridor'],
    ['生技廊帶', 'corridor:biomedical'],
    ['60公里', 'corridor:dadu-golden-valley'],
    // industries and programmes
    ['29', 'industry:29'],
    ['C29', 'industry:29'],
    ['機械設備', 'industry:29'],
    ['電子零組件', 'industry:26'],
    ['manufacturing', 'industry:C'],
    ['machinery and equipment', 'industry:29'],
    ['5+2', 'programme:five-plus-two'],
    ['５＋２', 'programme:five-plus-two'],
    ['六大核心', 'programme:six-core'],
    ['智慧機械', 'priority:five-plus-two.smart-machinery'],
    ['亞洲矽谷', 'priority:five-plus-two.asia-silicon-valley'],
    ['smart machinery', 'priority:five-plus-two.smart-machinery'],
    // universities, institutes, others
    ['台大', 'university:ntu'],
    ['臺灣大學', 'university:ntu'],
    ['成大', 'university:ncku'],
    ['NYCU', 'university:nycu'],
    ['chiao tung', 'university:nycu'],
    ['工研院台南', 'research-institute:itri-tainan'],
    ['精機中心', 'research-institute:pmc'],
    ['高鐵新竹', 'transport-node:hsr-hsinchu'],
    ['port of taichung', 'transport-node:taichung-port'],
  ])('to 「%s」 is %s', (query, expected) => {
    expect(best(query)).toBe(expected);
  });
});

describe('the list of answers', () => {
  it('has groups in the fixed order and the best of each first', () => {
    const { groups } = search(index, '新竹', { language: 'zh-TW' });
    expect(groups.map(({ group }) => group)).toEqual(
      searchGroups.filter((group) => groups.some((result) => result.group === group)),
    );
    expect(groups[0]?.hits.map(({ entry }) => entry.id)).toEqual(['county:10018', 'county:10004']);
    expect(
      groups
        .find(({ group }) => group === 'park')
        ?.hits.map(({ entry }) => entry.id)
        .sort(),
    ).toEqual(['science-park:hsp', 'science-park:hsp-biomedical', 'science-park:hsp-hsinchu']);
  });

  it('puts exact before beginning before any other, whatever the weight', () => {
    const make = (id: string, zh: string, weight: number): SearchEntry => ({
      id,
      group: 'other',
      zh,
      en: '',
      aliases: [],
      weight,
    });
    const few = buildSearchIndex([
      make('a', '中新竹南園區', 99),
      make('b', '新竹南園區', 50),
      make('c', '新竹南', 1),
      make('d', '新竹南港', 60),
    ]);
    expect(search(few, '新竹南', { language: 'zh-TW' }).groups[0]?.hits.map(({ entry }) => entry.id)).toEqual([
      'c',
      'd',
      'b',
      'a',
    ]);
  });

  it('lets the weight decide among equals', () => {
    const make = (id: string, weight: number): SearchEntry => ({
      id,
      group: 'other',
      zh: `新竹${id}`,
      en: '',
      aliases: [],
      weight,
    });
    const few = buildSearchIndex([make('甲', 1), make('乙', 3), make('丙', 2)]);
    expect(search(few, '新竹', { language: 'zh-TW' }).groups[0]?.hits.map(({ entry }) => entry.id)).toEqual([
      '乙',
      '丙',
      '甲',
    ]);
  });

  it('forgives nothing when something is found as written', () => {
    expect(found('臺南市')).not.toContain('county:66000');
    expect(found('新竹市')).not.toContain('county:10004');
  });

  it('finds both of two places with one name, and tells them apart', () => {
    const { groups } = search(index, '信義區', { language: 'zh-TW' });
    expect(groups[0]?.hits.map(({ entry }) => entry.detail?.zh).sort()).toEqual(['基隆市', '臺北市']);
  });

  it('says by which former or short name a thing was found', () => {
    expect(search(index, '桃園縣', { language: 'en' }).best).toMatchObject({ title: 'Taoyuan City', alias: '桃園縣' });
    expect(search(index, '竹科', { language: 'zh-TW' }).best).toMatchObject({ title: '新竹科學園區', alias: '竹科' });
    expect(search(index, '臺中', { language: 'zh-TW' }).best?.alias).toBeNull();
  });

  it('shows the Chinese name where there is no English one', () => {
    expect(search(index, '安平工業區', { language: 'en' }).best?.title).toBe('安平工業區');
  });

  it('limits each group and says how many there are', () => {
    const { groups } = search(index, '臺中', { language: 'zh-TW', limit: 1 });
    const clusters = groups.find(({ group }) => group === 'cluster');
    expect(clusters?.hits).toHaveLength(1);
    expect(clusters?.total).toBeGreaterThan(1);
  });

  it('offers the nearest when nothing has all of the query', () => {
    expect(found('新竹科學園區管理局').slice(0, 3)).toContain('science-park:hsp');
    expect(found('taichung bicycle museum')).toContain('cluster:bicycle');
  });

  it('finds nothing for nothing and for what is not there', () => {
    for (const query of ['', '   ', '・', 'qqqqqqqq', '龘龘龘'])
      expect(search(index, query, { language: 'en' })).toEqual({ best: null, groups: [] });
  });

  it('uses the names it is given', () => {
    const own = buildSearchIndex(entriesFrom(knownSources, [['新竹科學園區', '矽島之心']]));
    expect(search(own, '矽島之心', { language: 'zh-TW' }).best?.entry.id).toBe('science-park:hsp');
    expect(search(own, 'CTSP', { language: 'zh-TW' }).best).toBeNull();
  });
});

describe('every entry', () => {
  it('is found by its own name in each language, and first in its group but for namesakes', () => {
    const beaten: string[] = [];
    for (const entry of entries) {
      for (const name of [entry.zh, entry.en].filter(Boolean)) {
        const { groups } = search(index, name, { language: 'zh-TW', limit: 50 });
        const hits = groups.find(({ group }) => group === entry.group)?.hits ?? [];
        const place = hits.findIndex((hit) => hit.entry.id === entry.id);
        const namesakes = hits.slice(0, Math.max(0, place)).every((hit) => [hit.entry.zh, hit.entry.en].includes(name));
        if (place < 0 || !namesakes) beaten.push(`${entry.id} by ${name}`);
      }
    }
    expect(beaten).toEqual([]);
  });

  it('has an id that says what choosing it means', () => {
    for (const { id } of entries) expect(searchTarget(id)).not.toBeNull();
    expect(searchTarget('industry:29')).toEqual({ kind: 'industry', id: '29' });
    expect(searchTarget('county:66000')).toEqual({ kind: 'subject', subject: { kind: 'county', id: '66000' } });
    for (const id of ['', 'industry:', 'planet:1', '66000']) expect(searchTarget(id)).toBeNull();
  });

  it('is found for any query without an error, each at most once', () => {
    const words = fc.constantFrom('新竹', '台', 'park', 'tai', '園區', '29', ' ', '(', '+', '大學', 'science', '市');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 5 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 12 }),
        ),
        (query) => {
          const ids = found(query, 1000);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
