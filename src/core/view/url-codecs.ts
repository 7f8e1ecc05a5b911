import { parseSubjectId, subjectId, type SubjectId } from '../subjects/subject.ts';
import type { Camera, ViewState } from './view-state.ts';

/**
 * How one kind of value stands in a link. `read(write(normalise(value)))` is `normalise(value)` for every value.
 * The view is what has been read so far, for values that are written relative to another field.
 */
export interface Codec<Value> {
  /** The one form of equal values; `undefined` when the value is unusable and the default has to stand in. */
  readonly normalise: (value: Value) => Value | undefined;
  readonly write: (value: Value, view: ViewState) => string;
  /** `undefined` when the text cannot be read. */
  readonly read: (text: string, view: ViewState) => Value | undefined;
}

const longestId = 160;
const mostItems = 400;

/**
 * Ids may come from a visitor's own package, in any script; control characters and lone surrogates would not survive a
 * link.
 */
export function isLinkableId(text: string): boolean {
  return text.length > 0 && text.length <= longestId && !/[\p{Cc}\p{Cs}]/u.test(text);
}

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const unique = (items: readonly string[]): string[] => [...new Set(items)];

/**
 * Items are joined by commas; a comma inside one is written `~1` and a tilde `~0`, so that re-encoding a whole link by
 * a mail program does no harm.
 */
const escapeItem = (item: string): string => item.replaceAll('~', '~0').replaceAll(',', '~1');
const unescapeItem = (item: string): string => item.replaceAll('~1', ',').replaceAll('~0', '~');
export const joinItems = (items: readonly string[]): string => items.map(escapeItem).join(',');
export const splitItems = (text: string): string[] => (text === '' ? [] : text.split(',').map(unescapeItem));
const readIds = (items: readonly string[]): string[] | undefined =>
  items.every(isLinkableId) ? [...items] : undefined;

export function oneOf<Word extends string>(words: readonly Word[]): Codec<Word> {
  return {
    normalise: (value) => (words.includes(value) ? value : undefined),
    write: (value) => value,
    read: (text) => words.find((word) => word === text),
  };
}

/** Any of a few words, kept in the order of `words`. An empty list is a choice too. */
export function someOf<Word extends string>(words: readonly Word[]): Codec<readonly Word[]> {
  const inOrder = (chosen: readonly string[]): readonly Word[] => words.filter((word) => chosen.includes(word));
  return {
    normalise: inOrder,
    write: joinItems,
    read: (text) =>
      splitItems(text).every((item) => words.some((word) => word === item)) ? inOrder(splitItems(text)) : undefined,
  };
}

export const id: Codec<string> = {
  normalise: (value) => (isLinkableId(value) ? value : undefined),
  write: (value) => value,
  read: (text) => (isLinkableId(text) ? text : undefined),
};

export const flag: Codec<boolean> = {
  normalise: (value) => value,
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
};

export function wholeNumber(minimum: number, maximum: number): Codec<number> {
  const allowed = (value: number): number | undefined =>
    Number.isInteger(value) && value >= minimum && value <= maximum ? value + 0 : undefined;
  return {
    normalise: allowed,
    write: String,
    read: (text) => (/^\d+$/.test(text) ? allowed(Number(text)) : undefined),
  };
}

const mostNumbers = 12;
const largestNumber = 1_000_000;

/** Numbers whose order is the choice, with at most four decimals; not more than twelve. */
export const numbers: Codec<readonly number[]> = {
  normalise: (value) =>
    value.length <= mostNumbers && value.every((number) => Math.abs(number) <= largestNumber)
      ? value.map((number) => round(number, 4))
      : undefined,
  write: (value) => value.join(','),
  read: (text) => {
    const parts = text === '' ? [] : text.split(',');
    return parts.every((part) => /^-?\d{1,7}(\.\d{1,4})?$/.test(part)) ? numbers.normalise(parts.map(Number)) : undefined;
  },
};

/** `null` is the default of every optional field, so it is never written. */
export function optional<Value>(codec: Codec<Value>): Codec<Value | null> {
  return {
    normalise: (value) => (value === null ? null : codec.normalise(value)),
    write: (value, view) => (value === null ? '' : codec.write(value, view)),
    read: (text, view) => codec.read(text, view),
  };
}

