/** What ArcGIS servers answer with: features of attributes and a geometry of their own kind. */

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Numbers that Esri gave to systems before EPSG did. */
const epsgOf: ReadonlyMap<number, number> = new Map([[102443, 3826], [102442, 3825], [102444, 3827], [102445, 3828], [102100, 3857], [102113, 3857]]);

function geometryOf(value: unknown): unknown {
  if (!isPlain(value)) return null;
  if (typeof value['x'] === 'number') return { type: 'Point', coordinates: [value['x'], value['y']] };
  if (Array.isArray(value['points'])) return { type: 'MultiPoint', coordinates: value['points'] };
  if (Array.isArray(value['paths'])) return { type: 'MultiLineString', coordinates: value['paths'] };
  return Array.isArray(value['rings']) ? { type: 'Polygon', coordinates: value['rings'] } : null;
}

/** The features of such an answer in the form of GeoJSON, and the EPSG number of their coordinates (`null` for none); `null` for any other value. */
export function esriFeatures(value: Plain): { readonly features: readonly unknown[]; readonly code: string | null } | null {
  const { features, spatialReference } = value;
  if (!Array.isArray(features) || features.length === 0 || !features.every((one) => isPlain(one) && isPlain(one['attributes']))) return null;
  const number = isPlain(spatialReference) ? (spatialReference['latestWkid'] ?? spatialReference['wkid']) : undefined;
  return {
    features: features.filter(isPlain).map((one) => ({ type: 'Feature', properties: one['attributes'], geometry: geometryOf(one['geometry']) })),
    code: typeof number === 'number' ? String(epsgOf.get(number) ?? number) : null,
  };
}
