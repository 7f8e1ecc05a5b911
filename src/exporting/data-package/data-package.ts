import { parseTable } from '../../core/datasets/table.ts';
import type { DataPackage } from '../../core/datasets/contract.ts';
import { zipFile, type Pause, type ZipPart } from '../zip-file.ts';
import { csvwMetadata } from './csvw.ts';
import { changelogMarkdown, licencesMarkdown, sourcesMarkdown } from './documents.ts';

/** Bytes that are compressed between two pauses. */
const bytesOfPiece = 128 * 1024;

export interface PackageQuestion {
  /** The published `datapackage.json` as it is shipped, and what it says. */
  readonly descriptor: string;
  readonly contract: DataPackage;
  /** The shipped bytes of a file, by its path inside the package. */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly pause?: Pause;
  /** Hears how many of the tables are packed. */
  readonly onProgress?: (done: number, of: number) => void;
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += bytesOfPiece) yield bytes.subarray(at, at + bytesOfPiece);
}

/** @throws Error when the path could leave the folder that the archive is unpacked in. */
function checkPath(path: string): void {
  if (path.startsWith('/') || path.includes('\\') || path.includes(':') || path.split('/').includes('..')) throw new Error(`${path} is not a path inside the package.`);
}

async function* partsOf({ descriptor, contract, read, onProgress }: PackageQuestion): AsyncGenerator<ZipPart> {
  yield { name: 'datapackage.json', content: [descriptor] };
  yield { name: 'csv-metadata.json', content: [`${JSON.stringify(csvwMetadata(contract), null, 1)}\n`] };
  yield { name: 'LICENCES.md', content: [licencesMarkdown(contract)] };
  yield { name: 'CHANGELOG.md', content: [changelogMarkdown(contract)] };
  let sourcesText: string | null = null;
  let done = 0;
  for (const resource of contract.resources) {
    checkPath(resource.path);
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    const bytes = await read(resource.path);
    if (resource.bytes !== undefined && bytes.length !== resource.bytes) {
      throw new Error(`${resource.path} has ${bytes.length} bytes instead of ${resource.bytes}: the file did not arrive whole, or is of another version.`);
    }
    if (resource.name === 'sources') sourcesText = new TextDecoder().decode(bytes);
    yield { name: resource.path, content: inPieces(bytes) };
    done += 1;
    onProgress?.(done, contract.resources.length);
  }
  const sources = contract.resources.find((resource) => resource.name === 'sources');
  yield { name: 'SOURCES.md', content: [sourcesMarkdown(contract, sources && sourcesText !== null ? parseTable(sourcesText, sources) : null)] };
}

/**
 * The whole package as a zip: every table as shipped, `datapackage.json`, the same description as CSVW metadata, sources, licences and the record
 * of the version. Equal packages give equal bytes.
 * @throws Error when a file is not of the size that the package says; whatever `read` and `pause` throw.
 */
export function dataPackageZip(question: PackageQuestion): Promise<Uint8Array<ArrayBuffer>> {
  return zipFile(partsOf(question), { pause: question.pause });
}
