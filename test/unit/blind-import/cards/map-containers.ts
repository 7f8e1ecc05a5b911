/** Puts the features of a card into the containers that map programs write: TopoJSON, a shapefile, a zip. */
import { strToU8, zipSync } from 'fflate';
import { topology as topologyOf } from 'topojson-server';
import { dbfBytes, shpBytes, type WrittenShape } from '../../importing/shapefile-writer.ts';
import { encodeText } from '../encode-text.ts';

interface WrittenFeature {
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

const PRJ: Readonly<Record<string, string>> = {
  twd97: 'PROJCS["TWD97_TM2",GEOGCS["GCS_TWD97",DATUM["D_TWD97",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",250000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",121.0],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
  wgs84: 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
};

const featureCollection = (features: readonly unknown[]) => ({ type: 'FeatureCollection' as const, features });

/** The features as the text of a TopoJSON file. */
export function topology(features: readonly unknown[]): string {
  return JSON.stringify(topologyOf({ layer: featureCollection(features) }));
}

function shapeOf({ geometry }: WrittenFeature): WrittenShape {
  if (geometry === null) return { type: 0, parts: [] };
  if (geometry.type === 'Point') return { type: 1, parts: [[geometry.coordinates as [number, number]]] };
  const [ring = []] = geometry.coordinates as [number, number][][];
  return { type: 5, parts: [ring.toReversed()] };
}

/**
 * The features as a zipped shapefile.
 * @param options `big5` for its table, `prj=twd97` or `prj=wgs84`, `cpg` where the table's encoding is told, `folder` where it lies in a folder
 */
export function shapefile(written: readonly unknown[], options: ReadonlySet<string>): Uint8Array {
  const features = written as readonly WrittenFeature[];
  const encoding = options.has('big5') ? 'big5' : 'utf-8';
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const fields = keys.map(name => ({ name: encodeText(name, encoding), type: features.every(({ properties }) => typeof properties[name] === 'number') ? 'N' : 'C', length: 40 }));
  const records = features.map(({ properties }) => keys.map(key => encodeText(String(properties[key] ?? ''), encoding)));
  const prj = [...options].find(option => option.startsWith('prj='))?.slice(4);
  const at = options.has('folder') ? '圖資/' : '';
  return zipSync({
    [`${at}layer.shp`]: shpBytes(features.map(shapeOf)),
    [`${at}layer.dbf`]: dbfBytes(fields, records),
    ...(prj === undefined ? {} : { [`${at}layer.prj`]: strToU8(PRJ[prj] ?? '') }),
    ...(options.has('cpg') ? { [`${at}layer.cpg`]: strToU8(encoding === 'big5' ? 'BIG5' : 'UTF-8') } : {}),
    [`${at}說明.txt`]: strToU8('範例資料'),
  });
}

/** One file in a zip. */
export function zipped(name: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ [name]: bytes });
}
