import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import subsetFont, { type SubsetOptions } from 'subset-font';

const root = fileURLToPath(new URL('..', import.meta.url));
const fontPackage = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'));

const weights = [
  { file: 'map-regular.woff2', source: '400Regular/NotoSansTC_400Regular.ttf' },
  { file: 'map-bold.woff2', source: '700Bold/NotoSansTC_700Bold.ttf' },
] as const;

// What the map labels. Industry names stand in the page, which uses the fonts of the machine; with them the files would pass their limit.
const labelledTables = [
  'geography/counties.csv',
  'geography/townships.csv',
  'sites/science_parks.csv',
  'sites/innovation_centres.csv',
  'clusters/clusters.csv',
  'clusters/corridors.csv',
  'clusters/corridor_waypoints.csv',
  'programmes/priority_industries.csv',
] as const;
const labelFields = ['name_zh', 'name_en', 'short_zh', 'short_en'] as const;

// Latin-1 punctuation, dashes, quotes and the full-width marks that stand in labels and figures.
const punctuation = '\u00a0·×÷±°§©–—‘’“”…、。，；：！？（）「」『』《》〈〉・～／％＋－';
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('');

// MapLibre draws glyph by glyph, so layout tables (kerning, vertical forms) would be dead weight.
const subsetOptions: SubsetOptions = {
  targetFormat: 'woff2',
  noLayoutClosure: true,
  noHinting: true,
  keepFeatures: [],
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx'],
};

/** The largest each font may be, in bytes. */
export const fontSizeLimit = 110_000;

const hashOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Every character the map's labels need, sorted, from the published tables in a folder. */
export function labelCharacters(dataFolder: string): string {
  const characters = new Set(ascii + punctuation);
  for (const table of labelledTables) {
    for (const row of csvParse(readFileSync(join(dataFolder, table), 'utf8'))) {
      for (const field of labelFields) for (const character of row[field] ?? '') characters.add(character);
    }
  }
  return [...characters].sort().join('');
}

/**
 * The code points a TrueType font has glyphs for: subtable format 12 of its `cmap` table (OpenType specification, "cmap").
 * @throws Error when the font has no such subtable
 */
export function codePointsOf(font: Buffer): (codePoint: number) => boolean {
  const tableCount = font.readUInt16BE(4);
  for (let table = 0; table < tableCount; table += 1) {
    const record = 12 + table * 16;
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(record + 8);
    for (let encoding = 0; encoding < font.readUInt16BE(cmap + 2); encoding += 1) {
      const subtable = cmap + font.readUInt32BE(cmap + 4 + encoding * 8 + 4);
      if (font.readUInt16BE(subtable) !== 12) continue;
      const ranges = Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, group) => {
        const start = subtable + 16 + group * 12;
        return [font.readUInt32BE(start), font.readUInt32BE(start + 4)] as const;
      });
      return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
    }
  }
  throw new Error('the font has no cmap subtable of format 12');
}

async function main(): Promise<void> {
  const characters = labelCharacters(join(root, 'data'));
  const folder = join(root, 'public/fonts');
  const licence = readFileSync(join(fontPackage, 'LICENSE_FONT'), 'utf8');
  const notice = `Noto Sans TC, reduced to the characters of the map's labels and renamed in file name only.\n\n${licence}`;
  const fonts = weights.map(({ file, source }) => ({ path: join(folder, file), file, bytes: readFileSync(join(fontPackage, source)) }));
  const marker = join(root, '.cache/build-font');
  const noticePath = join(folder, 'OFL.txt');
  const inputs = hashOf(characters, JSON.stringify(subsetOptions), notice, ...fonts.map(({ bytes }) => bytes));
  const written = (): string => hashOf(inputs, ...[...fonts.map(({ path }) => path), noticePath].map((path) => readFileSync(path)));
  const isThere = [marker, noticePath, ...fonts.map(({ path }) => path)].every((path) => existsSync(path));
  if (isThere && readFileSync(marker, 'utf8') === written()) {
    console.log(`fonts: unchanged, ${[...characters].length} characters`);
    return;
  }

  mkdirSync(folder, { recursive: true });
  mkdirSync(dirname(marker), { recursive: true });
  const sizes: string[] = [];
  for (const { path, file, bytes } of fonts) {
    const hasGlyph = codePointsOf(bytes);
    const absent = [...characters].filter((character) => !hasGlyph(character.codePointAt(0) ?? 0));
    if (absent.length > 0) throw new Error(`fonts: ${file} has no glyph for ${absent.map((character) => JSON.stringify(character)).join(' ')}`);
    const subset = await subsetFont(bytes, characters, subsetOptions);
    if (subset.length > fontSizeLimit) throw new Error(`fonts: ${file} would be ${subset.length} bytes, limit ${fontSizeLimit}`);
    writeFileSync(path, subset);
    sizes.push(`${file} ${(subset.length / 1000).toFixed(1)} KB`);
  }
  writeFileSync(noticePath, notice);
  writeFileSync(marker, written());
  console.log(`fonts: wrote ${sizes.join(', ')}, ${[...characters].length} characters`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
