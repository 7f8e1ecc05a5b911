import { languages, type Text } from '../text.ts';
import { packText, unpackText } from './packed-text.ts';
import * as codecs from './url-codecs.ts';
import type { Codec } from './url-codecs.ts';
import { comparisonFrame } from './comparison-codecs.ts';
import * as ownThings from './own-things-codecs.ts';
import { linkVersion, migrateLink } from './url-migrations.ts';
import { briefingModes, comparisonParts, defaultView, levels, mappingBases, neighbourRules, pages, pointDrawings, profileTabs, significanceLevels, spatialMethods, type ViewState } from './view-state.ts';

/** Longer addresses are cut by some mail and chat programs. */
export const longestLink = 2000;

/** What a link says that cannot be shown; the rest of the link still works. */
export interface ViewProblem {
  readonly kind: 'unknown-key' | 'bad-value' | 'repeated-key' | 'unknown-version';
  readonly key: string;
  readonly value: string;
  readonly text: Text;
}

interface UrlField {
  readonly name: keyof ViewState;
  readonly key: string;
  readonly normalise: (view: ViewState) => ViewState;
  readonly write: (view: ViewState) => string;
  /** `null` when the text cannot be read. */
  readonly read: (text: string, view: ViewState) => ViewState | null;
}

function field<Name extends keyof ViewState>(name: Name, key: string, codec: Codec<ViewState[Name]>): UrlField {
  const withValue = (view: ViewState, value: ViewState[Name]): ViewState => ({ ...view, [name]: value });
  return {
    name,
    key,
    normalise: (view) => {
      const value = codec.normalise(view[name]);
      return withValue(view, value === undefined ? defaultView[name] : value);
    },
    write: (view) => codec.write(view[name], view),
    read: (text, view) => {
      const value = codec.read(text, view);
      return value === undefined ? null : withValue(view, value);
    },
  };
}

const year = codecs.optional(codecs.wholeNumber(1900, 2199));

/**
 * One line per field of the view, in the order of the link. `prog` stands before `pri`, which is written relative to
 * it.
 */
export const urlFields: readonly UrlField[] = [
  field('page', 'page', codecs.oneOf(pages)),
  field('language', 'lang', codecs.oneOf(languages)),
  field('camera', 'at', codecs.optional(codecs.camera)),
  field('basemap', 'base', codecs.id),
  field('layers', 'on', codecs.idSet),
  field('level', 'level', codecs.oneOf(levels)),
  field('indicator', 'ind', codecs.id),
  field('industry', 'sic', codecs.id),
  field('year', 'y', year),
  field('legendClass', 'class', codecs.optional(codecs.wholeNumber(0, 99))),
  field('quotientBase', 'vs', codecs.id),
  field('spatialMethod', 'sp', codecs.oneOf(spatialMethods)),
  field('neighbourRule', 'nb', codecs.oneOf(neighbourRules)),
  field('significance', 'alpha', codecs.oneOf(significanceLevels)),
  field('falseDiscovery', 'fdr', codecs.flag),
  field('pointsOf', 'pts', codecs.id),
  field('pointDrawing', 'pd', codecs.oneOf(pointDrawings)),
  field('pointDistanceMetres', 'pm', codecs.wholeNumber(100, 50_000)),
  field('pointMinimum', 'pn', codecs.wholeNumber(2, 200)),
  field('starRule', 'stars', codecs.numbers),
  field('programme', 'prog', codecs.id),
  field('priorityIndustries', 'pri', codecs.priorityIds),
  field('bases', 'basis', codecs.someOf(mappingBases)),
  field('regions', 'region', codecs.idSet),
  field('counties', 'county', codecs.idSet),
  field('clusterTypes', 'type', codecs.idSet),
  field('siteKinds', 'kind', codecs.siteKindIds),
  field('grantYear', 'gy', year),
  field('grantField', 'gf', codecs.optional(codecs.id)),
  field('grantStatus', 'gs', codecs.idSet),
  field('layerOrder', 'order', codecs.idSequence),
  field('opacity', 'op', codecs.opacities),
  field('selection', 'sel', codecs.optional(codecs.subject)),
  field('profileTab', 'tab', codecs.oneOf(profileTabs)),
  field('rankingTable', 'table', codecs.flag),
  field('comparisonPart', 'part', codecs.oneOf(comparisonParts)),
  field('compared', 'cmp', ownThings.comparedAreas),
  field('comparisonBase', 'cb', codecs.id),
  field('comparisonFrame', 'near', codecs.optional(comparisonFrame)),
  field('quotientOrder', 'by', codecs.id),
  field('beltKm', 'belt', codecs.wholeNumber(1, 100)),
  field('ownRegions', 'own', ownThings.ownRegions),
  field('ownCorridors', 'line', ownThings.ownCorridors),
  field('briefing', 'brief', codecs.id),
  field('scene', 'scene', codecs.wholeNumber(1, 200)),
  field('briefingMode', 'show', codecs.oneOf(briefingModes)),
];

/**
 * What is given up first when even the packed form is too long; only views with very many ids of a visitor's own data
 * come so far.
 */
