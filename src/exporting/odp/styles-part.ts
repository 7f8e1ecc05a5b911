import type { SlideSize, SlideTheme } from '../../core/briefing/slide.ts';
import { slideColours, slideThemes } from '../slide-colours.ts';
import { slideSizes } from '../slide-layout.ts';
import { fontAttributes, fontFaces, languageAttributes, letterAttributes, mm, openDocumentNamespaces, xmlDeclaration } from './open-document.ts';

/** Names of the two master pages; programs look for the styles `<name>-title`, `<name>-outline1` and so on. */
export const masterNames: Readonly<Record<SlideTheme, string>> = { light: 'Light', projector: 'Projector' };

/** Where the notes stand on their page of A4, mm. */
export const notesPlaces = { slide: { x: 30, y: 20, width: 150, height: 90 }, text: { x: 20, y: 122, width: 170, height: 150 } };

const bare = 'draw:stroke="none" draw:fill="none" draw:auto-grow-height="false" fo:padding-top="0mm" fo:padding-bottom="0mm" fo:padding-left="0mm" fo:padding-right="0mm" fo:wrap-option="wrap"';

function presentationStyles(theme: SlideTheme): string {
  const name = masterNames[theme];
  const { text, ground } = slideColours[theme];
  const style = (role: string, size: number, bold: boolean, colour: string) =>
    `<style:style style:name="${name}-${role}" style:family="presentation"><style:graphic-properties ${bare} draw:textarea-vertical-align="top"/><style:paragraph-properties fo:margin-left="0mm" fo:margin-right="0mm" fo:text-indent="0mm" fo:text-align="start"/><style:text-properties ${letterAttributes(size, bold, colour)}/></style:style>`;
  const outline = Array.from({ length: 9 }, (_, at) => style(`outline${at + 1}`, 14, false, text));
  return [
    style('title', 26, true, text),
    style('subtitle', 18, false, text),
    ...outline,
    style('notes', 12, false, slideColours.light.text),
    `<style:style style:name="${name}-background" style:family="presentation"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="${ground}"/></style:style>`,
    `<style:style style:name="${name}-backgroundobjects" style:family="presentation"><style:graphic-properties draw:textarea-vertical-align="top"/></style:style>`,
  ].join('');
}

function pageLayout(name: string, width: number, height: number): string {
  return `<style:page-layout style:name="${name}"><style:page-layout-properties fo:margin-top="0mm" fo:margin-bottom="0mm" fo:margin-left="0mm" fo:margin-right="0mm" fo:page-width="${mm(width)}" fo:page-height="${mm(height)}" style:print-orientation="${width > height ? 'landscape' : 'portrait'}"/></style:page-layout>`;
}

function masterPage(theme: SlideTheme, size: SlideSize): string {
  const name = masterNames[theme];
  const { width } = slideSizes[size];
  const place = (box: { x: number; y: number; width: number; height: number }) => `svg:x="${mm(box.x)}" svg:y="${mm(box.y)}" svg:width="${mm(box.width)}" svg:height="${mm(box.height)}"`;
  return (
    `<style:master-page style:name="${name}" style:page-layout-name="slide" draw:style-name="ground-${theme}">` +
    `<draw:frame presentation:style-name="${name}-title" draw:layer="backgroundobjects" ${place({ x: 13, y: 9, width: width - 26, height: 16 })} presentation:class="title" presentation:placeholder="true"><draw:text-box/></draw:frame>` +
    `<presentation:notes style:page-layout-name="notes"><draw:page-thumbnail presentation:style-name="${name}-title" draw:layer="backgroundobjects" ${place(notesPlaces.slide)} presentation:class="page"/>` +
    `<draw:frame presentation:style-name="${name}-notes" draw:layer="backgroundobjects" ${place(notesPlaces.text)} presentation:class="notes" presentation:placeholder="true"><draw:text-box/></draw:frame></presentation:notes></style:master-page>`
  );
}

/** `styles.xml`: both themes as master pages with their styles of presentation, at one size of slide. */
export function stylesPart(size: SlideSize): string {
  const { width, height } = slideSizes[size];
  const defaults = `<style:default-style style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none" fo:wrap-option="wrap"/><style:paragraph-properties style:text-autospace="ideograph-alpha" style:punctuation-wrap="hanging" style:line-break="strict" style:writing-mode="lr-tb"/><style:text-properties fo:font-size="12pt" style:font-size-asian="12pt" style:font-size-complex="12pt" ${fontAttributes} ${languageAttributes}/></style:default-style>`;
  const grounds = slideThemes.map((theme) => `<style:style style:name="ground-${theme}" style:family="drawing-page"><style:drawing-page-properties draw:background-size="full" draw:fill="solid" draw:fill-color="${slideColours[theme].ground}"/></style:style>`);
  const layers = ['layout', 'background', 'backgroundobjects', 'controls', 'measurelines'].map((layer) => `<draw:layer draw:name="${layer}"/>`);
  return (
    `${xmlDeclaration}<office:document-styles ${openDocumentNamespaces}>${fontFaces}<office:styles>${defaults}<style:style style:name="standard" style:family="graphic"/>${slideThemes.map(presentationStyles).join('')}</office:styles>` +
    `<office:automatic-styles>${pageLayout('slide', width, height)}${pageLayout('notes', 210, 297)}${grounds.join('')}</office:automatic-styles>` +
    `<office:master-styles><draw:layer-set>${layers.join('')}</draw:layer-set>${slideThemes.map((theme) => masterPage(theme, size)).join('')}</office:master-styles></office:document-styles>`
  );
}
