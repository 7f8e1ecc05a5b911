/** Address of a file beside index.html, so that the app works from any sub-path of any static host. */
export function addressOf(path: string): string {
  return new URL(path, document.baseURI).href;
}

/** Loads a text; the error says which file and what the server answered. */
export async function fetchText(address: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response.text();
}

/** Loads the bytes of a file; the error says which file and what the server answered. */
export async function fetchBytes(address: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export async function fetchJson(address: string): Promise<unknown> {
  return JSON.parse(await fetchText(address));
}
