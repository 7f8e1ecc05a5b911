import type { SlideDeck } from '../../core/briefing/slide.ts';
import { escapeXml } from '../xml-text.ts';
import type { Box } from '../slide-areas.ts';

export type DeckLanguage = SlideDeck['language'];

/** Fonts of all texts. Both come with Windows and with Office for the Mac; elsewhere the system takes a Chinese font of its own. */
export const latinFont = 'Arial';
export const chineseFont = 'Microsoft JhengHei';

/** `a:latin`, `a:ea` and `a:cs` in the order of the schema. */
export const fontElements = `<a:latin typeface="${latinFont}"/><a:ea typeface="${chineseFont}"/><a:cs typeface="${latinFont}"/>`;
/** The same by the fonts of the theme. */
export const themeFontElements = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

/** Millimetres as English Metric Units. */
export function emu(mm: number): number {
  return Math.round(mm * 36_000);
}

/** `RRGGBB` as OOXML wants it. */
export function rgb(colour: string): string {
  return colour.slice(1).toUpperCase();
}

export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${rgb(colour)}"/></a:solidFill>`;
}

export function transform({ x, y, width, height }: Box, prefix: 'a' | 'p' = 'a'): string {
  return `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${prefix}:xfrm>`;
}

/** Attributes of a run that say which language its text is in. */
export function languageOf(language: DeckLanguage): string {
  return language === 'zh-TW' ? 'lang="zh-TW" altLang="en-US"' : 'lang="en-US" altLang="zh-TW"';
}

export interface RunLook {
  /** Size in pt. */
  readonly size: number;
  readonly bold?: boolean;
  /** `#rrggbb`; without it the colour of the placeholder. */
  readonly colour?: string;
}

function runAttributes({ size, bold }: RunLook, language: DeckLanguage): string {
  return `${languageOf(language)} sz="${Math.round(size * 100)}"${bold === undefined ? '' : ` b="${bold ? 1 : 0}"`}`;
}

/** One paragraph. `properties` is the whole `a:pPr` element or empty. */
export function paragraph(text: string, look: RunLook, language: DeckLanguage, properties = ''): string {
  const attributes = runAttributes(look, language);
  const inner = `${look.colour ? solidFill(look.colour) : ''}${themeFontElements}`;
  const shown = escapeXml(text);
  const run = shown === '' ? '' : `<a:r><a:rPr ${attributes} dirty="0">${inner}</a:rPr><a:t>${shown}</a:t></a:r>`;
  return `<a:p>${properties}${run}<a:endParaRPr ${attributes} dirty="0">${inner}</a:endParaRPr></a:p>`;
}
