import type { Atlas } from '../../datasets/atlas.ts';
import { clusters } from '../../layers/clusters.ts';
import { corridors } from '../../layers/corridors.ts';
import { beltResources } from '../../corridors/belt-things.ts';
import { gapResources } from '../../insights/gaps.ts';
import { reachResources } from '../../insights/reach.ts';
import { siteResources } from '../../insights/sites-in.ts';
import type { Text } from '../../text.ts';
import { defaultView, type ViewState } from '../../view/view-state.ts';
import { briefingFormat, briefingVersion, type BriefingDocument } from '../briefing-document.ts';
import { queryOfView } from '../scene-view.ts';
import { noText, type FigureReference, type LocalText, type Scene, type TextSide } from '../scene.ts';

/** Tables from which ready briefings are written; load them before asking for one. */
export const readyBriefingResources: readonly string[] = [
  ...new Set(['counties', 'townships', 'industries', 'county-industry', 'county-indicators', 'sources', 'local-sbir-county-year', 'local-sbir-focus', 'grant-fields', ...gapResources, ...siteResources, ...reachResources, ...beltResources, ...clusters.needs, ...corridors.needs]),
];

/** True when all that ready briefings speak of is loaded: a sentence is written whole or not at all. */
export function canWrite(atlas: Atlas): boolean {
  return readyBriefingResources.every((name) => atlas.tables.has(name)) && atlas.countyPlaces.size > 0 && atlas.townshipPlaces.size > 0;
}

export const figure = (id: string, parameters: FigureReference['parameters'] = {}): FigureReference => ({ figure: id, parameters });

/** A scene before it has its place in a briefing. */
export interface SceneDraft {
  readonly view: Partial<ViewState>;
  readonly title: Text;
  readonly sentence: Text;
  readonly points?: readonly LocalText[];
  readonly notes: Text;
  readonly figures?: readonly FigureReference[];
  readonly textSide?: TextSide;
  readonly numbers?: boolean;
}

function sceneOf({ view, title, sentence, points = [], notes, figures = [], textSide = 'left', numbers = false }: SceneDraft, index: number): Scene {
  return {
    id: `s${index + 1}`,
    view: queryOfView({ ...defaultView, ...view }),
    title,
    sentence,
    points: points.filter(({ zh }) => zh !== ''),
    notes,
    textSide,
    theme: null,
    figures,
    numbers,
    flight: 'fly',
  };
}

/** A shipped briefing: written from the data in both languages at the moment of asking, so that it carries no day of its own. */
export function readyDocument(id: string, title: Text, drafts: readonly SceneDraft[], theme: BriefingDocument['theme'] = 'light'): BriefingDocument {
  return { format: briefingFormat, version: briefingVersion, id, title: { ...noText, ...title }, language: 'zh-TW', theme, created: '', changed: '', scenes: drafts.map(sceneOf) };
}
