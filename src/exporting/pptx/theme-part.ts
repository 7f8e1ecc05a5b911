import { escapeXml, xmlDeclaration } from '../xml-text.ts';
import type { SlideColours } from '../slide-colours.ts';
import { chineseFont, latinFont, rgb } from './drawing-text.ts';

/** Colours that a person gets for charts and shapes added later: told apart by people who do not see red and green, too. */
const accents = ['#0F5F66', '#D9822B', '#3B6FB6', '#8C5AA8', '#5B8C3E', '#B24C14'] as const;

function fontSet(): string {
  return `<a:latin typeface="${latinFont}"/><a:ea typeface="${chineseFont}"/><a:cs typeface="${latinFont}"/><a:font script="Hant" typeface="${chineseFont}"/>`;
}

/** A theme whose text is `dk1` on the ground `lt1`, whatever is darker: so that every program shows both themes alike. */
export function themePart(name: string, colours: SlideColours): string {
  const colour = (role: string, value: string) => `<a:${role}><a:srgbClr val="${rgb(value)}"/></a:${role}>`;
  const scheme = [
    colour('dk1', colours.text),
    colour('lt1', colours.ground),
    colour('dk2', colours.secondary),
    colour('lt2', colours.soft),
    ...accents.map((accent, at) => colour(`accent${at + 1}`, at === 0 ? colours.accent : accent)),
    colour('hlink', colours.accent),
    colour('folHlink', colours.secondary),
  ];
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${xmlDeclaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escapeXml(name)}"><a:themeElements>` +
    `<a:clrScheme name="${escapeXml(name)}">${scheme.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${escapeXml(name)}"><a:majorFont>${fontSet()}</a:majorFont><a:minorFont>${fontSet()}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${escapeXml(name)}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}
