import type { TilesFacts } from './remote-tiles.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const countyFields = /^(county_?code|county_?id|countycode|縣市代碼)$/i;

/** Reads the metadata of an archive; nothing is trusted to be there. */
export function tilesFacts(metadata: unknown): TilesFacts {
  const root = isRecord(metadata) ? metadata : {};
  const listed = Array.isArray(root['vector_layers']) ? root['vector_layers'].filter(isRecord) : [];
  const fields = listed.flatMap((layer) => (isRecord(layer['fields']) ? Object.keys(layer['fields']) : []));
  const own = isRecord(root['cluster_atlas']) ? root['cluster_atlas'] : {};
  const countField = own['count_field'];
  const points = own['points'];
  return {
    name: typeof root['name'] === 'string' ? root['name'].slice(0, 120) : '',
    layerIds: listed.flatMap((layer) => (typeof layer['id'] === 'string' ? [layer['id']] : [])),
    countyField: fields.find((field) => countyFields.test(field)) ?? null,
    countField: typeof countField === 'string' && fields.includes(countField) ? countField : null,
    points: typeof points === 'number' && Number.isFinite(points) ? points : null,
  };
}
