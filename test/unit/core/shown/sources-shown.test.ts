import { describe, expect, it } from 'vitest';
import { dataDateShown, publishersOf, sourcesShown } from '../../../../src/core/shown/sources-shown.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { rawRows, shippedAtlas } from '../insights/shipped-atlas.ts';

describe('sourcesShown', () => {
  it('has the source of the indicator first and that of the boundaries last, each once', () => {
    const sources = sourcesShown(shippedAtlas, defaultView);
    const indicator = rawRows('sources').find((row) => row['source_id'] === 'segis-businesses-2025-12');
    expect(sources[0]).toMatchObject({ of: 'indicator', title: { zh: indicator?.['title'], en: indicator?.['title_en'] }, asOf: indicator?.['as_of'] });
    expect(sources.at(-1)?.of).toBe('boundaries');
  });

  it('names every source of the layers that are on, and of no other', () => {
    const view = { ...defaultView, layers: ['clusters'] };
    const wanted = new Set(rawRows('clusters').flatMap((row) => (row['source_ids'] ?? '').split(/[;|]/)).filter((id) => id !== ''));
    expect(sourcesShown(shippedAtlas, view).filter((source) => source.of === 'layer')).toHaveLength(wanted.size);
  });

  it('has a publisher and a licence for all', () => {
    for (const source of sourcesShown(shippedAtlas, defaultView)) {
      expect(source.publisher.zh).not.toBe('');
      expect(source.licence.zh).not.toMatch(/^[A-Za-z-]*\d/);
    }
  });
});

describe('publishersOf', () => {
  it('puts publishers of open data first, then those of more sources', () => {
    const source = (zh: string, open: boolean) => ({ title: { zh: '', en: '' }, publisher: { zh, en: zh }, asOf: '', licence: { zh: '', en: '' }, open, of: 'layer' as const });
    expect(publishersOf([source('a', false), source('b', false), source('b', false), source('c', true)]).map(({ zh }) => zh)).toEqual(['c', 'b', 'a']);
  });
});

describe('dataDateShown', () => {
  it('is the date of the indicator', () => {
    expect(dataDateShown(shippedAtlas, defaultView)).toEqual({ zh: '2025年12月', en: 'December 2025' });
  });

  it('is the span of the layers without one', () => {
    const view = { ...defaultView, layers: ['clusters'] };
    const years = sourcesShown(shippedAtlas, view).flatMap((source) => (source.of === 'layer' && source.asOf !== '' ? source.asOf.split('/').map((date) => Number(date.slice(0, 4))) : []));
    expect(dataDateShown(shippedAtlas, view).en).toBe(`${Math.min(...years)} to ${Math.max(...years)}`);
  });
});
