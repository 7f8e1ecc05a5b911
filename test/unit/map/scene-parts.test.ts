import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { frameOf } from '../../../src/drawing/frame.ts';
import { drawLine } from '../../../src/drawing/mark-svg.ts';
import { hatchPatterns } from '../../../src/drawing/patterns.ts';
import { borderData, borderLayers } from '../../../src/map/basemap/borders.ts';
import { graticule, groundStyle, surroundingsFeatures, themePaints } from '../../../src/map/basemap/ground.ts';
import { vectorLayerIds } from '../../../src/map/basemap/pmtiles-ground.ts';
import { mergedStyle, probeTile } from '../../../src/map/basemap/remote-ground.ts';
import { areaGeometry } from '../../../src/map/layers/area-geometry.ts';
import { dashPattern, dashShift, dashSpeed } from '../../../src/map/layers/moving-dash.ts';
import { slotId } from '../../../src/map/layers/slot.ts';
import { overGround, rgba, sceneColours } from '../../../src/map/scene-colours.ts';
import { lineMark } from './made-up-marks.ts';

/** Two square counties side by side, sharing one arc. */
const topology: Topology = {
  type: 'Topology',
  arcs: [[[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 0], [2, 0], [2, 1], [1, 1]]],
  objects: {
    counties: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: '10004', arcs: [[0, 1]] }, { type: 'Polygon', id: '10018', arcs: [[2, ~0]] }],
    },
  },
};

describe('areas', () => {
  const topologies = { counties: topology, townships: null, surroundings: null };

  it('are decoded once, with their inner borders and their coast', () => {
    const geometry = areaGeometry(topologies, 'county');
    expect(geometry.polygons.map(({ code, bounds }) => [code, bounds])).toEqual([['10004', [0, 0, 1, 1]], ['10018', [1, 0, 2, 1]]]);
    expect(geometry.borders).toEqual([[[1, 0], [1, 1]]]);
    // Six corners, the first one again at the end.
    expect(geometry.coast.flat()).toHaveLength(7);
    expect(areaGeometry({ ...topologies }, 'county')).toBe(geometry);
  });

  it('have their borders in the sources of the border layers', () => {
    const data = borderData(topologies);
    const ids = borderLayers(sceneColours.light).map((layer) => layer.source);
    expect([...data.keys()]).toEqual(ids);
    expect(data.get('county-lines')?.features[0]?.geometry).toEqual({ type: 'MultiLineString', coordinates: [[[1, 0], [1, 1]]] });
  });

  it('are empty while their topology has not come', () => {
    expect(areaGeometry(topologies, 'township').polygons).toEqual([]);
  });
});

describe('the dash', () => {
  it('moves at its speed and comes round without a jump', () => {
    const period = dashPattern.dash + dashPattern.gap;
    expect(dashShift(0)).toBe(0);
    expect(dashShift(500)).toBeCloseTo(dashSpeed / 2);
    expect(dashShift((period / dashSpeed) * 1000 + 100)).toBeCloseTo(dashShift(100));
    for (let time = 0; time < 5000; time += 37) {
      expect(dashShift(time)).toBeGreaterThanOrEqual(0);
      expect(dashShift(time)).toBeLessThan(period);
    }
  });

  it('is the dash of the drawn map', () => {
    const drawn = drawLine(lineMark('x', [[121, 24], [121.5, 24.5]]), frameOf([120, 22, 122, 25]));
    expect(drawn).toContain(`stroke-dasharray="${dashPattern.dash} ${dashPattern.gap}"`);
  });
});

describe('colours', () => {
  it('are read from #rrggbb alone', () => {
    expect(rgba('#0f5f66', 0.5)).toEqual([15, 95, 102, 128]);
    expect(() => rgba('teal')).toThrow(RangeError);
    expect(overGround('#000000', 0.25, '#ffffff')).toEqual([191, 191, 191, 255]);
  });

  it('of the hatches are those of the drawn map', () => {
    const drawn = hatchPatterns('test');
    for (const { ground, ink } of Object.values(sceneColours.light.hatches)) {
      expect(drawn).toContain(ground);
      expect(drawn).toContain(ink);
    }
  });
});

describe('the ground', () => {
  it('asks for nothing but the two fonts', () => {
    const style = groundStyle('light', 'https://atlas.test/', { counties: topology, townships: null, surroundings: null });
    const addresses = JSON.stringify(style).match(/https?:[^"]+/g);
    expect(addresses).toEqual(['https://atlas.test/fonts/map-regular.woff2', 'https://atlas.test/fonts/map-bold.woff2']);
    expect(style.glyphs).toBeUndefined();
  });

  it('has the slot for marks under all names and above all land and borders', () => {
    const order = groundStyle('light', './', { counties: null, townships: null, surroundings: null }).layers.map((layer) => layer.id);
    const slot = order.indexOf(slotId);
    expect(order.slice(0, slot)).toEqual(['sea', 'graticule', 'surroundings', 'surroundings-edge', 'township-lines', 'coast', 'county-lines']);
    expect(order.slice(slot + 1).every((id) => id.startsWith('labels-'))).toBe(true);
  });

  it('gives every coloured layer the colours of the theme', () => {
    const dark = themePaints('dark');
    expect(dark).toContainEqual({ layer: 'sea', property: 'background-color', value: sceneColours.dark.sea });
    expect(dark).toContainEqual({ layer: 'labels-county', property: 'text-halo-color', value: sceneColours.dark.halo });
    expect(dark.map(({ layer, property }) => `${layer} ${property}`)).toEqual(themePaints('light').map(({ layer, property }) => `${layer} ${property}`));
  });

  it('takes neighbouring land from every object of its topology', () => {
    expect(surroundingsFeatures(topology).features).toHaveLength(2);
    expect(surroundingsFeatures(null).features).toEqual([]);
    expect(graticule().geometry.coordinates).toContainEqual([[121, 18], [121, 30]]);
  });
});

describe('a remote ground', () => {
  it('is tried with a tile over Taiwan, whatever the order of its address', () => {
    expect(probeTile('https://tiles.test/{z}/{y}/{x}')).toBe('https://tiles.test/7/55/107');
    expect(probeTile('https://tiles.test/{x}-{y}@{z}.png', 0)).toBe('https://tiles.test/0-0@0.png');
  });

  it('is merged under names that cannot meet ours', () => {
    const merged = mergedStyle({
      sources: { labels: { type: 'vector', url: 'https://tiles.test/streets.json' } },
      layers: [{ id: 'sea', type: 'background' }, { id: 'roads', type: 'line', source: 'labels', 'source-layer': 'road' }],
      glyphs: 'https://tiles.test/{fontstack}/{range}.pbf',
    });
    expect(Object.keys(merged.sources)).toEqual(['basemap-labels']);
    expect(merged.layers.map((layer) => layer.id)).toEqual(['basemap-sea', 'basemap-roads']);
    expect(merged.layers[1]).toMatchObject({ source: 'basemap-labels', 'source-layer': 'road' });
    expect(merged.glyphs).toContain('{fontstack}');
  });

  it('of an archive shows the layers that the archive names', () => {
    expect(vectorLayerIds({ vector_layers: [{ id: 'roads' }, { id: 'water', fields: {} }, {}] })).toEqual(['roads', 'water']);
    expect(vectorLayerIds(null)).toEqual([]);
  });
});
