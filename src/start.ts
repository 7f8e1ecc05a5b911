import { emptyConfig, readConfig, remoteOrigins, type SiteConfig } from './core/config/site-config.ts';
import { neededResources } from './core/indicators/index.ts';
import { defaultView, type ViewState } from './core/view/view-state.ts';
import { decodeView, type ViewProblem } from './core/view/view-url.ts';
import { preferredLanguage } from './i18n/language.ts';
import { addressOf, fetchJson } from './loading/address.ts';
import { loadCountyPlaces, loadTopology, loadTownshipPlaces } from './loading/load-geography.ts';
import { loadPackage } from './loading/load-tables.ts';
import { addPackage, addPlaces, addTopologies, atlasStore, ensureMoment, ensureTables } from './stores/atlas-store.ts';
import { isMarkedKept } from './stores/browser-storage.ts';
import { followAddress } from './stores/view-address.ts';
import { resolveAgainst } from './stores/known-ids.ts';
import { notify } from './stores/notice-store.ts';
import { siteStore } from './stores/site-store.ts';
import { startTiles, typedAddresses } from './stores/tile-store.ts';
import { viewStore } from './stores/view-store.ts';

async function loadConfig(): Promise<SiteConfig> {
  try {
    const { config, problems } = readConfig(await fetchJson(addressOf('config.json')));
    problems.forEach((text, index) => notify({ key: `config-${index}`, tone: 'attention', text }));
    return config;
  } catch {
    // A deployment may leave the file out; the built-in settings are complete.
    return emptyConfig;
  }
}

/** The policy of the page: nothing but this origin, and the hosts that the deployment names or a person has typed in this tab. */
function setContentPolicy(config: SiteConfig): void {
  const allowed = remoteOrigins(config, document.baseURI, typedAddresses());
  startTiles(config, allowed);
  const origins = allowed.join(' ');
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${origins}`,
    `connect-src 'self' ${origins}`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
  document.head.append(policy);
}

/** The view of a link's query; of an empty one, the deployment's start view, or the default view in the browser's language. */
function viewOfLink(config: SiteConfig, query: string): { readonly view: ViewState; readonly problems: readonly ViewProblem[] } {
  if (query !== '') return decodeView(query);
  const view = config.view === '' ? { ...defaultView, language: preferredLanguage(navigator.languages) } : decodeView(config.view).view;
  return { view, problems: [] };
}

/** What is there when the first map can be drawn. */
export interface Prepared {
  /** True when the picture that came with the page is the picture of this view. */
  readonly pictureFits: boolean;
  /** Everything that Explore's layers need beyond the first map. */
  readonly rest: Promise<void>;
}

/**
 * Reads settings, address and the first tables. The page can draw and answer when the promise resolves; the other tables follow by themselves.
 * @throws Error when the data package or the boundaries cannot be loaded.
 */
export async function start(): Promise<Prepared> {
  const boundaries = Promise.all([
    loadTopology('counties').then((counties) => addTopologies({ counties })),
    loadCountyPlaces().then((countyPlaces) => addPlaces({ countyPlaces })),
  ]);
  const [config, firstPackage] = await Promise.all([loadConfig(), loadPackage('data/datapackage-start.json')]);
  siteStore.setState({ config });
  setContentPolicy(config);
  addPackage(firstPackage);
  const { view, problems } = viewOfLink(config, location.search.slice(1));
  problems.forEach((problem) => notify({ key: `link-${problem.key}`, tone: 'attention', text: problem.text }));
  viewStore.getState().replace(view);
  await Promise.all([boundaries, ensureMoment('start')]);
  const rest = Promise.all([
    // The whole contract is six times as long as the part that the first map needs.
    loadPackage('data/datapackage.json')
      .then(addPackage)
      .then(() => Promise.all(config.packages.map(addFurtherPackage)))
      .then(() => ensureMoment('view'))
      .then(restoreKeptData),
    loadTownshipPlaces().then((townshipPlaces) => addPlaces({ townshipPlaces })),
    loadTopology('surroundings').then((surroundings) => addTopologies({ surroundings })),
  ]).then(() => checkAgainstKnown());
  // An indicator of a table that is fetched only for it can be judged when the table is there.
  void rest.then(() => ensureTables(neededResources(atlasStore.getState().atlas, viewStore.getState().view))).then(() => checkAgainstKnown());
  followAddress((query) => resolveAgainst(atlasStore.getState().atlas, viewOfLink(config, query).view).view);
  return { pictureFits: JSON.stringify({ ...view, profileTab: '', rankingTable: '' }) === JSON.stringify({ ...defaultView, profileTab: '', rankingTable: '' }), rest };
}

/** Data of the visitor's own that this browser was asked to keep; without any, nothing is loaded for them. */
async function restoreKeptData(): Promise<void> {
  if (!isMarkedKept()) return;
  const { restoreOwnData } = await import('./stores/own-opening.ts');
  await restoreOwnData();
}

async function addFurtherPackage(path: string): Promise<void> {
  try {
    addPackage(await loadPackage(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({
      key: `package-${path}`,
      tone: 'attention',
      text: {
        zh: `config.json 所列的資料包「${path}」無法載入（${reason}），其餘資料不受影響。`,
        en: `The data package “${path}” named in config.json could not be loaded (${reason}); everything else still works.`,
      },
    });
  }
}

/** Now that all ids are known, unknown ones of the link fall back with a notice. */
function checkAgainstKnown(): void {
  const { view, notices } = resolveAgainst(atlasStore.getState().atlas, viewStore.getState().view);
  notices.forEach((text, index) => notify({ key: `unknown-${index}`, tone: 'attention', text }));
  if (notices.length > 0) viewStore.getState().change(view, 'replace');
}
