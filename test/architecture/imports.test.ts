import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesIn(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

const sources = [...filesIn('src'), ...filesIn('scripts')];

/** Module specifiers of static and dynamic imports and of re-exports. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? '');
}

/** `src/core/...` for a relative import, null for a package. */
function target(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return relative(root, resolve(root, dirname(path), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/');
}

function layerOf(path: string): string {
  const [top, second = ''] = path.split('/');
  if (top !== 'src') return top ?? '';
  return second.includes('.') ? 'entry' : second;
}

/** What each part may import; every arrow runs down, so there is no circle. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  drawing: ['core', 'drawing'],
  exporting: ['core', 'drawing', 'exporting'],
  loading: ['core', 'loading'],
  computing: ['core', 'computing'],
  importing: ['core', 'exporting', 'importing'],
  stores: ['core', 'loading', 'computing', 'importing', 'stores'],
  map: ['core', 'drawing', 'map'],
  i18n: ['core', 'stores', 'i18n'],
  ui: ['core', 'drawing', 'exporting', 'loading', 'importing', 'stores', 'map', 'i18n', 'ui', 'entry'],
  entry: ['core', 'loading', 'stores', 'i18n', 'ui', 'entry'],
  scripts: ['core', 'drawing', 'scripts'],
};

/** Packages that only one part may know. */
const owners: readonly { readonly package: RegExp; readonly may: RegExp; readonly why: string }[] = [
  { package: /^maplibre-gl/, may: /^src\/map\//, why: 'only the scene knows MapLibre' },
  { package: /^@(deck|luma)\.gl\//, may: /^src\/map\//, why: 'only the scene knows deck.gl' },
  { package: /^(react|react-dom|react-aria-components)(\/|$)/, may: /^src\/(ui\/|main\.tsx)/, why: 'React lives in ui' },
  { package: /^minisearch/, may: /^src\/core\/search\//, why: 'search is one lazy module' },
  { package: /^zustand/, may: /^src\/(stores|ui\/shared)\//, why: 'stores are the only state' },
  { package: /^kdbush/, may: /^src\/core\/statistics\/point-index\.ts/, why: 'one index of points' },
  { package: /^polyclip-ts/, may: /^src\/core\/geography\/clip-polygons\.ts/, why: 'one place clips polygons' },
  { package: /^(papaparse|proj4)/, may: /^src\/core\/importing\//, why: 'one place reads foreign files' },
  { package: /^fflate/, may: /^src\/(exporting\/|core\/briefing\/briefing-link\.ts)/, why: 'packing belongs to files and links' },
  { package: /^node:/, may: /^scripts\//, why: 'the page does not run in Node' },
];

describe('import direction', () => {
  it.each(sources)('%s imports only what it may', (path) => {
    const own = layerOf(path);
    const wrong = importsOf(path).flatMap((specifier) => {
      const to = target(path, specifier);
      if (to === null) return owners.flatMap((owner) => (owner.package.test(specifier) && !owner.may.test(path) ? [`${specifier}: ${owner.why}`] : []));
      if (to.startsWith('package.json')) return [];
      const layer = layerOf(to);
      return (allowed[own] ?? []).includes(layer) ? [] : [`${specifier}: ${own} may not import ${layer}`];
    });
    expect(wrong).toEqual([]);
  });

  it('core touches neither document nor network', () => {
    const touching = sources.filter((path) => path.startsWith('src/core/') && /\b(document|window|fetch|localStorage|navigator)\s*[.(]/.test(readFileSync(join(root, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|\bfrom '[^']*'/g, '')));
    expect(touching).toEqual([]);
  });

  it('only one file of ui opens the scene', () => {
    const opening = sources.filter((path) => path.startsWith('src/ui/') && importsOf(path).some((specifier) => specifier.includes('map/scene.ts')));
    expect(opening).toEqual(['src/ui/map-host.ts']);
  });

  it('has no circle', () => {
    const graph = new Map(sources.map((path) => [path, importsOf(path).flatMap((specifier) => target(path, specifier) ?? []).filter((to) => sources.includes(to))]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      state.set(path, 'open');
      for (const to of graph.get(path) ?? []) walk(to, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of sources) walk(path, []);
    expect(circles).toEqual([]);
  });
});

/** Files that may be longer than 300 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

describe('the tree', () => {
  it('keeps files short enough to read', () => {
    const long = sources.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 301 && !(path in longFiles));
    expect(long).toEqual([]);
  });

  it('names folders for what their files are about', () => {
    const vague = sources.filter((path) => /\/(utils?|helpers?|common|types|misc|lib)(\/|\.)/.test(path));
    expect(vague).toEqual([]);
  });

  it('has no unfinished or loosened code', () => {
    const marks = sources.filter((path) => /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error|as unknown as|: any\b/.test(readFileSync(join(root, path), 'utf8').replaceAll(/^\s*(\*|\/\*\*).*$/gm, '')));
    expect(marks).toEqual([]);
  });

  it('commits no raw facts', () => {
    const tracked = filesAll('data');
    expect(tracked.filter((path) => /factories_20|zone_boundaries|\.(zip|xlsx|shp)$/.test(path))).toEqual([]);
    expect(tracked.filter((path) => statSync(join(root, path)).size > 1_500_000)).toEqual([]);
  });
});

function filesAll(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesAll(join(folder, entry.name)) : [join(folder, entry.name)]));
}
