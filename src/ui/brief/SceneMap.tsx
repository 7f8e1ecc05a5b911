import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Scene, SceneTheme } from '../../core/briefing/scene.ts';
import { noPadding, type Padding } from '../../core/geography/mercator.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { sceneMapSvg } from '../../drawing/briefing/scene-map.ts';
import { useAtlas } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';

interface SceneMapProps {
  readonly scene: Scene;
  readonly view: ViewState;
  readonly theme: SceneTheme;
  /** The words of the scene stand over the map: what is to be seen keeps clear of them. */
  readonly beside?: boolean;
  readonly small?: boolean;
}

/** Shares of the stage that the words take, by their side; the map's frame is what remains. */
export const wordShare = { left: 0.42, right: 0.42, top: 0.34 } as const;

/** Px of the drawing's shorter side; it is scaled to its box, whose proportions it has. */
const drawnSide = { whole: 630, small: 94.5 } as const;

/** Width over height of a box, in steps that a picture bears; 16:9 until it is measured. */
function useProportions(box: RefObject<HTMLDivElement | null>): number {
  const [proportions, setProportions] = useState(16 / 9);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0 && clientHeight > 0) setProportions(Math.round((clientWidth / clientHeight) * 50) / 50);
    };
    const resize = new ResizeObserver(measure);
    resize.observe(element);
    measure();
    return () => resize.disconnect();
  }, [box]);
  return proportions;
}

/** Share of an upright stage that the words take: they stand over the map, whatever side they have on a wide one. */
const uprightShare = 0.56;

/** Where the words stand on a stage of these proportions. */
export function wordsSide(side: Scene['textSide'], width: number, height: number): Scene['textSide'] {
  return width < height ? 'top' : side;
}

/** Px of a stage that its words cover on top. */
export function coveredOnTop(width: number, height: number): number {
  return height * (width < height ? uprightShare : wordShare.top);
}

function coveredBy(wanted: Scene['textSide'], width: number, height: number): Padding {
  const side = wordsSide(wanted, width, height);
  return { left: side === 'left' ? wordShare.left * width : 0, right: side === 'right' ? wordShare.right * width : 0, top: side === 'top' ? coveredOnTop(width, height) : 0, bottom: 0.09 * height };
}

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
export function SceneMap({ scene, view, theme, beside = false, small = false }: SceneMapProps) {
  const atlas = useAtlas();
  const topologies = useTopologies();
  useEffect(() => void askForTownships(), []);
  const box = useRef<HTMLDivElement>(null);
  const proportions = useProportions(box);
  const svg = useMemo(() => {
    const side = small ? drawnSide.small : drawnSide.whole;
    const [width, height] = proportions >= 1 ? [Math.round(side * proportions), side] : [side, Math.round(side / proportions)];
    return sceneMapSvg(atlas, topologies, view, theme, { width, height, covered: beside ? coveredBy(scene.textSide, width, height) : noPadding, small, words: wordsSide(scene.textSide, width, height), idPrefix: `scene-${scene.id}${small ? '-small' : ''}` });
  }, [atlas, topologies, view, theme, beside, small, scene.id, scene.textSide, proportions]);
  return <div ref={box} className="scene-map" aria-hidden={small} dangerouslySetInnerHTML={{ __html: svg.replace(/ width="[^"]*" height="[^"]*"/, ' preserveAspectRatio="xMidYMid slice"') }} />;
}
