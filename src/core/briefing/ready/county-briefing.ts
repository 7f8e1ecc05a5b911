import type { Atlas } from '../../datasets/atlas.ts';
import type { County } from '../../datasets/counties.ts';
import type { BriefingDocument } from '../briefing-document.ts';
import { clustersScene, gapsScene, peersScene, sitesScene } from './county-links.ts';
import { changeScene, grantsScene, sizeScene, specialisationScene } from './county-scenes.ts';
import { readyDocument } from './ready-scene.ts';

/** A county in eight scenes, from one template for all 22: where data are missing the scene says so. */
export function countyBriefing(atlas: Atlas, county: County): BriefingDocument {
  const { name, code } = county;
  const scenes = [sizeScene, specialisationScene, changeScene, grantsScene, sitesScene, clustersScene, gapsScene, peersScene];
  return readyDocument(
    `county.${code}`,
    { zh: `${name.zh}：產業、聚落與鏈結`, en: `${name.en}: industries, clusters and links` },
    scenes.map((scene) => scene(atlas, county)),
  );
}
