import type { AddProtocolAction } from 'maplibre-gl';
import type { TilesFacts, TilesProblem } from '../../core/tiles/remote-tiles.ts';
import { tilesFacts } from '../../core/tiles/tiles-facts.ts';

/** Header and root directory of an archive: what its readers fetch first. */
const firstBytes = 16_384;
const answerTimeout = 15_000;

/** Why an archive could not be opened. */
export class TilesError extends Error {
  readonly problem: TilesProblem;

  constructor(problem: TilesProblem, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'TilesError';
    this.problem = problem;
  }
}

async function firstAnswer(address: string): Promise<Response> {
  try {
    return await fetch(address, { headers: { range: `bytes=0-${firstBytes - 1}` }, signal: AbortSignal.timeout(answerTimeout) });
  } catch (error) {
    throw new TilesError('unreachable', { cause: error });
  }
}

/** The first bytes of an answer, as many as tell its kind; the rest is not fetched. */
async function beginning(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  let bytes = new Uint8Array();
  while (reader && bytes.length < 8) {
    // oxlint-disable-next-line no-await-in-loop -- the pieces of one answer
    const { value, done } = await reader.read();
    if (done) break;
    bytes = Uint8Array.from([...bytes, ...value.subarray(0, 8)]);
  }
  await reader?.cancel();
  return bytes;
}

/**
 * Asks for the beginning of an archive, to tell apart what can be wrong. A whole answer is fine only while it is as short as what was asked.
 * @throws TilesError
 */
async function checkBeginning(address: string): Promise<void> {
  const response = await firstAnswer(address);
  if (response.status === 416) throw new TilesError('not-pmtiles');
  if (!response.ok) throw new TilesError('not-found');
  const isWhole = response.status !== 206 && Number(response.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > firstBytes;
  const bytes = await beginning(response);
  if (new TextDecoder().decode(bytes.subarray(0, 7)) !== 'PMTiles' || bytes[7] !== 3) throw new TilesError('not-pmtiles');
  if (isWhole) throw new TilesError('no-ranges');
}

export interface OpenedTiles {
  readonly facts: TilesFacts;
  /** Answers the map's requests for tiles of this archive. */
  readonly protocol: AddProtocolAction;
}

/**
 * Opens a PMTiles archive of vector tiles. The reader is fetched only then.
 * @throws TilesError with what is wrong.
 */
export async function openTiles(address: string): Promise<OpenedTiles> {
  await checkBeginning(address);
  const { PMTiles, Protocol, TileType } = await import('pmtiles');
  const archive = new PMTiles(address);
  try {
    const header = await archive.getHeader();
    if (header.tileType !== TileType.Mvt) throw new TilesError('not-vector');
    return { facts: tilesFacts(await archive.getMetadata()), protocol: new Protocol().tile };
  } catch (error) {
    throw error instanceof TilesError ? error : new TilesError('not-pmtiles', { cause: error });
  }
}
