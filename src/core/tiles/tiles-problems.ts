import type { Text } from '../text.ts';
import type { TilesProblem } from './remote-tiles.ts';

/** The address that a person has typed, made whole; `null` for what is no address of the web. */
export function tilesAddress(typed: string, pageAddress: string): string | null {
  try {
    const url = new URL(typed.trim(), pageAddress);
    return typed.trim() !== '' && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' ? url.href : null;
  } catch {
    return null;
  }
}

/** What happened, and what the person or the host of the file can do. */
export const tilesProblems: Readonly<Record<TilesProblem, Text>> = {
  'not-an-address': {
    zh: '這不是網址。請輸入以 https:// 開頭、指向 .pmtiles 檔案的完整網址。',
    en: 'This is not an address. Enter the full address of a .pmtiles file, beginning with https://.',
  },
  unreachable: {
    zh: '無法連線到這個網址：網路中斷，或檔案所在的主機不允許其他網站讀取（CORS）。請主機管理者允許本站來源的 GET 與 Range 要求。',
    en: 'The address cannot be read: the network is down, or the host of the file does not let other sites read it (CORS). Ask the host to allow GET requests with Range from this site.',
  },
  'not-found': {
    zh: '主機回應沒有這個檔案，或不允許讀取。請檢查網址。',
    en: 'The host answers that there is no such file, or that it may not be read. Check the address.',
  },
  'no-ranges': {
    zh: '主機不支援只讀取檔案的一部分（HTTP Range），因此無法使用。請改放在支援 Range 的靜態空間或物件儲存。',
    en: 'The host cannot send parts of a file (HTTP Range), so it cannot be used. Put the file on static hosting or object storage that knows ranges.',
  },
  'not-pmtiles': {
    zh: '這個檔案不是 PMTiles 第 3 版。可用 npm run tiles 由 CSV 或 GeoJSON 製作。',
    en: 'The file is not PMTiles version 3. Make one from CSV or GeoJSON with npm run tiles.',
  },
  'not-vector': {
    zh: '這個檔案的圖磚是影像而不是向量，不能當作點線面圖層；請在 config.json 設為底圖。',
    en: 'The tiles of this file are pictures and not vectors, so they cannot be a layer; name the file as a basemap in config.json.',
  },
};
