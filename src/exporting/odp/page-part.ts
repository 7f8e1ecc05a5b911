import type { Slide, SlideDeck, SlideTable } from '../../core/briefing/slide.ts';
import type { Box } from '../slide-areas.ts';
import { slideColours, type SlideColours } from '../slide-colours.ts';
import { pointGap, pointIndent, type NumberBox, type SlideBoxes, type WordsBox } from '../slide-layout.ts';
import { tableDescription } from '../table-description.ts';
import { cellMargin, cellPadding, type TableBox } from '../table-layout.ts';
import { escapeXml } from '../xml-text.ts';
import { letterAttributes, mm, type StyleBook } from './open-document.ts';
import { masterNames, notesPlaces } from './styles-part.ts';

/** Paths of the pictures and charts of a slide inside the package. */
export interface PageObjects {
  readonly picture: string | null;
  readonly charts: readonly string[];
}

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
  readonly align?: 'start' | 'end';
  /** Room above, mm. */
  readonly above?: number;
}

/** Writes one page of a presentation; styles go into `book`. */
class PageWriter {
  private readonly objects: string[] = [];

  constructor(
    private readonly book: StyleBook,
    private readonly colours: SlideColours,
    private readonly language: SlideDeck['language'],
  ) {}

  private place({ x, y, width, height }: Box): string {
    return `draw:layer="layout" svg:x="${mm(x)}" svg:y="${mm(y)}" svg:width="${mm(width)}" svg:height="${mm(height)}"`;
  }

  paragraph(text: string, look: Look): string {
    const style = this.book.name('paragraph', 'P', `<style:paragraph-properties fo:text-align="${look.align ?? 'start'}" fo:margin-top="${mm(look.above ?? 0)}" fo:margin-bottom="0mm" fo:margin-left="0mm" fo:text-indent="0mm"/><style:text-properties ${letterAttributes(look.size, look.bold ?? false, look.colour)}/>`);
    const span = this.book.name('text', 'T', `<style:text-properties ${letterAttributes(look.size, look.bold ?? false, look.colour)}/>`);
    return `<text:p text:style-name="${style}"><text:span text:style-name="${span}">${text}</text:span></text:p>`;
  }

  words(box: WordsBox, look: Omit<Look, 'size'>): string {
    return box.paragraphs.map((text) => this.paragraph(escapeXml(text), { ...look, size: box.size })).join('');
  }

  private boxStyle(anchor: 'top' | 'middle', padding = 0, fill = ''): string {
    const around = ['top', 'bottom', 'left', 'right'].map((side) => `fo:padding-${side}="${mm(side === 'left' || side === 'right' ? padding : padding / 2)}"`).join(' ');
    return `<style:graphic-properties draw:stroke="none" ${fill === '' ? 'draw:fill="none"' : `draw:fill="solid" draw:fill-color="${fill}"`} draw:textarea-horizontal-align="justify" draw:textarea-vertical-align="${anchor}" draw:auto-grow-height="false" draw:auto-grow-width="false" fo:wrap-option="wrap" fo:min-height="0mm" ${around}/>`;
  }

  private described(title: string, description: string): string {
    return `<svg:title>${escapeXml(title)}</svg:title><svg:desc>${escapeXml(description)}</svg:desc>`;
  }

  /** Title or outline: text that the outline view shows. */
  placeholder(kind: 'title' | 'outline', master: string, box: Box, content: string): void {
    const style = this.book.name('presentation', 'pr', this.boxStyle('top'), `style:parent-style-name="${master}-${kind === 'title' ? 'title' : 'outline1'}"`);
    this.objects.push(`<draw:frame presentation:style-name="${style}" ${this.place(box)} presentation:class="${kind}" presentation:user-transformed="true"><draw:text-box>${content}</draw:text-box></draw:frame>`);
  }

  text(box: Box, content: string): void {
    const style = this.book.name('graphic', 'gr', this.boxStyle('top'), 'style:parent-style-name="standard"');
    this.objects.push(`<draw:frame draw:style-name="${style}" ${this.place(box)}><draw:text-box>${content}</draw:text-box></draw:frame>`);
  }

