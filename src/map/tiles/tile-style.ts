import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { TilesFacts } from '../../core/tiles/remote-tiles.ts';
import type { SceneTiles } from '../scene-input.ts';

const kinds = { fill: ['Polygon', 'MultiPolygon'], line: ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'], circle: ['Point', 'MultiPoint'] } as const;

/** The source of a layer of tiles, and what the ids of its drawn layers begin with. */
export const tileSourceId = (id: string): string => `tiles ${id}`;

/** The features of some geometries, in the counties of the view where the tiles say their county. */
export function tileFilter(geometries: readonly string[], counties: readonly string[] | null, facts: TilesFacts): FilterSpecification {
  const shape: ExpressionSpecification = ['in', ['geometry-type'], ['literal', [...geometries]]];
  if (counties === null || facts.countyField === null) return shape;
  return ['all', shape, ['in', ['to-string', ['get', facts.countyField]], ['literal', [...counties]]]];
}

/** A mark that stands for several is larger: its area grows with their number, within limits. */
function radiusOf(facts: TilesFacts): number | ExpressionSpecification {
  if (facts.countField === null) return 3;
  return ['interpolate', ['linear'], ['sqrt', ['to-number', ['get', facts.countField], 1]], 1, 2.2, 40, 14];
}

/** Areas, lines and points of every layer inside the archive, in one colour. */
export function tileLayers(tiles: SceneTiles, facts: TilesFacts): readonly LayerSpecification[] {
  const source = tileSourceId(tiles.id);
  return facts.layerIds.flatMap((name): LayerSpecification[] => {
    const shared = (kind: keyof typeof kinds) => ({ id: `${source} ${name} ${kind}`, source, 'source-layer': name, filter: tileFilter(kinds[kind], tiles.counties, facts) });
    return [
      { ...shared('fill'), type: 'fill', paint: { 'fill-color': tiles.colour, 'fill-opacity': 0.22 } },
      { ...shared('line'), type: 'line', paint: { 'line-color': tiles.colour, 'line-width': 1.4, 'line-opacity': 0.9 } },
      { ...shared('circle'), type: 'circle', paint: { 'circle-color': tiles.colour, 'circle-opacity': 0.72, 'circle-radius': radiusOf(facts), 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 0.4 } },
    ];
  });
}

/** The kind of geometry that a drawn layer is for, from the end of its id. */
export function geometriesOf(layerId: string): readonly string[] {
  const kind = layerId.split(' ').at(-1);
  return kind === 'fill' || kind === 'line' || kind === 'circle' ? kinds[kind] : [];
}
