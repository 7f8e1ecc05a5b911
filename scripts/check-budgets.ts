import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

type Budgets = Readonly<Record<string, { readonly floor: number; readonly ceiling: number }>>;

const gzipBytes = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function manifest(): Readonly<Record<string, Chunk>> {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new Error('dist/ is empty: run "npm run build" first.');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A chunk and everything that must be there before it runs. */
function closure(chunks: Readonly<Record<string, Chunk>>, keys: readonly string[], met = new Set<string>()): ReadonlySet<string> {
  for (const key of keys) {
    if (met.has(key)) continue;
    met.add(key);
    closure(chunks, chunks[key]?.imports ?? [], met);
  }
  return met;
}

const filesOf = (chunks: Readonly<Record<string, Chunk>>, keys: Iterable<string>): Set<string> => new Set([...keys].flatMap((key) => chunks[key]?.file ?? []).filter((file) => file.endsWith('.js')));

/** Fetched only when a person goes closer or asks for townships. */
const laterGeography = 'townships.topo.json';

/** Everything that the default view fetches besides scripts: tables of the first two moments, boundaries, places. */
function defaultData(): number {
  const contract: { resources: { path: string; atlas: { load: string } }[] } = JSON.parse(readFileSync(join(dist, 'data', 'datapackage.json'), 'utf8'));
  const tables = contract.resources.filter((resource) => resource.atlas.load !== 'demand').map((resource) => resource.path);
  const geography = readdirSync(join(dist, 'data', 'geography')).filter((name) => name.endsWith('.json') && name !== laterGeography).map((name) => join('geography', name));
  return sum(['datapackage.json', ...tables, ...geography].map((path) => gzipBytes(join(dist, 'data', path))));
}

const chunks = manifest();
const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry);
const scene = Object.keys(chunks).find((key) => key.endsWith('map/scene.ts'));
if (!entry || !scene) throw new Error('The build has no entry or no scene chunk.');
const firstFiles = filesOf(chunks, closure(chunks, [entry]));
const sceneFiles = filesOf(chunks, closure(chunks, [entry, scene]));
// Workers are no chunks of the manifest: they are counted where the scene starts them.
// The workers of the statistics and of the import start only when somebody asks for them.
const workers = readdirSync(join(dist, 'assets')).filter((name) => /worker.*\.js$/.test(name) && !/^(statistics|import)-worker/.test(name)).map((name) => `assets/${name}`);
const styles = new Set([...closure(chunks, [entry])].flatMap((key) => chunks[key]?.css ?? []));
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const instantMap = html.slice(html.indexOf('<svg'), html.lastIndexOf('</svg>'));

const measured: Readonly<Record<string, number>> = {
  scriptForSvgMapKb: sum([...firstFiles].map((file) => gzipBytes(join(dist, file)))),
  scriptWithSceneKb: sum([...new Set([...sceneFiles, ...workers])].map((file) => gzipBytes(join(dist, file)))),
  defaultDataKb: defaultData(),
  instantMapKb: gzipSync(instantMap, { level: 9 }).length,
  styleKb: sum([...styles].map((file) => gzipBytes(join(dist, file)))),
  fontsKb: sum(readdirSync(join(dist, 'fonts')).filter((name) => name.endsWith('.woff2')).map((name) => readFileSync(join(dist, 'fonts', name)).length)),
};

const { comment: _comment, ...rest } = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'));
const budgets: Budgets = rest;
let broken = 0;
for (const [name, { floor, ceiling }] of Object.entries(budgets)) {
  const kb = (measured[name] ?? Number.NaN) / 1024;
  const holds = kb >= floor && kb <= ceiling;
  if (!holds) broken += 1;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${kb.toFixed(1).padStart(8)} KB  (${floor}–${ceiling})`);
}
if (broken > 0) {
  console.error(`${broken} budgets do not hold.`);
  process.exit(1);
}
