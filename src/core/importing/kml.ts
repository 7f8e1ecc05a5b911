import type { Position } from '../geography/bounds.ts';
import { refused, worked, type Outcome } from './finding.ts';
import type { GeoFeature, GeoFeatures } from './geo-feature.ts';
import { areaOf, type GeoShape } from './geo-shape.ts';

const entities: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

/** The text of an element: without CDATA marks and tags, entities resolved. Only the five of XML and numbers are known: no entity can grow. */
function plainText(xml: string): string {
  const unwrapped = xml.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner);
  return unwrapped
    .replaceAll(/<[^<>]{0,2000}>/g, ' ')
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return entities.get(name.toLowerCase()) ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

interface Element {
  readonly attributes: string;
  readonly inner: string;
}

/** The elements of a name in a piece of XML, found by walking on, each to its first end: KML does not nest those that are asked for. */
function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  const open = new RegExp(`<(?:[a-z]+:)?${name}(\\s[^<>]*)?>`, 'gi');
  const close = new RegExp(`</(?:[a-z]+:)?${name}\\s*>`, 'gi');
  for (;;) {
    const start = open.exec(xml);
    if (!start) return found;
    if (start[1]?.endsWith('/')) continue;
    close.lastIndex = open.lastIndex;
    const end = close.exec(xml);
    if (!end) return found;
    found.push({ attributes: start[1] ?? '', inner: xml.slice(open.lastIndex, end.index) });
    open.lastIndex = close.lastIndex;
  }
}

const first = (xml: string, name: string): string | null => elements(xml, name)[0]?.inner ?? null;
const nameIn = (attributes: string): string => plainText(/\bname\s*=\s*["']([^"']{0,300})["']/i.exec(attributes)?.[1] ?? '');

function positionsIn(xml: string): readonly Position[] {
  const list = first(xml, 'coordinates') ?? '';
  // A blank behind a comma is against the rules, but written by hand.
  return list.trim().replaceAll(/,\s+/g, ',').split(/\s+/).flatMap((tuple): Position[] => {
    const [x = '', y = ''] = tuple.split(',');
    const position: Position = [Number(x), Number(y)];
    return x !== '' && y !== '' && position.every(Number.isFinite) ? [position] : [];
  });
}

function shapesIn(xml: string): readonly GeoShape[] {
  const partsOf = (name: string) => elements(xml, name).map(({ inner }) => positionsIn(inner)).filter((part) => part.length > 0);
  const area = areaOf(elements(xml, 'Polygon').map(({ inner }) => [positionsIn(first(inner, 'outerBoundaryIs') ?? inner), ...elements(inner, 'innerBoundaryIs').map((hole) => positionsIn(hole.inner))]));
  const [points, lines] = [partsOf('Point'), partsOf('LineString')];
  return [...(points.length > 0 ? [{ kind: 'point' as const, parts: points }] : []), ...(lines.length > 0 ? [{ kind: 'line' as const, parts: lines }] : []), ...(area ? [area] : [])];
}

function shapeIn(xml: string): GeoShape | null {
  const [shape, ...others] = shapesIn(xml);
  if (!shape) return null;
  return others.length > 0 ? { ...shape, more: true } : shape;
}

function featureIn(xml: string): GeoFeature {
  const properties = new Map<string, unknown>();
  const name = first(xml, 'name');
  if (name !== null) properties.set('name', plainText(name));
  for (const { attributes, inner } of elements(xml, 'Data')) properties.set(nameIn(attributes), plainText(first(inner, 'value') ?? ''));
  for (const { attributes, inner } of elements(xml, 'SimpleData')) properties.set(nameIn(attributes), plainText(inner));
  const description = first(xml, 'description');
  if (description !== null) properties.set('description', plainText(description).slice(0, 2000));
  properties.delete('');
  return { shape: shapeIn(xml), properties };
}

/** The placemarks of a KML text. The worker has no DOM, so this reads what it needs itself; scripts, styles and links are never followed. */
export function kmlFeatures(text: string): Outcome<GeoFeatures> {
  const features = elements(text, 'Placemark').map(({ inner }) => featureIn(inner));
  if (features.length === 0) return refused('這個 KML 檔沒有地標（Placemark），或已損壞。', 'The KML file has no placemarks, or it is damaged.');
  return worked({ features, toDegrees: (position) => position, findings: [] });
}
