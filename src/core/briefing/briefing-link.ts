import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { longestLink } from '../view/view-url.ts';
import type { BriefingDocument } from './briefing-document.ts';
import { readBriefingText, type ReadBriefing } from './read-briefing.ts';
import { noText } from './scene.ts';
import { canonicalBriefing } from './write-briefing.ts';

/** What a link with a briefing says after `#`. The packing is that of RFC 1951; links are in the world, so it may never change. */
const prefix = 'briefing=';

/** A text in a link may not unpack to more than this many bytes. */
const mostBytes = 1_000_000;

/** Much longer than any link that this program writes. */
const longestPacked = 20_000;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0) || JSON.stringify(value) === JSON.stringify(noText);

/** Without fields that say no more than their absence does. `view` stays: its absence is a loss. */
function shortened(briefing: BriefingDocument): unknown {
  const { scenes, ...rest } = canonicalBriefing(briefing);
  const short = (record: object) => Object.fromEntries(Object.entries(record).filter(([name, value]) => name === 'view' || !isEmpty(value)));
  return { ...short(rest), scenes: scenes.map(short) };
}

/**
 * The part of a link after `#` that holds a whole briefing; `null` when the link would be longer than programs carry.
 * @param addressLength characters of the link before `#`.
 */
export function briefingToFragment(briefing: BriefingDocument, addressLength = 120): string | null {
  const fragment = prefix + toBase64Url(deflateSync(strToU8(JSON.stringify(shortened(briefing))), { level: 9 }));
  return addressLength + 1 + fragment.length > longestLink ? null : fragment;
}

/** The briefing of a link's fragment (with or without `#`); `null` when the fragment holds none. Never throws; what unpacks to more than 1 MB is refused. */
export function briefingFromFragment(fragment: string): ReadBriefing | null {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(prefix)) return null;
  const broken: ReadBriefing = { briefing: null, problems: [{ zh: '連結中的簡報不完整或已損壞，無法開啟。', en: 'The briefing in the link is incomplete or damaged and cannot be opened.' }] };
  const packed = text.slice(prefix.length);
  if (packed.length > longestPacked) return broken;
  try {
    // A buffer of fixed size is never grown: a text that fills it is too long.
    const bytes = inflateSync(fromBase64Url(packed), { out: new Uint8Array(mostBytes + 1) });
    if (bytes.length > mostBytes) return broken;
    const read = readBriefingText(strFromU8(bytes));
    return read.briefing ? read : broken;
  } catch {
    return broken;
  }
}
