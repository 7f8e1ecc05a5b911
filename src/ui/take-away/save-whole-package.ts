import type { DataPackage } from '../../core/datasets/contract.ts';
import { breathingPause } from '../../exporting/breathing-pause.ts';
import { dataPackageZip } from '../../exporting/data-package/data-package.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { fetchBytes, fetchText } from '../../loading/address.ts';

function packageOf(text: string): DataPackage {
  const json: DataPackage = JSON.parse(text);
  return json;
}

/**
 * Fetches every file of the published package, packs them and hands the zip to the browser.
 * @throws Error with the address of a file that cannot be fetched; the reason of the signal when it is aborted.
 */
export async function saveWholePackage(address: string, signal: AbortSignal, onProgress: (done: number, of: number) => void): Promise<void> {
  const descriptor = await fetchText(address, signal);
  const contract = packageOf(descriptor);
  const read = (path: string) => fetchBytes(new URL(path, address).href, signal);
  const zip = await dataPackageZip({ descriptor, contract, read, pause: breathingPause(signal), onProgress });
  saveFile(`${contract.name}-${contract.version}.zip`, new Blob([zip], { type: 'application/zip' }), 'application/zip');
}
