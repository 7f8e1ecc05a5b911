import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../src/core/datasets/atlas.ts';
import type { DataPackage } from '../src/core/datasets/contract.ts';
import { parseTable } from '../src/core/datasets/table.ts';
import { placesByCode, townshipPlacesByCode, type PlacesFile } from '../src/core/geography/places.ts';
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

/** Files that the first map needs: the browser fetches them while the scripts are still on their way. */
function preloads(): string {
  const contract = json<DataPackage>('datapackage.json');
  const tables = contract.resources.filter((resource) => resource.atlas.load === 'start').map((resource) => `data/${resource.path}`);
  const files = ['config.json', 'data/datapackage-start.json', 'data/geography/counties.topo.json', 'data/geography/places-counties.json', ...tables];
  return files.map((file) => `<link rel="preload" as="fetch" crossorigin href="./${file}" />`).join('\n    ');
}

/** Puts the instant map into index.html, in the development server as in the build. */
export function instantMap(): Plugin {
  return {
    name: 'instant-map',
    transformIndexHtml: {
      // After the bundler: it would take the preloaded files for assets of its own and rename them.
      order: 'post',
      handler(html) {
        if (!existsSync(join(published, 'datapackage.json'))) throw new Error('public/data is empty: run "npm run data" first.');
        return html.replace('<!-- instant-map -->', () => drawInstantMap()).replace('<!-- preload -->', () => preloads());
      },
    },
  };
}
