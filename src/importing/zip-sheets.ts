import { finding, refused, worked, type Outcome } from '../core/importing/finding.ts';
import { shapefileGrid } from '../core/importing/shapefile.ts';
import type { ZipPart } from '../core/importing/zip-sizes.ts';
import type { Bytes, ReadSheet, SheetChoices } from './sheet-reading.ts';
import { zipPartBytes } from './zip-parts.ts';

/** What can be opened inside a zip file, the likeliest to be meant first. */
const wanted = ['shp', 'geojson', 'topojson', 'kml', 'xlsx', 'ods', 'xls', 'csv', 'tsv', 'txt', 'json'] as const;
/** Descriptions beside the tables of a data package. */
const descriptions = /(?:^|\/)(?:datapackage\.json|readme[^/]*|changelog[^/]*|licen[cs]e[^/]*|[^/]*-metadata\.json|manifest\.csv|schema-[^/]*\.csv)$/i;

const endingOf = ({ name }: ZipPart): string => /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
/** The name as people see it: without folders; a shapefile without its ending. */
const shownName = (part: ZipPart): string => {
  const name = part.name.split('/').at(-1) ?? part.name;
  return endingOf(part) === 'shp' ? name.slice(0, -4) : name;
};

/** Files that macOS and other programs put beside the real ones are none. */
function openable(parts: readonly ZipPart[]): readonly ZipPart[] {
  const rank = (part: ZipPart): number => wanted.findIndex((ending) => ending === endingOf(part));
  const files = parts.filter((part) => rank(part) >= 0 && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(part.name));
  const told = files.filter(({ name }) => !descriptions.test(name));
  return (told.length > 0 ? told : files).toSorted((one, other) => rank(one) - rank(other));
}

async function shapefile(bytes: Bytes, parts: readonly ZipPart[], shp: ZipPart, { encoding }: SheetChoices): Promise<Outcome<ReadSheet>> {
  const stem = shp.name.slice(0, -4).toLowerCase();
  const beside = async (ending: string): Promise<Outcome<Bytes | null>> => {
    const part = parts.find(({ name }) => name.toLowerCase() === `${stem}.${ending}`);
    return part ? zipPartBytes(bytes, part) : worked(null);
  };
  const [shapes, dbf, prj, cpg] = [await zipPartBytes(bytes, shp), await beside('dbf'), await beside('prj'), await beside('cpg')];
  for (const read of [shapes, dbf, prj, cpg]) if (!read.ok) return read;
  if (!shapes.ok || !dbf.ok || !prj.ok || !cpg.ok) return refused('壓縮檔無法讀取。', 'The zip file cannot be read.');
  const text = (value: Bytes | null): string => (value ? new TextDecoder().decode(value) : '');
  const read = shapefileGrid({ shp: shapes.value, dbf: dbf.value, prj: text(prj.value), cpg: text(cpg.value) }, encoding);
  if (!read.ok) return read;
  const { grid, findings, encoding: found } = read.value;
  return worked({ grid, findings, reading: { format: 'places', encoding: dbf.value ? found : null, delimiter: null, sheets: [], sheet: null } });
}

/**
 * A zip file that is no workbook: the shapefile or table inside it. Several of them are offered like the sheets of a workbook. Nothing is unpacked but what is opened.
 * @param readPlain reads a file that is no zip file.
 */
export async function zipSheet(bytes: Bytes, parts: readonly ZipPart[], choices: SheetChoices, readPlain: (bytes: Bytes, choices: SheetChoices) => Promise<Outcome<ReadSheet>>): Promise<Outcome<ReadSheet>> {
  const found = openable(parts);
  const chosen = found.find((part) => shownName(part) === choices.sheet) ?? found[0];
  if (!chosen) return refused('這個 ZIP 檔裡沒有可開啟的檔案（Shapefile、GeoJSON、KML、CSV、Excel 或 ODS）。', 'The zip file holds nothing that can be opened (shapefile, GeoJSON, KML, CSV, Excel or ODS).');
  let read: Outcome<ReadSheet>;
  if (endingOf(chosen) === 'shp') read = await shapefile(bytes, parts, chosen, choices);
  else {
    const unpacked = await zipPartBytes(bytes, chosen);
    if (!unpacked.ok) return unpacked;
    read = await readPlain(unpacked.value, choices);
  }
  if (!read.ok || found.length === 1) return read;
  const { reading, findings } = read.value;
  // Sheets of a workbook among several files cannot be chosen too: its first is opened.
  const sheets = found.map((part) => ({ name: shownName(part), hidden: false }));
  const said = choices.sheet === undefined ? [finding('sheets', 'check', `壓縮檔裡有 ${found.length} 個可開啟的檔案，開啟的是「${shownName(chosen)}」。`, `The zip file holds ${found.length} files that can be opened; “${shownName(chosen)}” was opened.`)] : [];
  return worked({ ...read.value, reading: { ...reading, sheets, sheet: shownName(chosen) }, findings: [...said, ...findings] });
}
