import { wantsPoints } from '../core/analysis/analyses-wanted.ts';
import { beltsShown } from '../core/corridors/belt.ts';
import { sceneBounds } from '../core/briefing/scene-camera.ts';
import { derivedFrom } from '../core/datasets/reader.ts';
import { isReady } from '../core/layers/point-table.ts';
import { layerById, layersOf } from '../core/layers/index.ts';
import { homeBounds } from '../core/geography/home-frame.ts';
import { neededResources } from '../core/indicators/index.ts';
import { layersLeftOut, mapOfView } from '../drawing/map-of-view.ts';
import { fitCamera } from '../map/camera.ts';
import { sceneOfView } from '../map/scene-of-view.ts';
import type { HomeFrame, Scene, SceneNotice } from '../map/scene-input.ts';
import { SvgMap } from '../map/svg-map.ts';
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
import { mapCover } from './map-cover.ts';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
};

/** Still pictures for tests and print: stillness is not part of a view, so it stands in the hash. */
const isStill = () => location.hash.includes('still');

const motion = matchMedia('(prefers-reduced-motion: reduce)');

/** Padding of the home frame inside the stage, read from the layout itself, so that SVG and camera cannot disagree. */
function homeFrame(): HomeFrame {
  knownFrame ??= measuredFrame();
  return knownFrame;
}

/** Reading the layout costs a layout: it is read again only when the stage or the frame has changed its size. */
let knownFrame: HomeFrame | null = null;

function measuredFrame(): HomeFrame {
  const outer = element('stage').getBoundingClientRect();
  const inner = element('map-frame').getBoundingClientRect();
  const padding = { top: inner.top - outer.top, right: outer.right - inner.right, bottom: outer.bottom - inner.bottom, left: inner.left - outer.left };
  return sameFrame(padding.top, padding.right, padding.bottom, padding.left);
}

/** The same object while the layout stays, so that the scene does not take it for a new frame. */
const sameFrame = derivedFrom((top: number, right: number, bottom: number, left: number): HomeFrame => ({ bounds: homeBounds, padding: { top, right, bottom, left } }));

const sceneNotices: Readonly<Record<SceneNotice, { zh: string; en: string }>> = {
  'basemap-unreachable': {
    zh: '遠端底圖目前無法連線，已改用內建底圖；資料圖層不受影響。',
    en: 'The remote basemap cannot be reached; the built-in ground is shown instead. Data layers are not affected.',
  },
  'graphics-lost': {
    zh: '圖形裝置中斷，已改用簡單地圖；重新整理可恢復。',
    en: 'The graphics device was lost; a simple map is shown. Reload to get the full map back.',
  },
};

let scene: Scene | null = null;

/** Moves the camera by the view, so that the link knows it; without a scene the SVG map stays in the home frame. */
export const camera = {
  home: () => viewStore.getState().change({ camera: null }),
  zoomBy(levels: number) {
    const now = mapStore.getState().camera;
    if (now) viewStore.getState().change({ camera: { ...now, zoom: now.zoom + levels } }, 'replace');
  },
  /** Shows bounds at once without telling the view, for a camera that is carried along; `keep` tells it where it has come to. */
  look: (bounds: HomeFrame['bounds']) => scene?.jumpTo({ bounds }),
  keep() {
    const now = mapStore.getState().camera;
    if (now) viewStore.getState().change({ camera: now }, 'replace');
  },
  fit(bounds: HomeFrame['bounds']) {
    if (!scene) return;
    const stage = element('stage');
    viewStore.getState().change({ camera: fitCamera(bounds, homeFrame(), { width: stage.clientWidth, height: stage.clientHeight }) }, 'replace');
  },
};

/** The camera of the scene on the stage, fitted to the room that its words leave; the same object while both stay. */
const stagedCamera = derivedFrom((staged: ViewState, frame: HomeFrame, width: number, height: number, _returns: number) => fitCamera(sceneBounds(staged.camera), frame, { width, height }, 22));

/** Pages that lie over the whole map: it is drawn again when one comes back from them. */
const isCovered = () => ['compare', 'data'].includes(viewStore.getState().view.page);

/** What the map shows, with a camera that fits this window. */
function framedView(): ViewState {
  const { view, returns } = stageStore.getState();
  if (!view) return viewStore.getState().view;
  const stage = element('stage');
  return { ...view, camera: stagedCamera(view, homeFrame(), stage.clientWidth, stage.clientHeight, returns) };
}

