import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { briefingSchema } from '../../../../src/core/briefing/briefing-schema.ts';
import type { BriefingDocument } from '../../../../src/core/briefing/briefing-document.ts';
import { readBriefing } from '../../../../src/core/briefing/read-briefing.ts';
import { featuredCorridor, readyBriefing, readyBriefings } from '../../../../src/core/briefing/ready/ready-briefings.ts';
import { readyBriefingResources } from '../../../../src/core/briefing/ready/ready-scene.ts';
import { localText, type LocalText } from '../../../../src/core/briefing/scene.ts';
import { writeBriefing } from '../../../../src/core/briefing/write-briefing.ts';
import { corridorsOf } from '../../../../src/core/datasets/corridors.ts';
import { countyByCode } from '../../../../src/core/datasets/counties.ts';
import { regionHeadline } from '../../../../src/core/insights/county-headline.ts';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { decodeView } from '../../../../src/core/view/view-url.ts';
import { resolveAgainst } from '../../../../src/stores/known-ids.ts';

const atlas = wholeAtlas();
const all = readyBriefings(atlas);
let documents: ReadonlyMap<string, BriefingDocument>;

beforeAll(() => {
  documents = new Map(all.flatMap(({ id }) => [[id, readyBriefing(atlas, id)] as const]).flatMap(([id, document]) => (document ? [[id, document] as const] : [])));
});

const textsOf = ({ title, scenes }: BriefingDocument): readonly LocalText[] => [title, ...scenes.flatMap((scene) => [scene.title, scene.sentence, scene.notes, ...scene.points])];

/** Codes and ids that a person must never read. */
const ids = [
  ...countyByCode(atlas).keys(),
  ...corridorsOf(atlas).map(({ id }) => id),
  'location-quotient', 'establishment-count', 'establishment-growth', 'not-collected', 'not-applicable', 'science-parks', 'industrial-parks', 'innovation-centres', 'five-plus-two',
];

describe('the ready briefings', () => {
  it('are the country, the corridors of two places and more, and 22 counties', () => {
    expect(all.filter(({ kind }) => kind === 'county')).toHaveLength(22);
    expect(all.filter(({ kind }) => kind === 'corridor')).toHaveLength(corridorsOf(atlas).filter(({ waypoints }) => waypoints.length >= 2).length);
    expect(all.slice(0, 2).map(({ id }) => id)).toEqual(['national', `corridor.${featuredCorridor}`]);
    expect(all.map(({ id }) => id)).toContain('corridor.dadu-golden-valley');
    expect([...documents.keys()]).toEqual(all.map(({ id }) => id));
  });

  it('have eight scenes for the country, seven for a corridor, seven or eight for a county', () => {
    for (const [id, { scenes }] of documents) {
      if (id === 'national') expect(scenes).toHaveLength(8);
      else if (id.startsWith('corridor.')) expect(scenes).toHaveLength(7);
      else expect([7, 8]).toContain(scenes.length);
    }
  });

  it.each(all.map(({ id }) => id))('%s is sound, and its views are ones that the atlas can show', (id) => {
    const document = documents.get(id);
    if (!document) throw new Error(`${id} cannot be written`);
    expect(v.is(briefingSchema, document)).toBe(true);
    expect(document.id).toBe(id);
    expect(readBriefing(JSON.parse(writeBriefing(document)))).toEqual({ briefing: document, problems: [] });
    for (const { view: query } of document.scenes) {
      const { view, problems } = decodeView(query);
      expect(problems).toEqual([]);
      expect(resolveAgainst(atlas, view).notices).toEqual([]);
      if (view.layers.includes('choropleth')) expect(rankingOf(atlas, view)?.counted, query).toBeGreaterThan(0);
    }
  });

  it.each(all.map(({ id }) => id))('%s has whole sentences in both languages', (id) => {
    const document = documents.get(id);
    for (const text of document ? textsOf(document) : []) {
      for (const language of ['zh-TW', 'en'] as const) {
        const said = localText(text, language);
        expect(said.trim(), id).not.toBe('');
        expect(said).not.toMatch(/undefined|NaN|null|\[object|Infinity|(?<!\d)–|[（(][）)]|：。|、。|，。|: \.|, \.|  |。。|\.\./);
        for (const code of ids) expect(said, said).not.toMatch(new RegExp(`(^|[^\\d,.])${code}([^\\d,.]|$)`));
      }
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[A-Za-z]/);
    }
    for (const { sentence, notes } of document?.scenes ?? []) {
      expect(sentence.zh).toMatch(/。$/);
      expect(sentence.en).toMatch(/\.$/);
      expect(notes.zh).toMatch(/。$/);
      expect(notes.en).toMatch(/\.$/);
    }
  });

  it('say the same as the pages', () => {
    for (const code of countyByCode(atlas).keys()) expect(documents.get(`county.${code}`)?.scenes[1]?.sentence).toEqual(regionHeadline(atlas, code));
  });

  it('say what is missing in Lienchiang, and never fill it', () => {
    const sentences = documents.get('county.09007')?.scenes.map(({ sentence }) => sentence.zh) ?? [];
    expect(sentences[3]).toContain('沒有核定件數或補助款');
    expect(sentences[4]).toContain('沒有收錄不代表沒有');
  });

  it('are not written while a table is loading, nor for an id that does not exist', () => {
    for (const name of readyBriefingResources) {
      const tables = new Map([...atlas.tables].filter(([known]) => known !== name));
      expect(readyBriefing({ ...atlas, tables }, 'national')).toBeNull();
    }
    expect(readyBriefing({ ...atlas, countyPlaces: new Map() }, 'national')).toBeNull();
    for (const id of ['', 'own', 'county.', 'county.1', 'corridor.none', 'county', '__proto__']) expect(readyBriefing(atlas, id)).toBeNull();
  });
});
