import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../src/core/datasets/atlas.ts';
import type { DataPackage } from '../src/core/datasets/contract.ts';
import { parseTable } from '../src/core/datasets/table.ts';
import { placesByCode, townshipPlacesByCode, type PlacesFile } from '../src/core/geography/places.ts';
import { dateText } from '../src/core/indicators/date-text.ts';
import { rankText } from '../src/core/insights/rank-text.ts';
import { walk, type Direction } from '../src/core/geography/neighbours.ts';
import { hoverFacts } from '../src/core/shown/hover-facts.ts';
import { shownLayers } from '../src/core/shown/shown-layers.ts';
import { subjectId, type SubjectId } from '../src/core/subjects/subject.ts';
import { textIn } from '../src/core/text.ts';
import { defaultView } from '../src/core/view/view-state.ts';
import { drawMap } from '../src/drawing/map-svg.ts';
import { mapOfView } from '../src/drawing/map-of-view.ts';

const published = join(import.meta.dirname, '..', 'public', 'data');

/** A file of the published data, which the build has checked; its shape is the build's own. */
function json<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(published, path), 'utf8'));
}

/** The atlas as the page has it when everything for the default view is loaded. */
export function publishedAtlas(): Atlas {
  const contract = json<DataPackage>('datapackage.json');
  const needed = contract.resources.filter((resource) => resource.atlas.load !== 'demand');
  return {
    package: contract,
    tables: new Map(needed.map((resource) => [resource.name, parseTable(readFileSync(join(published, resource.path), 'utf8'), resource)])),
    countyPlaces: placesByCode(json<PlacesFile>('geography/places-counties.json')),
    townshipPlaces: townshipPlacesByCode(json<PlacesFile>('geography/places-townships.json')),
    results: new Map(),
  };
}

/** The default view as SVG, by the same drawing that the page uses. */
export function drawInstantMap(): string {
  const topologies = {
    counties: json<Topology>('geography/counties.topo.json'),
    townships: null,
    surroundings: json<Topology>('geography/surroundings.topo.json'),
  };
  return drawMap(mapOfView(publishedAtlas(), defaultView, topologies));
}

const directions: readonly Direction[] = ['north', 'east', 'south', 'west'];

/** What the hover card says of a thing of the default view, line by line. */
function linesOf(atlas: Atlas, subject: SubjectId, language: 'zh-TW' | 'en'): readonly string[] {
  const facts = hoverFacts(atlas, { ...defaultView, language }, subject);
  if (!facts) return [];
  const texts = [facts.name, facts.summary, facts.indicator].map((text) => (text ? textIn(text, language) : ''));
  const rank = facts.rank ? textIn(rankText(facts.rank), language) : '';
  const date = facts.asOf === null ? '' : textIn(dateText(facts.asOf), language);
  const [name = '', summary = '', indicator = ''] = texts;
  return [name, facts.value ?? summary, indicator, [rank, date].filter((part) => part !== '').join('・')].filter((line) => line !== '');
}

/** What the picture answers before the app is there: of every county and of every mark in it. */
export function firstAnswers(): string {
  const atlas = publishedAtlas();
  const counties = [...atlas.countyPlaces.keys()].map((code) => {
    const subject = subjectId('county', code);
    const next = directions.map((direction) => walk(code, direction, atlas.countyPlaces)).map((found) => (found === null ? null : subjectId('county', found)));
    return [subject, { zh: linesOf(atlas, subject, 'zh-TW'), en: linesOf(atlas, subject, 'en'), next }] as const;
  });
  const { points, lines } = shownLayers(atlas, defaultView);
  const marks = [...points, ...lines].flatMap((layer) => (layer.visible ? layer.marks.map(({ subject }) => subject) : []));
  const others = marks.map((subject) => [subject, { zh: linesOf(atlas, subject, 'zh-TW'), en: linesOf(atlas, subject, 'en') }] as const);
  // A closing tag inside the data would end the script element.
  return JSON.stringify(Object.fromEntries([...counties, ...others])).replaceAll('<', String.raw`\u003c`);
}

/** Files that the first map needs: the browser fetches them while the scripts are still on their way. */
function preloads(): string {
  const contract = json<DataPackage>('datapackage.json');
  const tables = contract.resources.filter((resource) => resource.atlas.load === 'start').map((resource) => `data/${resource.path}`);
  const files = ['config.json', 'data/datapackage-start.json', 'data/geography/counties.topo.json', 'data/geography/places-counties.json', ...tables];
  return files.map((file) => `<link rel="preload" as="fetch" crossorigin href="./${file}" />`).join('\n    ');
}

/** The script of the first answer, taken out of the files and put into the page: one to be fetched would wait behind all that the app needs. */
function inlined(bundle: Readonly<Record<string, { readonly type: string; readonly name?: string; readonly code?: string }>>): string {
  const [fileName, chunk] = Object.entries(bundle).find(([, file]) => file.type === 'chunk' && file.name === 'first-answer') ?? [];
  if (fileName === undefined || chunk?.code === undefined) throw new Error('The first answer was not built.');
  Reflect.deleteProperty(bundle, fileName);
  // Round it a function, for it was a module with names of its own.
  return `(()=>{${chunk.code}})()`;
}

/** Puts the instant map into index.html, in the development server as in the build. */
export function instantMap(): Plugin {
  let isBuild = false;
  return {
    name: 'instant-map',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    buildStart() {
      // A chunk of its own: in one file with the app it would wait for all of it.
      if (isBuild) this.emitFile({ type: 'chunk', id: join(import.meta.dirname, '..', 'src', 'first-answer.ts'), name: 'first-answer' });
    },
    transformIndexHtml: {
      // After the bundler: it would take the preloaded files for assets of its own and rename them.
      order: 'post',
      handler(html, context) {
        if (!existsSync(join(published, 'datapackage.json'))) throw new Error('public/data is empty: run "npm run data" first.');
        const script = context.bundle ? `<script>${inlined(context.bundle)}</script>` : '<script type="module" src="./src/first-answer.ts"></script>';
        const answers = `<script type="application/json" id="first-answers">${firstAnswers()}</script>${script}`;
        return html
          .replace('<!-- instant-map -->', () => drawInstantMap())
          .replace('<!-- first-answer -->', () => answers)
          .replace('<!-- preload -->', () => preloads());
      },
    },
  };
}