/** A list whose order means nothing: sorted, without repetitions. */
export const idSet: Codec<readonly string[]> = {
  normalise: (value) => unique(value.filter(isLinkableId)).sort(byCodeUnit).slice(0, mostItems),
  write: joinItems,
  read: (text) => readIds(splitItems(text)),
};

/** A list whose order is the choice. */
export const idSequence: Codec<readonly string[]> = {
  ...idSet,
  normalise: (value) => unique(value.filter(isLinkableId)).slice(0, mostItems),
};

/** Priority industries: `programme.code`, written without the programme where it is the programme of the view. */
export const priorityIds: Codec<readonly string[]> = {
  normalise: (value) => idSet.normalise(value.filter((item) => item.includes('.'))),
  write: (value, view) =>
    joinItems(
      value.map((item) => {
        const code = item.startsWith(`${view.programme}.`) ? item.slice(view.programme.length + 1) : '';
        return code !== '' && !code.includes('.') ? code : item;
      }),
    ),
  read: (text, view) =>
    readIds(splitItems(text).map((item) => (item.includes('.') || item === '' ? item : `${view.programme}.${item}`))),
};

/** Kinds within layers: `layer/kind`, written without the layer where it is that of the kind before. */
export const siteKindIds: Codec<readonly string[]> = {
  normalise: (value) => idSet.normalise(value.filter((item) => /^[^/]+\/./su.test(item))),
  write: (value) =>
    joinItems(
      value.map((item, index) => {
        const [layer, kind = '', ...rest] = item.split('/');
        return rest.length === 0 && value[index - 1]?.startsWith(`${layer}/`) ? kind : item;
      }),
    ),
  read: (text) => {
    let layer = '';
    const whole = splitItems(text).map((item) => {
      if (item.includes('/')) layer = item.slice(0, item.indexOf('/'));
      return item.includes('/') || item === '' ? item : `${layer}/${item}`;
    });
    return whole.every((item) => /^[^/]+\/./su.test(item)) ? readIds(whole) : undefined;
  },
};

/** Opacity by layer: `layer:0.6,…`; two decimals. */
export const opacities: Codec<Readonly<Record<string, number>>> = {
  normalise: (value) =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([layer, opacity]) => isLinkableId(layer) && Number.isFinite(opacity))
        .map(([layer, opacity]): [string, number] => [layer, round(Math.min(1, Math.max(0, opacity)), 2)])
        .sort(([a], [b]) => byCodeUnit(a, b))
        .slice(0, mostItems),
    ),
  write: (value) =>
    joinItems(
      Object.entries(value)
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([layer, opacity]) => `${layer}:${opacity}`),
    ),
  read: (text) => {
    const entries = splitItems(text).map((item): [string, number] => {
      const number = item.slice(item.lastIndexOf(':') + 1);
      return [
        item.slice(0, Math.max(0, item.lastIndexOf(':'))),
        /^\d(\.\d+)?$/.test(number) ? Number(number) : Number.NaN,
      ];
    });
    return entries.every(([layer, opacity]) => isLinkableId(layer) && opacity >= 0 && opacity <= 1)
      ? Object.fromEntries(entries)
      : undefined;
  },
};

/** `latitude,longitude,zoom`, in the order in which places are usually told; four decimals (about 10 m) and two. */
export const camera: Codec<Camera> = {
  normalise: ({ longitude, latitude, zoom }) =>
    Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 24
      ? { longitude: round(longitude, 4), latitude: round(latitude, 4), zoom: round(zoom, 2) }
      : undefined,
  write: ({ longitude, latitude, zoom }) => `${latitude},${longitude},${zoom}`,
  read: (text) => {
    const parts = text.split(',');
    if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d+)?$/.test(part))) return undefined;
    const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] = parts.map(Number);
    return camera.normalise({ longitude, latitude, zoom });
  },
};

export const subject: Codec<SubjectId> = {
  normalise: (value) => (isLinkableId(value) && parseSubjectId(value) ? value : undefined),
  write: (value) => value,
  read: (text) => {
    const parsed = isLinkableId(text) ? parseSubjectId(text) : null;
    return parsed ? subjectId(parsed.kind, parsed.id) : undefined;
  },
};
