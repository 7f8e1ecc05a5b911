import { useEffect, useMemo } from 'react';
import type { Scene, SceneTheme } from '../../core/briefing/scene.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { sceneMapSvg } from '../../drawing/briefing/scene-map.ts';
import { useAtlas } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';

interface SceneMapProps {
  readonly scene: Scene;
  readonly view: ViewState;
  readonly theme: SceneTheme;
  /** Shares of width (left, right) or height (top) that the words cover. */
  readonly room?: { readonly left: number; readonly right: number; readonly top: number };
  readonly small?: boolean;
}

/** Px of the drawing; it is scaled to its box. */
const drawn = { whole: { width: 1120, height: 630 }, small: { width: 168, height: 94.5 } } as const;

let asked = false;

/** Township boundaries are fetched once, when the first drawn scene could need them. */
async function askForTownships(): Promise<void> {
  if (asked) return;
  asked = true;
  const [{ loadTopology }, { addTopologies }] = await Promise.all([import('../../loading/load-geography.ts'), import('../../stores/atlas-store.ts')]);
  await loadTopology('townships').then(
    (townships) => addTopologies({ townships }),
    () => {
      asked = false;
    },
  );
}

/** The map of a scene as a drawing. */
export function SceneMap({ scene, view, theme, room, small = false }: SceneMapProps) {
  const atlas = useAtlas();
  const topologies = useTopologies();
  useEffect(() => void askForTownships(), []);
  const { left = 0, right = 0, top = 0 } = room ?? {};
  const svg = useMemo(() => {
    const { width, height } = small ? drawn.small : drawn.whole;
    return sceneMapSvg(atlas, topologies, view, theme, { width, height, covered: { left: left * width, right: right * width, top: top * height, bottom: 0 }, small, idPrefix: `scene-${scene.id}${small ? '-small' : ''}` });
  }, [atlas, topologies, view, theme, left, right, top, small, scene.id]);
  return <div className="scene-map" aria-hidden={small} dangerouslySetInnerHTML={{ __html: svg.replace(/ width="[^"]*" height="[^"]*"/, ' preserveAspectRatio="xMidYMid slice"') }} />;
}
