import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const languages = ['zh-TW', 'en'] as const;
const files = readdirSync(join(root, 'messages', 'zh-TW')).filter((name) => name.endsWith('.json'));

/** Every wording of a message: one text, or the variants of a message that depends on a number. */
function wordings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordings);
  if (typeof value !== 'object' || value === null) return [];
  return 'match' in value ? Object.values(value.match ?? {}).flatMap(wordings) : [];
}

function messagesOf(language: string, file: string): ReadonlyMap<string, readonly string[]> {
  const json: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'messages', language, file), 'utf8'));
  return new Map(Object.entries(json).flatMap(([key, value]) => (key === '$schema' ? [] : [[key, wordings(value)] as const])));
}

const all = new Map(languages.map((language) => [language, new Map(files.flatMap((file) => [...messagesOf(language, file)]))] as const));
const [chinese, english] = languages.map((language) => all.get(language) ?? new Map<string, readonly string[]>());

const parametersOf = (texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap((text) => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => (match[1] ?? '').trim())))].sort();

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

const used = new Set(sourcesIn('src').flatMap((text) => [...text.matchAll(/\bm\.([a-z][a-z0-9_]*)|\bm\['([a-z0-9_]+)'\]/g)].map((match) => match[1] ?? match[2] ?? '')));

describe('messages', () => {
  it.each(files)('%s has the same keys, in the same order, in both languages', (file) => {
    expect([...messagesOf('en', file).keys()]).toEqual([...messagesOf('zh-TW', file).keys()]);
  });

  it('has every key in one file only', () => {
    const keys = files.flatMap((file) => [...messagesOf('zh-TW', file).keys()]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it('takes the same parameters in both languages', () => {
    const different = [...(chinese ?? [])].filter(([key, texts]) => parametersOf(texts).join() !== parametersOf(english?.get(key) ?? []).join()).map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('has no empty text', () => {
    for (const language of languages) {
      const empty = [...(all.get(language) ?? [])].filter(([, texts]) => texts.length === 0 || texts.some((text) => text.trim() === '')).map(([key]) => key);
      expect(empty, language).toEqual([]);
    }
  });

  it('has no Chinese in English and the official spelling in Chinese', () => {
    // The language switch names each language in its own script.
    const inEnglish = [...(english ?? [])].filter(([key, texts]) => !key.startsWith('language_') && texts.some((text) => /\p{Script=Han}|[，。、：；「」]/u.test(text))).map(([key, texts]) => `${key}: ${texts.join(' | ')}`);
    expect(inEnglish).toEqual([]);
    const misspelt = [...(chinese ?? [])].filter(([, texts]) => texts.some((text) => /台(灣|北|中|南|東)|信息|网|数据|質量/.test(text))).map(([key, texts]) => `${key}: ${texts.join(' | ')}`);
    expect(misspelt).toEqual([]);
  });

  it('is used, every one, and every one that is used exists', () => {
    const keys = new Set(chinese?.keys());
    expect([...used].filter((key) => !keys.has(key))).toEqual([]);
    expect([...keys].filter((key) => !used.has(key))).toEqual([]);
  });
});