  points(box: WordsBox): string {
    const list = this.book.keep('L', this.colours.accent, (name) => `<text:list-style style:name="${name}"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0mm" text:min-label-width="${mm(pointIndent)}"/><style:text-properties fo:color="${this.colours.accent}" fo:font-family="Arial" fo:font-size="100%"/></text:list-level-style-bullet></text:list-style>`);
    const items = box.paragraphs.map((text) => `<text:list-item>${this.listed(text, box.size)}</text:list-item>`);
    return `<text:list text:style-name="${list}">${items.join('')}</text:list>`;
  }

  /** A paragraph of a list: without margins of its own, which would undo those of the list. */
  private listed(text: string, size: number): string {
    const letters = `<style:text-properties ${letterAttributes(size, false, this.colours.text)}/>`;
    const style = this.book.name('paragraph', 'P', `<style:paragraph-properties fo:text-align="start" fo:margin-top="${mm(pointGap)}" fo:margin-bottom="0mm"/>${letters}`);
    return `<text:p text:style-name="${style}"><text:span text:style-name="${this.book.name('text', 'T', letters)}">${escapeXml(text)}</text:span></text:p>`;
  }

  card(box: NumberBox): void {
    const style = this.book.name('graphic', 'gr', this.boxStyle('middle', 2.8, this.colours.soft), 'style:parent-style-name="standard"');
    const value = this.paragraph(escapeXml(box.value), { size: box.valueSize, bold: true, colour: this.colours.accent });
    const label = this.paragraph(escapeXml(box.label), { size: box.labelSize, colour: this.colours.text });
    this.objects.push(`<draw:frame draw:style-name="${style}" ${this.place(box)}><draw:text-box draw:corner-radius="${mm(1.7)}">${value}${label}</draw:text-box></draw:frame>`);
  }

  private plainFrame(box: Box, content: string, title: string, description: string): void {
    const style = this.book.name('graphic', 'gr', '<style:graphic-properties draw:stroke="none" draw:fill="none"/>', 'style:parent-style-name="standard"');
    this.objects.push(`<draw:frame draw:style-name="${style}" ${this.place(box)}>${content}${this.described(title, description)}</draw:frame>`);
  }

  picture(box: Box, path: string, description: string): void {
    this.plainFrame(box, `<draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/png"/>`, this.language === 'zh-TW' ? '地圖' : 'Map', description);
  }

  chart(box: Box, path: string, title: string, description: string): void {
    this.plainFrame(box, `<draw:object xlink:href="./${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>`, title, description);
  }

  table(box: TableBox, table: SlideTable): void {
    const { book, colours } = this;
    const columns = box.columnWidths.map((width) => `<table:table-column table:style-name="${book.name('table-column', 'co', `<style:table-column-properties style:column-width="${mm(width)}"/>`)}"/>`);
    const rows = box.cells.map((cells, at) => {
      const header = at === 0;
      const ground = header ? colours.soft : at % 2 === 0 ? colours.zebra : null;
      const edge = header ? `0.35mm solid ${colours.accent}` : `0.18mm solid ${colours.line}`;
      const padding = `fo:padding-top="${mm(cellPadding)}" fo:padding-bottom="${mm(cellPadding)}" fo:padding-left="${mm(cellMargin)}" fo:padding-right="${mm(cellMargin)}"`;
      const borders = `fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:border-bottom="${edge}"`;
      const fill = ground === null ? 'draw:fill="none"' : `draw:fill="solid" draw:fill-color="${ground}"`;
      // Impress reads the properties of shapes for its cells; the others follow the standard.
      const style = book.name('table-cell', 'ce', `<style:table-cell-properties style:vertical-align="middle" ${padding} ${borders}${ground === null ? '' : ` fo:background-color="${ground}"`}/><loext:graphic-properties ${fill} draw:textarea-vertical-align="middle" ${padding}/><style:paragraph-properties ${borders}/>`);
      const row = book.name('table-row', 'ro', `<style:table-row-properties style:row-height="${mm(box.rowHeights[at] ?? 6)}"/>`);
      const shown = cells.map((cell, column) => `<table:table-cell table:style-name="${style}">${this.paragraph(escapeXml(cell), { size: box.size, bold: header, colour: colours.text, align: table.columns[column]?.align ?? 'start' })}</table:table-cell>`);
      return `<table:table-row table:style-name="${row}">${shown.join('')}</table:table-row>`;
    });
    this.plainFrame(box.grid, `<table:table table:use-first-row-styles="true" table:use-banding-rows-styles="true">${columns.join('')}${rows.join('')}</table:table>`, table.title, tableDescription(table, this.language));
  }

