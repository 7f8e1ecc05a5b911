import type { Text } from '../text.ts';

/** A ground that a deployment or a visitor may switch on; only these make requests outside the origin, and only when chosen. */
export type RemoteBasemap =
  | { readonly type: 'raster'; readonly id: string; readonly name: Text; readonly tiles: readonly string[]; readonly attribution: string; readonly maxzoom: number }
  | { readonly type: 'style'; readonly id: string; readonly name: Text; readonly url: string; readonly attribution: string }
  | { readonly type: 'pmtiles'; readonly id: string; readonly name: Text; readonly url: string; readonly attribution: string };

/** Vector tiles that a deployment offers as a layer; nothing is fetched until somebody switches them on. */
export interface ConfiguredTiles {
  readonly id: string;
  readonly name: Text;
  /** Of a PMTiles archive, relative to the page. */
  readonly url: string;
  readonly attribution: string;
}

/** What `config.json` beside `index.html` may set without a build. */
export interface SiteConfig {
  readonly title: Text | null;
  /** Default view as the query string of a link made with "share"; empty = the built-in default. */
  readonly view: string;
  readonly basemaps: readonly RemoteBasemap[];
  /** Addresses of further `datapackage.json` files, relative to the page. */
  readonly packages: readonly string[];
  readonly tiles: readonly ConfiguredTiles[];
}

export const emptyConfig: SiteConfig = { title: null, view: '', basemaps: [], packages: [], tiles: [] };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);
const bilingual = (value: unknown): Text | null =>
  isRecord(value) && text(value['zh']) ? { zh: text(value['zh']), en: text(value['en']) || text(value['zh']) } : null;

function basemapFrom(value: unknown): RemoteBasemap | null {
  if (!isRecord(value)) return null;
  const id = text(value['id']);
  const name = bilingual(value['name']);
  if (!id || !name) return null;
  const attribution = text(value['attribution']);
  const url = text(value['url']);
  if (value['type'] === 'raster' && texts(value['tiles']).length > 0) {
    const maxzoom = typeof value['maxzoom'] === 'number' ? value['maxzoom'] : 19;
    return { type: 'raster', id, name, attribution, tiles: texts(value['tiles']), maxzoom };
  }
  if (value['type'] === 'style' && url) return { type: 'style', id, name, attribution, url };
  if (value['type'] === 'pmtiles' && url) return { type: 'pmtiles', id, name, attribution, url };
  return null;
}

function tilesFrom(value: unknown): ConfiguredTiles | null {
  if (!isRecord(value)) return null;
  const [id, name, url] = [text(value['id']), bilingual(value['name']), text(value['url'])];
  return id && name && url ? { id, name, url, attribution: text(value['attribution']) } : null;
}

/**
 * Reads `config.json`. Never throws: what cannot be used is left out and named in `problems`, so that a slip in the file cannot take the map away.
 */
export function readConfig(json: unknown): { config: SiteConfig; problems: Text[] } {
  if (!isRecord(json)) {
    return { config: emptyConfig, problems: [{ zh: 'config.json 不是 JSON 物件，已使用內建設定。', en: 'config.json is not a JSON object; the built-in settings are used.' }] };
  }
  const problems: Text[] = [];
  const basemaps: RemoteBasemap[] = [];
  (Array.isArray(json['basemaps']) ? json['basemaps'] : []).forEach((entry, index) => {
    const basemap = basemapFrom(entry);
    if (basemap) basemaps.push(basemap);
    else
      problems.push({
        zh: `config.json 的第 ${index + 1} 個底圖缺少 id、name、type 或網址，已略過。`,
        en: `Basemap ${index + 1} in config.json lacks id, name, type or address and was left out.`,
      });
  });
  const tiles: ConfiguredTiles[] = [];
  (Array.isArray(json['tiles']) ? json['tiles'] : []).forEach((entry, index) => {
    const found = tilesFrom(entry);
    if (found) tiles.push(found);
    else
      problems.push({
        zh: `config.json 的第 ${index + 1} 個圖磚圖層缺少 id、name 或 url，已略過。`,
        en: `Tile layer ${index + 1} in config.json lacks id, name or url and was left out.`,
      });
  });
  return {
    config: { title: bilingual(json['title']), view: text(json['view']), basemaps, packages: texts(json['packages']), tiles },
    problems,
  };
}

/** Hosts that basemaps and tile layers may need, with those of addresses that a person has typed, for the content security policy. */
export function remoteOrigins(config: SiteConfig, pageUrl: string, typed: readonly string[] = []): string[] {
  const addresses = [...config.basemaps.flatMap((basemap) => (basemap.type === 'raster' ? basemap.tiles : [basemap.url])), ...config.tiles.map((tiles) => tiles.url), ...typed];
  const origins = addresses.map((address) => new URL(address.replaceAll(/\{[^}]+\}/g, '0'), pageUrl).origin);
  return [...new Set(origins)].filter((origin) => origin !== new URL(pageUrl).origin);
}
