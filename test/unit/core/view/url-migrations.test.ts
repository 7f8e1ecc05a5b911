import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  linkMigrations,
  linkVersion,
  migrateLink,
  type LinkMigration,
} from '../../../../src/core/view/url-migrations.ts';
import { decodeView, encodeView } from '../../../../src/core/view/view-url.ts';

interface StoredLinks {
  /** The default view of each version as it was when its links were made. */
  readonly defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly links: readonly {
    readonly says: string;
    readonly query: string;
    readonly view: Readonly<Record<string, unknown>>;
  }[];
}

const stored = JSON.parse(
  readFileSync(new URL('../../../fixtures/links.json', import.meta.url), 'utf8'),
) as StoredLinks;

describe('stored links', () => {
  it('are many enough to speak for all fields', () => {
    expect(stored.links.length).toBeGreaterThanOrEqual(12);
    const fields = new Set(stored.links.flatMap(({ view }) => Object.keys(view)));
    expect([...fields].sort()).toEqual(Object.keys(stored.defaults['1'] ?? {}).sort());
  });

  it.each(stored.links)('$says', ({ query, view }) => {
    const version = /(?:^|&)v=(\d+)/.exec(query)?.[1] ?? '1';
    const decoded = decodeView(query);
    expect(decoded.problems).toEqual([]);
    expect(decoded.view).toMatchObject({ ...stored.defaults[version], ...view });
    expect(decodeView(encodeView(decoded.view)).view).toEqual(decoded.view);
  });
});

describe('migrations', () => {
  const rename: LinkMigration = (parameters) =>
    new Map([...parameters].map(([key, value]) => [key === 'industry' ? 'sic' : key, value]));
  const keepOldDefault: LinkMigration = (parameters) =>
    parameters.has('sic') ? parameters : new Map([...parameters, ['sic', 'C']]);
  const steps = [rename, keepOldDefault];

  it('lead from any version through all later steps', () => {
    expect(Object.fromEntries(migrateLink(new Map([['industry', '29']]), 1, steps) ?? [])).toEqual({ sic: '29' });
    expect(Object.fromEntries(migrateLink(new Map([['lang', 'en']]), 1, steps) ?? [])).toEqual({
      lang: 'en',
      sic: 'C',
    });
    expect(Object.fromEntries(migrateLink(new Map([['industry', '29']]), 2, steps) ?? [])).toEqual({
      industry: '29',
      sic: 'C',
    });
    expect(Object.fromEntries(migrateLink(new Map([['industry', '29']]), 3, steps) ?? [])).toEqual({ industry: '29' });
  });

  it('refuse a version that was never written', () => {
    for (const version of [0, -1, 1.5, 4, Number.NaN]) expect(migrateLink(new Map(), version, steps)).toBeNull();
  });

  it('number the present version', () => {
    expect(linkVersion).toBe(linkMigrations.length + 1);
    expect(encodeView(decodeView('lang=en').view).startsWith(`v=${linkVersion}&`)).toBe(true);
  });
});