const leastNeeded: readonly (keyof ViewState)[] = [
  'opacity',
  'layerOrder',
  'grantStatus',
  'siteKinds',
  'clusterTypes',
  'counties',
  'regions',
  'ownRegions',
  'ownCorridors',
];

/**
 * The one form of equal views: lists sorted without repetitions, the camera and opacities rounded, unusable values
 * replaced by the default.
 */
export function normaliseView(view: ViewState): ViewState {
  return urlFields.reduce((current, { normalise }) => normalise(current), view);
}

/** Percent-encoding that leaves what a query may hold and a person can read: `,` `:` and `/`. */
const encodeValue = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The query string of a link to the view, without `?`; empty for the default view. Only what differs from `defaultView`
 * is written, in the order of `urlFields`, after `v`. Never longer than `longestLink`: a longer one is packed into `z`,
 * and from a view that is too large even for that (none that the shipped data allow) the fields of `leastNeeded` and
 * then all others from the end are left out.
 */
export function encodeView(view: ViewState): string {
  const normal = normaliseView(view);
  let parts = urlFields
    .filter(({ name }) => !sameValue(normal[name], defaultView[name]))
    .map(({ name, key, write }) => ({ name, text: `${key}=${encodeValue(write(normal))}` }));
  if (parts.length === 0) return '';
  const version = `v=${linkVersion}`;
  const droppable = [...leastNeeded, ...urlFields.map(({ name }) => name).reverse()];
  for (;;) {
    const rest = parts.map(({ text }) => text).join('&');
    const readable = rest === '' ? version : `${version}&${rest}`;
    if (readable.length <= longestLink) return readable;
    // The packed form never falls below a fifth of the text in practice; trying longer texts would only cost time.
    const packed = rest.length > 5 * longestLink ? '' : `${version}&z=${packText(rest)}`;
    if (packed !== '' && packed.length <= longestLink) return packed;
    const next = droppable.shift();
    parts = parts.filter(({ name }) => name !== next);
  }
}

/**
 * Reads the query string of a link (a leading `?` or `#` may stand). Never throws: what cannot be read is named in
 * `problems` and the default stands in for it. Whether ids exist is not judged here; see `resolveView`.
 */
export function decodeView(query: string): { readonly view: ViewState; readonly problems: readonly ViewProblem[] } {
  const problems: ViewProblem[] = [];
  const written = readParameters(query.replace(/^[?#]/, ''), problems);
  const packed = written.get('z');
  if (packed !== undefined) {
    written.delete('z');
    const unpacked = unpackText(packed);
    if (unpacked === null) problems.push(problem('bad-value', 'z', packed));
    else for (const [key, value] of readParameters(unpacked, problems)) if (!written.has(key)) written.set(key, value);
  }
  const version = written.get('v') ?? String(linkVersion);
  written.delete('v');
  const migrated = migrateLink(written, /^\d+$/.test(version) ? Number(version) : Number.NaN);
  if (migrated === null) problems.push(problem('unknown-version', 'v', version));
  const parameters = new Map(migrated ?? written);

  let view = defaultView;
  for (const { key, read } of urlFields) {
    const value = parameters.get(key);
    if (value === undefined) continue;
    parameters.delete(key);
    const next = read(value, view);
    if (next) view = next;
    else problems.push(problem('bad-value', key, value));
  }
  for (const [key, value] of parameters) problems.push(problem('unknown-key', key, value));
  return { view: view === defaultView ? defaultView : normaliseView(view), problems };
}

/** Keys and values after percent-decoding; `+` is a space, as forms write it. The first of repeated keys counts. */
function readParameters(query: string, problems: ViewProblem[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const key = decodePercent(equals < 0 ? part : part.slice(0, equals)) ?? part;
    const written = equals < 0 ? '' : part.slice(equals + 1);
    const value = decodePercent(written);
    if (value === null) problems.push(problem('bad-value', key, written));
    else if (parameters.has(key)) problems.push(problem('repeated-key', key, value));
    else parameters.set(key, value);
  }
  return parameters;
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function problem(kind: ViewProblem['kind'], key: string, value: string): ViewProblem {
  const whole = `${key}=${value}`;
  const said = whole.length > 60 ? `${whole.slice(0, 60)}…` : whole;
  const texts: Record<ViewProblem['kind'], Text> = {
    'unknown-key': {
      zh: `連結中的「${said}」不是本網站的設定，已略過。`,
      en: `“${said}” in the link is not a setting of this site and was ignored.`,
    },
    'bad-value': {
      zh: `連結中的「${said}」無法讀取，已改用預設值。`,
      en: `“${said}” in the link cannot be read; the default is used.`,
    },
    'repeated-key': {
      zh: `連結中的「${said}」重複，已採用第一個值。`,
      en: `“${said}” repeats a setting of the link; the first value is used.`,
    },
    'unknown-version': {
      zh: `連結的版本「${said}」不明，已依現行格式讀取。`,
      en: `The version “${said}” of the link is unknown; it was read in the present form.`,
    },
  };
  return { kind, key, value, text: texts[kind] };
}
