import { wantsPoints } from '../core/analysis/analyses-wanted.ts';
import { beltsShown } from '../core/corridors/belt.ts';
import { derivedFrom } from '../core/datasets/reader.ts';
import { isReady } from '../core/layers/point-table.ts';
import { layerById, layersOf } from '../core/layers/index.ts';
import { neededResources } from '../core/indicators/index.ts';
import { areaNamesAt, layersLeftOut, mapOfView } from '../drawing/map-of-view.ts';
import { sceneOfView } from '../map/scene-of-view.ts';
import type { Scene, SceneInput } from '../map/scene-input.ts';
import type { ViewState } from '../core/view/view-state.ts';
import type { Prepared } from '../start.ts';
import { loadTopology } from '../loading/load-geography.ts';
import { addTopologies, atlasStore, ensureTables } from '../stores/atlas-store.ts';
import { hover, hoverStore } from '../stores/hover-store.ts';
import { mapStore } from '../stores/map-store.ts';
import { notify } from '../stores/notice-store.ts';
import { siteStore } from '../stores/site-store.ts';
import { stageStore, tellRoom, viewOnStage } from '../stores/stage-store.ts';
import { tilesAnswered, tileStore, type TileLayer } from '../stores/tile-store.ts';
import { select, viewStore } from '../stores/view-store.ts';
import { DrawnMap } from './drawn-map.ts';
import { tellJump } from './map-camera.ts';
import { mapCover, StageCover } from './map-cover.ts';
import { cameraOnStage, frameIsStale, homeFrame, pageElement, stageSize } from './map-frame.ts';
import { manyMarksNotice, noTownshipsNotice, sceneNotices } from './map-notices.ts';

/** Still pictures for tests and print: stillness is not part of a view, so it stands in the hash. */
const isStill = () => location.hash.includes('still');

const motion = matchMedia('(prefers-reduced-motion: reduce)');

let scene: Scene | null = null;

/** What the map shows, with a camera that fits this window. */
function framedView(): ViewState {
  const { view, returns } = stageStore.getState();
  if (!view) return viewStore.getState().view;
  return { ...view, camera: cameraOnStage(view, returns) };
}

/** Loads what the view needs and is not there: the indicator's tables, the tables of layers switched on, township boundaries. */
function ensureNeeds(): void {
  const view = viewOnStage();
  const { atlas, topologies } = atlasStore.getState();
  const ofLayers = layersOf(atlas.package).flatMap((layer) => (view.layers.includes(layer.id) ? layer.needs : []));
  const ofPoints = wantsPoints(view) ? [...(layerById(atlas.package, view.pointsOf)?.needs ?? []), 'clusters', 'cluster-priorities'] : [];
  void ensureTables([...neededResources(atlas, view), ...ofLayers, ...ofPoints]);
  const zoom = Math.max(mapStore.getState().camera?.zoom ?? 0, view.camera?.zoom ?? 0);
  const seesTownships = zoom > townshipZoom || view.level === 'township' || view.selection?.startsWith('township:') || wantsPoints(view) || beltsShown(view).length > 0;
  if (seesTownships && !topologies.townships) loadTownships();
}

/** From here on the township boundaries and the finer coast can be seen. */
const townshipZoom = 7.8;

let townshipsAsked = false;

function loadTownships(): void {
  if (townshipsAsked) return;
  townshipsAsked = true;
  loadTopology('townships').then(
    (townships) => addTopologies({ townships }),
    () => {
      townshipsAsked = false;
      notify(noTownshipsNotice);
    },
  );
}

const listedTiles = derivedFrom((layers: readonly TileLayer[]) => layers.map(({ id, url, colour, visible }) => ({ id, url, colour, visible })));

