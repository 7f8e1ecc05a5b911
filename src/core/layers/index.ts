import type { DataPackage } from '../datasets/contract.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { choropleth } from './choropleth.ts';
import { clusters } from './clusters.ts';
import { corridorBelt } from './corridor-belt.ts';
import { corridors } from './corridors.ts';
import { incubators } from './incubators.ts';
import { industrialParks } from './industrial-parks.ts';
import { innovationCentres } from './innovation-centres.ts';
import type { LayerDefinition } from './layer.ts';
import { localSbir } from './local-sbir.ts';
import { pointGroups } from './point-groups.ts';
import { pointTableLayers } from './point-table.ts';
import { researchInstitutes } from './research-institutes.ts';
import { scienceParks } from './science-parks.ts';
import { transportNodes } from './transport-nodes.ts';
import { universities } from './universities.ts';

/** All layers in drawing order, the lowest first. */
export const layers: readonly LayerDefinition[] = [
  choropleth,
  pointGroups,
  corridorBelt,
  transportNodes,
  industrialParks,
  clusters,
  corridors,
  localSbir,
  universities,
  researchInstitutes,
  incubators,
  scienceParks,
  innovationCentres,
];

/** The layers of a package: ours, and one for every plain point table. */
export const layersOf = derivedFrom((contract: DataPackage): readonly LayerDefinition[] => [...layers, ...pointTableLayers(contract)]);

export function layerById(contract: DataPackage, id: string): LayerDefinition | undefined {
  return layersOf(contract).find((layer) => layer.id === id);
}
