import { useMemo } from 'react';
import type { Scene, SceneTheme } from '../../core/briefing/scene.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { sceneLegendSvg } from '../../drawing/briefing/scene-map.ts';
import { legendCorner } from '../../drawing/sheet/map-legend.ts';
import { useAtlas } from '../shared/use-store.ts';

/** What the colours and marks of the live map mean; a drawn map has it in its picture. */
export function SceneLegend({ view, theme, side }: { readonly view: ViewState; readonly theme: SceneTheme; readonly side: Scene['textSide'] }) {
  const atlas = useAtlas();
  const svg = useMemo(() => sceneLegendSvg(atlas, view, theme), [atlas, view, theme]);
  return svg === '' ? null : <div className="scene-legend" data-corner={legendCorner(view, side)} data-words={side} dangerouslySetInnerHTML={{ __html: svg }} />;
}
