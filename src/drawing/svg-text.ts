import { isChineseFallback, textIn, type Language, type Text } from '../core/text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// XML 1.0 forbids these characters even when escaped.
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text made safe for element content and attribute values of SVG, whether it is read as XML or as HTML. */
export function escapeText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

export type AttributeValue = string | number | null | undefined | false;

/** Attributes in the given order with a leading space; empty ones (`null`, `undefined`, `false`) are left out. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    text += ` ${name}="${typeof value === 'number' ? shortNumber(value) : escapeText(value)}"`;
  }
  return text;
}

export function element(name: string, values: Readonly<Record<string, AttributeValue>>, content = ''): string {
  return content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;
}

/** A number with at most `decimals` decimals and no trailing zeros; not for people but for attributes. */
export function shortNumber(value: number, decimals = 2): string {
  const factor = 10 ** decimals;
  return String(Math.round(value * factor) / factor + 0);
}

/** `12.34%` for a share of 0.1234; positions in per cent follow the size of the box without being drawn again. */
export function percent(share: number, decimals = 2): string {
  return `${shortNumber(share * 100, decimals)}%`;
}

/** `lang` for a name that has no English form, so that it is read and set as Chinese. */
export function languageMark(text: Text, language: Language): string | null {
  return isChineseFallback(text, language) ? 'zh-TW' : null;
}

export interface TextStyle extends Readonly<Record<string, AttributeValue>> {
  readonly x?: AttributeValue;
  readonly y?: AttributeValue;
}

/** A `<text>` in the wanted language, marked when it falls back to Chinese. */
export function textElement(text: Text, language: Language, style: TextStyle): string {
  return element('text', { ...style, lang: languageMark(text, language) }, escapeText(textIn(text, language)));
}

export const fontFamily = "'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', system-ui, sans-serif";
