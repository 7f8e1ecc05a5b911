import { createStore } from 'zustand/vanilla';
import { analysesWanted } from '../core/analysis/analyses-wanted.ts';
import type { Analysis, AnalysisResult } from '../core/analysis/analysis.ts';
import { areaPolygons } from '../core/geography/area-polygons.ts';
import type { Compute } from '../computing/statistics-client.ts';
import { addResult, atlasStore } from './atlas-store.ts';
import { notify } from './notice-store.ts';
import { stageStore, viewOnStage } from './stage-store.ts';
import { viewStore } from './view-store.ts';

/** How far the computations under way are, 0 … 1, by key; empty when nothing is computed. */
export const progressStore = createStore<{ readonly shares: ReadonlyMap<string, number> }>()(() => ({ shares: new Map() }));

const running = new Map<string, AbortController>();

/** Not asked again at every change of the view: what has failed once stays away until the page is loaded anew. */
const failed = new Set<string>();

function setShare(key: string, share: number | null): void {
  progressStore.setState(({ shares }) => {
    const next = new Map(shares);
    if (share === null) next.delete(key);
    else next.set(key, share);
    return { shares: next };
  });
}

async function resultOf(compute: Compute, analysis: Analysis, signal: AbortSignal, onProgress: (share: number) => void): Promise<AnalysisResult> {
  const options = { signal, onProgress };
  switch (analysis.name) {
    case 'local-moran':
      return { name: 'local-moran', result: await compute('local-moran', analysis.request, options) };
    case 'moran':
      return { name: 'moran', result: await compute('moran', analysis.request, options) };
    case 'geary':
      return { name: 'geary', result: await compute('geary', analysis.request, options) };
    case 'point-groups':
      return { name: 'point-groups', result: await compute('point-groups', analysis.request, options) };
    case 'point-curve':
      return { name: 'point-curve', result: await compute('point-curve', analysis.request, options) };
    case 'point-cells':
      return { name: 'point-cells', result: await compute('point-cells', analysis.request, options) };
    case 'belt':
      return { name: 'belt', result: await compute('belt', analysis.request, options) };
  }
}

async function run(analysis: Analysis): Promise<void> {
  const { key } = analysis;
  const abort = new AbortController();
  running.set(key, abort);
  setShare(key, 0);
  try {
    // The worker and its client are not part of the first view.
    const { compute } = await import('../computing/statistics-client.ts');
    addResult(key, await resultOf(compute, analysis, abort.signal, (share) => setShare(key, share)));
  } catch (error) {
    if (abort.signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    notify({
      key: `analysis-${analysis.name}`,
      tone: 'attention',
      text: { zh: `統計計算沒有完成（${reason}）。請改變設定再試；地圖與其他數字不受影響。`, en: `The statistics could not be computed (${reason}). Change the settings and try again; the map and all other figures are not affected.` },
    });
    failed.add(key);
  } finally {
    running.delete(key);
    setShare(key, null);
    follow();
  }
}

/** Starts what the view needs and ends what it no longer needs. */
function follow(): void {
  const { atlas, topologies } = atlasStore.getState();
  const boundaries = {
    land: topologies.counties ? areaPolygons(topologies.counties, 'counties') : [],
    townships: topologies.townships ? areaPolygons(topologies.townships, 'townships') : [],
  };
  const wanted = analysesWanted(atlas, viewOnStage(), boundaries);
  const keys = new Set(wanted.map((analysis) => analysis.key));
  for (const [key, abort] of running) if (!keys.has(key)) abort.abort();
  for (const analysis of wanted) {
    if (!atlas.results.has(analysis.key) && !running.has(analysis.key) && !failed.has(analysis.key)) void run(analysis);
  }
}

/** Computes from now on whatever the view asks for, off the page's thread. */
export function followAnalyses(): void {
  viewStore.subscribe(follow);
  stageStore.subscribe(follow);
  atlasStore.subscribe(follow);
  follow();
}
