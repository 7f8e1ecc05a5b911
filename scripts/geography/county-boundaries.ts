import { topology } from 'topojson-server';
import type { FeatureCollection } from 'geojson';
import { areasOf, asArea, polygonsOf, type AreaTopology } from './area-topology.ts';

/**
 * The counties as a topology of their own. In the townships' topology a county border is cut into pieces wherever a township border meets it,
 * and every end of a piece has to be kept; cut only where counties meet, it can be much lighter.
 * @param boundaries not simplified, with the object `counties`
 */
export function countyBoundaries(boundaries: AreaTopology): AreaTopology {
  // In whole grid steps, so that shared borders stay exactly equal.
  const inSteps: AreaTopology = { ...boundaries, transform: { scale: [1, 1], translate: [0, 0] } };
  const counties: FeatureCollection = {
    type: 'FeatureCollection',
    features: areasOf(inSteps, 'counties').map((county) => ({
      type: 'Feature',
      id: county.id,
      properties: null,
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(inSteps, county) },
    })),
  };
  const cut = topology({ counties });
  const collection = cut.objects.counties;
  if (collection?.type !== 'GeometryCollection') throw new Error('the counties did not make a collection of areas');
  const geometries = collection.geometries.map((geometry) => asArea(geometry));
  const arcs = cut.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([nextX = 0, nextY = 0]) => {
      const delta = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return delta;
    });
  });
  return { type: 'Topology', transform: boundaries.transform, objects: { counties: { type: 'GeometryCollection', geometries } }, arcs };
}
