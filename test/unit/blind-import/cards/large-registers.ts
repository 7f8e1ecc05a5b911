/** Large and repetitive registers of the third blind corpus, made row by row; sample data with running numbers. */
import { gzipSync } from 'node:zlib';
import { encodeText } from '../encode-text.ts';
import { PLACES } from './places.ts';
import { MORE_PLACES } from './more-spellings.ts';

/** A long file and the end of each of its data rows: a region code or `?`, `!`. */
export interface LargeRegister {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Number of records before the first data row. */
  readonly before: number;
  readonly ends: readonly string[];
}

/** Addresses as they come in registers, with their township, or `?` and `!`. */
const ADDRESSES: readonly (readonly [address: string, end: string])[] = [
  ['新北市土城區自強街', '65000130'], ['臺中市神岡區中山路', '66000160'], ['彰化縣和美鎮彰美路', '10007030'], ['台南市仁德區中正路', '67000270'],
  ['高雄市大寮區華西路', '64000140'], ['桃園市觀音區工業路', '68000120'], ['嘉義縣民雄鄉建國路', '10010050'], ['東區光復路', '?'],
  ['中山路', '!'], ['台北縣樹林市俊英街', '65000070'], ['雲林縣斗六市科工路', '10009010'], ['新竹市東區力行路', '10018010'],
  ['屏東縣內埔鄉建國路', '10013130'], ['宜蘭縣五結鄉利工路', '10002090'], ['苗栗縣頭份鎮中央路', '10005050'], ['彰化縣員林市中山路', '10007100'],
];

function register(rows: number): { lines: string[]; ends: string[] } {
  const lines = ['工廠名稱,工廠登記編號,工廠地址,產業類別'];
  const ends: string[] = [];
  const industries = ['25金屬製品製造業', '29機械設備製造業', '08食品製造業', '22塑膠製品製造業'];
  for (let at = 0; at < rows; at++) {
    const [address, end] = ADDRESSES[(at * 7) % ADDRESSES.length] ?? ['', '!'];
    lines.push(`範例${at + 101}廠,${99_000_101 + at},${address}${at + 101}號,${industries[at % industries.length]}`);
    ends.push(end);
  }
  return { lines, ends };
}

function points(rows: number): { lines: string[]; ends: string[] } {
  const places = Object.values({ ...PLACES, ...MORE_PLACES });
  const lines = ['序號,點位名稱,經度,緯度'];
  const ends: string[] = [];
  for (let at = 0; at < rows; at++) {
    const [lon = 0, lat = 0, township = '!'] = places[at % places.length] ?? [];
    lines.push(`${at + 1},點位${at + 1},${lon},${lat}`);
    ends.push(township);
  }
  return { lines, ends };
}

/** Groups of a hundred rows under a county that is written once, as a printed list has it. */
function printed(rows: number): { lines: string[]; ends: string[] } {
  const counties = [['宜蘭縣', '10002'], ['花蓮縣', '10015'], ['臺東縣', '10014'], ['屏東縣', '10013']] as const;
  const lines = ['縣市,廠商,資本額(千元)'];
  const ends: string[] = [];
  for (let at = 0; at < rows; at++) {
    const [name, code] = counties[Math.floor(at / 100) % counties.length] ?? ['', ''];
    lines.push(`${name},廠商${at + 101},${at + 101}`);
    ends.push(code);
  }
  return { lines, ends };
}

const written = (name: string, { lines, ends }: { lines: string[]; ends: string[] }, encode: (text: string) => Uint8Array): LargeRegister =>
  ({ name, bytes: encode(`${lines.join('\n')}\n`), before: 1, ends });

/** All long registers. */
export function largeRegisters(): LargeRegister[] {
  return [
    written('register-3000.csv', register(3_000), text => encodeText(text, 'utf-8-bom')),
    written('register-20000-big5.csv', register(20_000), text => encodeText(text, 'big5')),
    written('register-90000.csv', register(90_000), text => encodeText(text, 'utf-8')),
    written('register-5000.csv.gz', register(5_000), text => new Uint8Array(gzipSync(encodeText(text, 'utf-8')))),
    written('points-20000.csv', points(20_000), text => encodeText(text, 'utf-8')),
    written('printed-10000.csv', printed(10_000), text => encodeText(text, 'utf-16le-bom')),
  ];
}
