import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { themeOfScene, type BriefingDocument } from '../../core/briefing/briefing-document.ts';
import type { Scene } from '../../core/briefing/scene.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { ensureTables } from '../../stores/atlas-store.ts';
import { setStage } from '../../stores/stage-store.ts';
import { resourcesOfScene } from '../../drawing/briefing/scene-slide.ts';
import { SceneLegend } from './SceneLegend.tsx';
import { coveredOnTop, SceneMap, wordShare, wordsSide } from './SceneMap.tsx';
import { SceneWords } from './SceneWords.tsx';
import { useMap } from '../shared/use-store.ts';

/** Free edge round the map's frame, and the foot with the source, as shares of the stage's height. */
const edge = 0.045;
const foot = 0.09;

/** Lays the map, which is not part of the page's tree, under this box, and tells it what the words leave free. */
function layMapUnder(box: DOMRect, wanted: Scene['textSide']): void {
  const side = wordsSide(wanted, box.width, box.height);
  const { style } = document.documentElement;
  const set = (name: string, px: number) => style.setProperty(name, `${Math.max(0, Math.round(px))}px`);
  set('--stage-left', box.left);
  set('--stage-top', box.top);
  set('--stage-width', box.width);
  set('--stage-height', box.height);
  const around = box.height * edge;
  set('--frame-left', side === 'left' ? box.width * wordShare.left : around);
  set('--frame-right', side === 'right' ? box.width * wordShare.right : around);
  set('--frame-top', side === 'top' ? coveredOnTop(box.width, box.height) : around);
  set('--frame-bottom', box.height * foot);
}

const ownProperties = ['--stage-left', '--stage-top', '--stage-width', '--stage-height', '--frame-left', '--frame-right', '--frame-top', '--frame-bottom'];

interface StageProps {
  readonly briefing: BriefingDocument;
  readonly scene: Scene;
  readonly view: ViewState;
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
}

/** The 16:9 stage: the live map with the words of the scene over it. Without WebGL the map is drawn, as in files. */
export function Stage({ briefing, scene, view, level = 2, children }: StageProps) {
  const box = useRef<HTMLDivElement>(null);
  const live = useMap(({ renderer, webgl }) => webgl && renderer === 'webgl');
  const theme = themeOfScene(briefing, scene);
  const side = scene.textSide;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const lay = () => layMapUnder(element.getBoundingClientRect(), side);
    const resize = new ResizeObserver(lay);
    resize.observe(element);
    addEventListener('resize', lay);
    addEventListener('scroll', lay, true);
    lay();
    return () => {
      resize.disconnect();
      removeEventListener('resize', lay);
      removeEventListener('scroll', lay, true);
      for (const name of ownProperties) document.documentElement.style.removeProperty(name);
    };
  }, [side]);
  useEffect(() => {
    setStage({ view, theme, flight: scene.flight });
  }, [view, theme, scene.flight]);
  useEffect(() => () => setStage(null), []);
  useEffect(() => {
    void ensureTables(resourcesOfScene(scene));
  }, [scene]);
  return (
    <section ref={box} className="brief-stage" data-theme={theme} aria-label={m.brief_stage()}>
      {live && <SceneLegend view={view} theme={theme} side={side} />}
      {!live && <SceneMap scene={scene} view={view} theme={theme} beside />}
      <SceneWords briefing={briefing} scene={scene} view={view} level={level} />
      {children}
    </section>
  );
}
