import { mostCompared, parseAreaId } from '../comparison/area-id.ts';
import { decodePolyline, encodePolyline } from '../geography/polyline.ts';
import { mostOwnThings, mostPathPoints, type OwnCorridor, type OwnRegion } from './own-things.ts';
import { idSequence, isLinkableId, joinItems, splitItems, type Codec } from './url-codecs.ts';

const isOwnId = (id: string): boolean => /^[a-z0-9-]{1,24}$/.test(id);
const isCountyCode = (code: string): boolean => /^\d{5}$/.test(code);
const isPlaceCode = (code: string): boolean => /^(\d{5}|\d{8})$/.test(code);

function distinct<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  return things.filter((thing, index) => things.findIndex((other) => other.id === thing.id) === index).slice(0, mostOwnThings);
}

function inThrees(items: readonly string[]): readonly (readonly [string, string, string])[] | null {
  if (items.length % 3 !== 0) return null;
  return Array.from({ length: items.length / 3 }, (_, index) => [items[3 * index] ?? '', items[3 * index + 1] ?? '', items[3 * index + 2] ?? ''] as const);
}

/** The areas of the tray: at most six, in their order. */
export const comparedAreas: Codec<readonly string[]> = {
  ...idSequence,
  normalise: (value) => [...new Set(value.filter((item) => isLinkableId(item) && parseAreaId(item)))].slice(0, mostCompared),
};

/** `id,name,code.code.…` for each region. */
export const ownRegions: Codec<readonly OwnRegion[]> = {
  normalise: (value) =>
    distinct(
      value.flatMap(({ id, name, counties }) => {
        const codes = [...new Set(counties.filter(isCountyCode))].toSorted();
        return isOwnId(id) && isLinkableId(name) && codes.length > 0 ? [{ id, name, counties: codes }] : [];
      }),
    ),
  write: (value) => joinItems(value.flatMap(({ id, name, counties }) => [id, name, counties.join('.')])),
  read: (text) => {
    const threes = inThrees(splitItems(text));
    if (!threes) return undefined;
    const regions = threes.map(([id, name, counties]) => ({ id, name, counties: counties.split('.') }));
    return regions.every(({ id, name, counties }) => isOwnId(id) && isLinkableId(name) && counties.every(isCountyCode)) ? regions : undefined;
  },
};

const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5 + 0;

function soundCorridor({ id, name, path, places }: OwnCorridor): OwnCorridor[] {
  const codes = places.filter(isPlaceCode).slice(0, mostPathPoints);
  const points = codes.length > 1 ? [] : path.filter(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85).slice(0, mostPathPoints);
  if (!isOwnId(id) || !isLinkableId(name) || (codes.length < 2 && points.length < 2)) return [];
  return [{ id, name, path: points.map(([longitude, latitude]): readonly [number, number] => [roundDegrees(longitude), roundDegrees(latitude)]), places: codes.length > 1 ? codes : [] }];
}

/** `id,name,l.polyline` or `id,name,p.code.code.…` for each corridor. */
export const ownCorridors: Codec<readonly OwnCorridor[]> = {
  normalise: (value) => distinct(value.flatMap(soundCorridor)),
  write: (value) => joinItems(value.flatMap(({ id, name, path, places }) => [id, name, places.length > 0 ? `p.${places.join('.')}` : `l.${encodePolyline(path)}`])),
  read: (text) => {
    const threes = inThrees(splitItems(text));
    const read = threes?.flatMap(([id, name, line]): OwnCorridor[] => {
      const path = line.startsWith('l.') ? decodePolyline(line.slice(2)) : [];
      const places = line.startsWith('p.') ? line.slice(2).split('.') : [];
      return path && places.every(isPlaceCode) ? soundCorridor({ id, name, path, places }) : [];
    });
    return read && read.length === threes?.length ? read : undefined;
  },
};
