import { createStore } from 'zustand/vanilla';
import type { SiteConfig } from '../core/config/site-config.ts';
import type { Text } from '../core/text.ts';
import { tilesName, type TilesState } from '../core/tiles/remote-tiles.ts';

/** A layer of vector tiles that is listed. */
export interface TileLayer {
  readonly id: string;
  readonly url: string;
  readonly name: Text;
  readonly attribution: string;
  readonly colour: string;
  readonly visible: boolean;
  /** Typed by the person, and not named in config.json. */
  readonly own: boolean;
  readonly state: TilesState;
}

const colours = ['#7a3e9d', '#a83250', '#1f6f8b', '#6b6f1f', '#8a4b2a'] as const;
const sessionKey = 'cluster-atlas tiles';

/**
 * Vector tiles by address. They are no part of the view: a link must not make somebody else's browser fetch from an address that they have not
 * typed themselves. Typed addresses are kept for this tab alone.
 */
export const tileStore = createStore<{ readonly layers: readonly TileLayer[] }>()(() => ({ layers: [] }));

/** Origins beside the page's own that the policy of this page lets it fetch from. */
let allowed: ReadonlySet<string> = new Set();

function sessionAddresses(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(sessionKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((item): item is string => typeof item === 'string' && URL.canParse(item)) : [];
  } catch {
    // No storage, or not ours: nothing has been typed.
    return [];
  }
}

function keep(addresses: readonly string[]): void {
  try {
    sessionStorage.setItem(sessionKey, JSON.stringify(addresses));
  } catch {
    // Without storage the addresses are gone with the page, and nothing else is lost.
  }
}

/** The addresses that were typed in this tab. */
export const typedAddresses = sessionAddresses;

function ownLayer(url: string, index: number): TileLayer {
  const name = tilesName(url);
  return { id: `typed ${url}`, url, name: { zh: name, en: name }, attribution: new URL(url).host, colour: colours[index % colours.length] ?? colours[0], visible: true, own: true, state: { kind: 'asked' } };
}

/** Lists the tiles of the deployment, switched off, and those typed in this tab, switched on. */
export function startTiles(config: SiteConfig, origins: readonly string[]): void {
  allowed = new Set(origins);
  const configured = config.tiles.map(({ id, name, url, attribution }, index): TileLayer => ({
    id,
    name,
    attribution,
    url: new URL(url, document.baseURI).href,
    colour: colours[index % colours.length] ?? colours[0],
    visible: false,
    own: false,
    state: { kind: 'asked' },
  }));
  tileStore.setState({ layers: [...configured, ...sessionAddresses().map((url, index) => ownLayer(url, configured.length + index))] });
}

/** Whether the policy of the page already lets it fetch from an address. */
export function mayFetch(url: string): boolean {
  const { origin } = new URL(url);
  return origin === location.origin || allowed.has(origin);
}

/**
 * Adds a typed address. Its host becomes part of the page's content policy, which can only be set when a page begins: an address of a new host
 * therefore reloads the page, whose whole state is in its address.
 */
export function addTiles(url: string): void {
  if (sessionAddresses().includes(url)) return;
  keep([...sessionAddresses(), url]);
  if (!mayFetch(url)) {
    location.reload();
    return;
  }
  tileStore.setState(({ layers }) => ({ layers: [...layers, ownLayer(url, layers.length)] }));
}

/** Forgets a typed address. */
export function removeTiles(id: string): void {
  const gone = tileStore.getState().layers.find((layer) => layer.id === id);
  keep(sessionAddresses().filter((url) => url !== gone?.url));
  tileStore.setState(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) }));
}

function change(id: string, to: (layer: TileLayer) => TileLayer): void {
  tileStore.setState(({ layers }) => ({ layers: layers.map((layer) => (layer.id === id ? to(layer) : layer)) }));
}

/** Switches a layer on or off; one that could not be read is asked for again. */
export function toggleTiles(id: string): void {
  change(id, (layer) => ({ ...layer, visible: !layer.visible, state: layer.state.kind === 'failed' ? { kind: 'asked' } : layer.state }));
}

/** What the map has found at an address. */
export function tilesAnswered(id: string, state: TilesState): void {
  change(id, (layer) => ({ ...layer, state }));
}