  toString(): string {
    return this.objects.join('');
  }
}

function notes(writer: PageWriter, slide: Slide, master: string, number: number): string {
  const place = (box: Box) => `svg:x="${mm(box.x)}" svg:y="${mm(box.y)}" svg:width="${mm(box.width)}" svg:height="${mm(box.height)}"`;
  const lines = slide.notes.trim() === '' ? [] : slide.notes.split(/\r?\n/);
  const paragraphs = lines.map((line) => writer.paragraph(escapeXml(line), { size: 12, colour: slideColours.light.text }));
  return (
    `<presentation:notes><draw:page-thumbnail presentation:style-name="${master}-title" draw:layer="layout" ${place(notesPlaces.slide)} draw:page-number="${number}" presentation:class="page"/>` +
    `<draw:frame presentation:style-name="${master}-notes" draw:layer="layout" ${place(notesPlaces.text)} presentation:class="notes"${paragraphs.length === 0 ? ' presentation:placeholder="true"' : ''}><draw:text-box>${paragraphs.join('')}</draw:text-box></draw:frame></presentation:notes>`
  );
}

/** One slide as a page of `content.xml`. `number` is its place in the file, from 1. */
export function pagePart(slide: Slide, boxes: SlideBoxes, objects: PageObjects, book: StyleBook, language: SlideDeck['language'], number: number): string {
  const colours = slideColours[slide.theme];
  const master = masterNames[slide.theme];
  const writer = new PageWriter(book, colours, language);
  writer.placeholder('title', master, boxes.title, writer.words(boxes.title, { bold: true, colour: colours.text }));
  if (boxes.sentence) writer.placeholder('outline', master, boxes.sentence, writer.words(boxes.sentence, { colour: colours.text }));
  for (const card of boxes.numbers) writer.card(card);
  if (boxes.points) writer.placeholder('outline', master, boxes.points, writer.points(boxes.points));
  if (slide.picture && boxes.picture && objects.picture) writer.picture(boxes.picture, objects.picture, slide.picture.description);
  slide.charts.forEach((chart, at) => {
    const box = boxes.charts[at];
    const path = objects.charts[at];
    if (box && path) writer.chart(box, path, chart.title, chart.description);
  });
  slide.tables.forEach((table, at) => {
    const box = boxes.tables[at];
    if (!box) return;
    if (box.title.text !== '') writer.text(box.title, writer.paragraph(escapeXml(box.title.text), { size: box.title.size, bold: true, colour: colours.text }));
    writer.table(box, table);
  });
  writer.text(boxes.source, writer.words(boxes.source, { colour: colours.secondary }));
  writer.text(boxes.date, writer.words(boxes.date, { colour: colours.secondary, align: 'end' }));
  writer.text(boxes.slideNumber, writer.paragraph(`<text:page-number>${number}</text:page-number>`, { size: 9, colour: colours.secondary, align: 'end' }));
  const page = book.name('drawing-page', 'dp', `<style:drawing-page-properties presentation:background-visible="true" presentation:background-objects-visible="true" draw:fill="solid" draw:fill-color="${colours.ground}"/>`);
  return `<draw:page draw:name="${language === 'zh-TW' ? `第 ${number} 張` : `Slide ${number}`}" draw:style-name="${page}" draw:master-page-name="${master}">${writer.toString()}${notes(writer, slide, master, number)}</draw:page>`;
}