/** Loads what the view needs and is not there: the indicator's tables, the tables of layers switched on, township boundaries. */
function ensureNeeds(): void {
  const view = viewOnStage();
  const { atlas, topologies } = atlasStore.getState();
  const ofLayers = layersOf(atlas.package).flatMap((layer) => (view.layers.includes(layer.id) ? layer.needs : []));
  const ofPoints = wantsPoints(view) ? [...(layerById(atlas.package, view.pointsOf)?.needs ?? []), 'clusters', 'cluster-priorities'] : [];
  void ensureTables([...neededResources(atlas, view), ...ofLayers, ...ofPoints]);
  const seesTownships = (mapStore.getState().camera?.zoom ?? 0) > townshipZoom || view.level === 'township' || view.selection?.startsWith('township:') || wantsPoints(view) || beltsShown(view).length > 0;
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
      notify({ key: 'townships', tone: 'attention', text: { zh: '鄉鎮界線無法載入，請檢查網路後重試。', en: 'The township boundaries could not be loaded; check the network and try again.' } });
    },
  );
}

const listedTiles = derivedFrom((layers: readonly TileLayer[]) => layers.map(({ id, url, colour, visible }) => ({ id, url, colour, visible })));

/** Connects stores and maps: the SVG map at once, the WebGL scene behind it when its chunk has arrived. Neither knows of React. */
export function startMap(prepared: Prepared): void {
  const stage = element('stage');
  const frame = element('map-frame');
  let restLoaded = false;

  const onHover = (subject: Parameters<typeof hover>[0], at: { x: number; y: number } | null) => hover(subject, subject ? 'map' : null, at);
  // A scene is shown, not explored: pointing tells, but nothing is selected.
  const onSelect = (subject: Parameters<typeof select>[0]) => {
    if (!stageStore.getState().view) select(subject);
  };
  const svg = new SvgMap(element('map-fit'), { onHover, onSelect });

  function drawing() {
    const fit = element('map-fit');
    const { atlas, topologies } = atlasStore.getState();
    return mapOfView(atlas, viewOnStage(), topologies, { hover: hoverStore.getState().subject, heightPx: fit.clientHeight || undefined, ...mapCover(frame, fit) });
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
    notify({
      key: 'many-marks',
      tone: 'information',
      text: {
        zh: '點數過多，簡易地圖不逐點繪製；表格與統計不受影響。',
        en: 'Too many points: the simple map does not draw each of them. Tables and figures are not affected.',
      },
    });
  }

  let pictureIsInstant = prepared.pictureFits;
  const firstView = viewStore.getState().view;

  function drawSvg(): void {
    if (mapStore.getState().renderer !== 'svg' || isCovered()) return;
    tellWhatIsLeftOut();
    // The picture that came with the page has all marks; it stays until the page can draw as much itself.
    if (pictureIsInstant && viewOnStage() === firstView && !layersAreReady()) {
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
      hover: hoverStore.getState().subject,
      reducedMotion: motion.matches || flight === 'cut',
      tiles: listedTiles(tileStore.getState().layers),
    });
  }

  let scheduled = false;
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      ensureNeeds();
      drawSvg();
      if (!isCovered()) scene?.update(sceneInput());
    });
  }

  tellRoom(() => ({ viewport: { width: stage.clientWidth, height: stage.clientHeight }, padding: homeFrame().padding }));
  viewStore.subscribe(schedule);
  stageStore.subscribe(schedule);
  atlasStore.subscribe(schedule);
  hoverStore.subscribe(schedule);
  tileStore.subscribe(schedule);
  motion.addEventListener('change', schedule);
  const layout = new ResizeObserver(() => {
    knownFrame = null;
    schedule();
  });
  layout.observe(stage);
  layout.observe(frame);
  ensureNeeds();
  if (!prepared.pictureFits) drawSvg();

  void prepared.rest.then(() => {
    restLoaded = true;
    schedule();
  });

  async function openScene(): Promise<void> {
    const [{ createScene }] = await Promise.all([import('../map/scene.ts'), prepared.rest]);
    scene = await createScene(element('map-gl'), sceneInput(), {
      onHover,
      onSelect,
      onCameraChange(at, change) {
        const closer = at.zoom > townshipZoom && (mapStore.getState().camera?.zoom ?? 0) <= townshipZoom;
        mapStore.setState({ camera: at, metresPerPixel: change.metresPerPixel });
        if (closer) schedule();
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
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 400 });
  else setTimeout(begin, 60);
}
