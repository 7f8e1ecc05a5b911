import type { Encoding } from './reading-choices.ts';
import { dbfTable, type DbfTable } from './dbf-table.ts';
import { finding, refused, worked, type Finding, type Outcome } from './finding.ts';
import type { GeoFeature } from './geo-feature.ts';
import { degreesOfWkt } from './geo-degrees.ts';
import { gridOfFeatures, type GeoGrid } from './geo-file.ts';
import { shapefileShapes } from './shapefile-shapes.ts';

/** The files of one shapefile; `null` for those that are not there. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: string;
  readonly cpg: string;
}

const nothing: DbfTable = { records: [], encoding: 'utf-8', replaced: 0 };

/**
 * A shapefile as a sheet, like any file of places: a row for each record, its attributes as columns, and the point that stands for its shape. Shapes and attributes
 * belong together by their order alone, so different numbers of them are refused.
 * @param told encoding of the attributes, where a person chose it.
 */
export function shapefileGrid({ shp, dbf, prj, cpg }: ShapefileParts, told?: Encoding): Outcome<GeoGrid & { readonly encoding: Encoding }> {
  const shapes = shapefileShapes(shp);
  if (!shapes.ok) return shapes;
  const table = dbf ? dbfTable(dbf, cpg, told) : worked(nothing);
  if (!table.ok) return table;
  const { records, encoding, replaced } = table.value;
  if (dbf && records.length !== shapes.value.length) {
    return refused(`Shapefile 有 ${shapes.value.length} 個圖形，屬性表卻有 ${records.length} 筆，無法確定哪一筆屬於哪個圖形；請重新匯出。`, `The shapefile has ${shapes.value.length} shapes but ${records.length} records of attributes, so which belongs to which is not sure; export it again.`);
  }
  const findings: Finding[] = [];
  if (!dbf) findings.push(finding('no-attributes', 'check', '壓縮檔裡沒有屬性表（.dbf），只有圖形。', 'The zip file has no attributes (.dbf), only shapes.'));
  if (replaced > 0) findings.push(finding('unread-characters', 'check', `有 ${replaced} 個字無法以這個編碼讀取；若中文不對，請改選編碼。`, `${replaced} characters cannot be read in this encoding; if the Chinese looks wrong, choose another.`));
  const deleted = records.filter((record) => record === null).length;
  if (deleted > 0) findings.push(finding('deleted-records', 'note', `有 ${deleted} 筆在屬性表中標記為已刪除，未匯入。`, `${deleted} ${deleted === 1 ? 'record is' : 'records are'} marked as deleted and ${deleted === 1 ? 'was' : 'were'} not imported.`));
  const features = shapes.value.flatMap((shape, at): GeoFeature[] => (records[at] === null ? [] : [{ shape, properties: records[at] ?? new Map() }]));
  const degrees = degreesOfWkt(prj, features);
  if (!degrees.ok) return degrees;
  const made = gridOfFeatures(features, degrees.value.toDegrees);
  if (!made) return refused('檔案裡沒有任何圖徵。', 'The file holds no features.');
  return worked({ grid: made.grid, findings: [...findings, ...degrees.value.findings, ...made.findings], encoding });
}