/** Connects stores and maps: the SVG map at once, the WebGL scene behind it when its chunk has arrived. Neither knows of React. */
export function startMap(prepared: Prepared): void {
  const stage = pageElement('stage');
  const frame = pageElement('map-frame');
  const fit = pageElement('map-fit');
  let restLoaded = false;

  const onHover = (subject: Parameters<typeof hover>[0], at: { x: number; y: number } | null) => hover(subject, subject ? 'map' : null, at);
  // A scene is shown, not explored: pointing tells, but nothing is selected.
  const onSelect = (subject: Parameters<typeof select>[0]) => {
    if (!stageStore.getState().view) select(subject);
  };
  const cover = new StageCover(stage, frame, schedule);
  const svg = new DrawnMap(stage, fit, {
    onHover,
    onSelect,
    onMoved: (at) => viewStore.getState().change({ camera: at }, 'replace'),
    onSettled: schedule,
    isMovable: () => mapStore.getState().renderer === 'svg' && !stageStore.getState().view,
    isStill: () => isStill() || motion.matches,
  });

  function drawing() {
    const { atlas, topologies } = atlasStore.getState();
    const { moved, camera: at } = svg;
    const closely = at === null ? {} : { areaNames: areaNamesAt(atlas, at.zoom), ...(at.zoom > townshipZoom ? { detail: 'fine' as const } : {}) };
    return mapOfView(atlas, viewOnStage(), topologies, { hover: hoverStore.getState().subject, heightPx: moved?.height ?? (fit.clientHeight || undefined), ...mapCover(frame, fit, moved), ...closely });
  }

  function layersAreReady(): boolean {
    const { atlas } = atlasStore.getState();
    const view = viewOnStage();
    return atlas.townshipPlaces.size > 0 && layersOf(atlas.package).every((layer) => !view.layers.includes(layer.id) || isReady(atlas, layer.needs));
  }

  // True once no WebGL scene can be hoped for: only then is it a loss that the SVG map leaves large layers out.
  let svgStays = false;
  let leftOutTold = false;

  function tellWhatIsLeftOut(): void {
    if (!svgStays || leftOutTold || layersLeftOut(atlasStore.getState().atlas, viewOnStage()).length === 0) return;
    leftOutTold = true;
    notify(manyMarksNotice);
  }

  let pictureIsInstant = prepared.pictureFits;
  const firstView = viewStore.getState().view;
  /** Moving the map needs no other marks. */
  const isFirst = (view: ViewState) => JSON.stringify({ ...view, camera: null }) === JSON.stringify({ ...firstView, camera: null });

  function drawSvg(): void {
    if (mapStore.getState().renderer !== 'svg') return;
    tellWhatIsLeftOut();
    // A scene on the stage is drawn by its page as long as there is no WebGL.
    svg.follow(stageStore.getState().view ? null : viewStore.getState().view.camera);
    // The picture that came with the page has all marks; it stays until the page can draw as much itself.
    if (svg.isMoving || (pictureIsInstant && isFirst(viewOnStage()) && !layersAreReady())) {
      svg.emphasise(drawing());
      return;
    }
    pictureIsInstant = false;
    svg.update(drawing());
  }

  function sceneInput() {
    const { atlas, topologies } = atlasStore.getState();
    const { theme, flight } = stageStore.getState();
    return sceneOfView(atlas, framedView(), {
      theme: theme === 'projector' ? 'dark' : 'light',
      topologies,
      config: siteStore.getState().config,
      frame: homeFrame(),
      covers: cover.boxes(),
      hover: hoverStore.getState().subject,
      reducedMotion: motion.matches || flight === 'cut',
      tiles: listedTiles(tileStore.getState().layers),
    });
  }

  /** Another page lies over the whole map: it is drawn again when it can be seen. */
  const isCovered = () => viewStore.getState().view.page !== 'explore' && !stageStore.getState().view;

  let scheduled = false;
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      ensureNeeds();
      if (isCovered()) {
        rest();
        return;
      }
      drawSvg();
      shown = sceneInput();
      scene?.update(shown);
    });
  }

  let shown: SceneInput | null = null;

  /** Nothing moves where nobody sees it. */
  function rest(): void {
    if (!shown || shown.reducedMotion) return;
    shown = { ...shown, reducedMotion: true };
    scene?.update(shown);
  }

  tellRoom(() => ({ viewport: stageSize(), padding: homeFrame().padding }));
  viewStore.subscribe(schedule);
  stageStore.subscribe(schedule);
  atlasStore.subscribe(schedule);
  hoverStore.subscribe(schedule);
  tileStore.subscribe(schedule);
  motion.addEventListener('change', schedule);
  const layout = new ResizeObserver(() => {
    frameIsStale();
    svg.stale();
    cover.stale();
    schedule();
  });
  layout.observe(stage);
  layout.observe(frame);
  ensureNeeds();
  svg.tell();
  if (!prepared.pictureFits) drawSvg();

  void prepared.rest.then(() => {
    restLoaded = true;
    schedule();
  });

  async function openScene(): Promise<void> {
    const [{ createScene }] = await Promise.all([import('../map/scene.ts'), prepared.rest]);
    scene = await createScene(pageElement('map-gl'), sceneInput(), {
      onHover,
      onSelect,
      onCameraChange(at, change) {
        const closer = at.zoom > townshipZoom && (mapStore.getState().camera?.zoom ?? 0) <= townshipZoom;
        mapStore.setState({ camera: at, metresPerPixel: change.metresPerPixel });
        if (change.settled) cover.stale();
        if (closer || change.settled) schedule();
        if (change.origin === 'user' && change.settled && !stageStore.getState().view) viewStore.getState().change({ camera: at }, 'replace');
      },
      onReady() {
        mapStore.setState({ renderer: 'webgl' });
        stage.classList.add('scene-ready');
      },
      onTiles: tilesAnswered,
      onNotice(kind) {
        notify({ key: kind, tone: 'attention', text: sceneNotices[kind] });
        if (kind !== 'graphics-lost') return;
        svgStays = true;
        mapStore.setState({ renderer: 'svg' });
        stage.classList.remove('scene-ready');
        schedule();
      },
    }, { assetBase: new URL('.', document.baseURI).href, still: isStill() });
    tellJump((bounds) => scene?.jumpTo({ bounds }));
    schedule();
  }

  const begin = () => {
    openScene().catch((error: unknown) => {
      console.info('The SVG map stays:', error instanceof Error ? error.message : error);
      svgStays = true;
      mapStore.setState({ webgl: false, renderer: 'svg' });
      if (restLoaded) schedule();
    });
  };
  // After the first frame, so that the page answers before the large chunks are compiled.
  const beginSoon = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 400 });
    else setTimeout(begin, 60);
  };
  if (!isCovered()) beginSoon();
  else whenUncovered(beginSoon);

  /** Half a megabyte of script and its shaders are not fetched for a page that hides the map. */
  function whenUncovered(then: () => void): void {
    const look = () => {
      if (isCovered()) return;
      stop.forEach((end) => end());
      then();
    };
    const stop = [viewStore.subscribe(look), stageStore.subscribe(look)];
  }
}
