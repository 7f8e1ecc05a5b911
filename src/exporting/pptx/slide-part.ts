import type { Slide, SlideTable } from '../../core/briefing/slide.ts';
import { pointIndent, pointGap, type NumberBox, type SlideBoxes, type WordsBox } from '../slide-layout.ts';
import { pointMm } from '../fit-words.ts';
import type { Box } from '../slide-areas.ts';
import { slideColours, type SlideColours } from '../slide-colours.ts';
import { tableDescription } from '../table-description.ts';
import { cellMargin, cellPadding, type TableBox } from '../table-layout.ts';
import { escapeXml, xmlDeclaration } from '../xml-text.ts';
import { emu, paragraph, solidFill, transform, type DeckLanguage, type RunLook } from './drawing-text.ts';
import { emptyGroup, numberField } from './master-parts.ts';
import { namespaces } from '../open-packaging.ts';

/** Names of the shapes in the list of a slide's objects, and the words of the file itself. */
const names = {
  'zh-TW': { title: '標題', sentence: '一句話', points: '重點', number: '數字', picture: '地圖', chart: '圖表', table: '表格', tableTitle: '表格標題', source: '資料來源', date: '資料日期', page: '投影片編號' },
  en: { title: 'Title', sentence: 'Sentence', points: 'Points', number: 'Figure', picture: 'Map', chart: 'Chart', table: 'Table', tableTitle: 'Table title', source: 'Source', date: 'Data date', page: 'Slide number' },
} as const;

/** Ids of the relationships of a slide to its pictures and charts. */
export interface SlideRelations {
  readonly picture: string | null;
  readonly charts: readonly string[];
}

const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
const body = (anchor: string, insets = 0) => `<a:bodyPr vert="horz" wrap="square" lIns="${emu(insets)}" tIns="${emu(insets / 2)}" rIns="${emu(insets)}" bIns="${emu(insets / 2)}" rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>`;
const noBullet = '<a:pPr marL="0" indent="0"><a:buNone/></a:pPr>';

/** Builds the shapes of one slide; every shape takes the next id. */
class ShapeTree {
  private nextId = 2;
  private readonly shapes: string[] = [];

  constructor(private readonly language: DeckLanguage) {}

  private head(name: string, description = ''): string {
    const id = this.nextId;
    this.nextId += 1;
    return `<p:cNvPr id="${id}" name="${escapeXml(`${name} ${id - 1}`)}"${description === '' ? '' : ` descr="${escapeXml(description)}"`}/>`;
  }

  placeholder(name: string, kind: string, box: Box, text: string, anchor = 't'): void {
    this.shapes.push(`<p:sp><p:nvSpPr>${this.head(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}${rectangle}</p:spPr><p:txBody>${body(anchor)}${text}</p:txBody></p:sp>`);
  }

  text(name: string, box: Box, paragraphs: string, anchor = 't'): void {
    this.shapes.push(`<p:sp><p:nvSpPr>${this.head(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}${rectangle}<a:noFill/></p:spPr><p:txBody>${body(anchor)}${paragraphs}</p:txBody></p:sp>`);
  }

  card(name: string, box: NumberBox, colours: SlideColours): void {
    const centred = '<a:pPr algn="l"/>';
    const paragraphs = paragraph(box.value, { size: box.valueSize, bold: true, colour: colours.accent }, this.language, centred) + paragraph(box.label, { size: box.labelSize, colour: colours.text }, this.language, centred);
    this.shapes.push(`<p:sp><p:nvSpPr>${this.head(name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 7000"/></a:avLst></a:prstGeom>${solidFill(colours.soft)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody>${body('ctr', 2.8)}${paragraphs}</p:txBody></p:sp>`);
  }

  picture(name: string, box: Box, description: string, relation: string): void {
    this.shapes.push(`<p:pic><p:nvPicPr>${this.head(name, description)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(box)}${rectangle}</p:spPr></p:pic>`);
  }

  private frame(name: string, box: Box, description: string, kind: string, content: string, locks = ''): void {
    this.shapes.push(`<p:graphicFrame><p:nvGraphicFramePr>${this.head(name, description)}<p:cNvGraphicFramePr>${locks}</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(box, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}">${content}</a:graphicData></a:graphic></p:graphicFrame>`);
  }

  chart(name: string, box: Box, description: string, relation: string): void {
    this.frame(name, box, description, 'chart', `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/>`);
  }

  table(name: string, box: TableBox, table: SlideTable, colours: SlideColours): void {
    const line = (side: string, colour: string, width: number) => `<a:${side} w="${width}" cap="flat" cmpd="sng" algn="ctr">${solidFill(colour)}<a:prstDash val="solid"/></a:${side}>`;
    const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;
    const rows = box.cells.map((row, at) => {
      const header = at === 0;
      const ground = header ? solidFill(colours.soft) : at % 2 === 0 ? solidFill(colours.zebra) : '<a:noFill/>';
      const edges = `${none('lnL')}${none('lnR')}${none('lnT')}${header ? line('lnB', colours.accent, 12_700) : line('lnB', colours.line, 6350)}`;
      const cells = row.map((cell, column) => {
        const look: RunLook = { size: box.size, bold: header, colour: colours.text };
        const align = table.columns[column]?.align === 'end' ? 'r' : 'l';
        return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(cell, look, this.language, `<a:pPr algn="${align}"/>`)}</a:txBody><a:tcPr marL="${emu(cellMargin)}" marR="${emu(cellMargin)}" marT="${emu(cellPadding)}" marB="${emu(cellPadding)}" anchor="ctr">${edges}${ground}</a:tcPr></a:tc>`;
      });
      return `<a:tr h="${emu(box.rowHeights[at] ?? 6)}">${cells.join('')}</a:tr>`;
    });
    const grid = box.columnWidths.map((width) => `<a:gridCol w="${emu(width)}"/>`);
    this.frame(name, box.grid, tableDescription(table, this.language), 'table', `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId></a:tblPr><a:tblGrid>${grid.join('')}</a:tblGrid>${rows.join('')}</a:tbl>`, '<a:graphicFrameLocks noGrp="1"/>');
  }

  toString(): string {
    return this.shapes.join('');
  }
}

/** The part of one slide. `number` is its place in the file, from 1. */
export function slidePart(slide: Slide, boxes: SlideBoxes, relations: SlideRelations, language: DeckLanguage, number: number): string {
  const colours = slideColours[slide.theme];
  const name = names[language];
  const tree = new ShapeTree(language);
  const plain = (box: WordsBox, look: Omit<RunLook, 'size'>, properties: string) => box.paragraphs.map((text) => paragraph(text, { size: box.size, ...look }, language, properties)).join('');
  tree.placeholder(name.title, 'type="title"', boxes.title, plain(boxes.title, { bold: true }, ''));
  if (boxes.sentence) tree.placeholder(name.sentence, 'type="body" sz="quarter" idx="10"', boxes.sentence, plain(boxes.sentence, {}, noBullet));
  for (const card of boxes.numbers) tree.card(name.number, card, colours);
  if (boxes.points) {
    const mark = `<a:pPr marL="${emu(pointIndent)}" indent="${-emu(pointIndent)}"><a:spcBef><a:spcPts val="${Math.round((pointGap / pointMm) * 100)}"/></a:spcBef><a:buClr><a:srgbClr val="${colours.accent.slice(1).toUpperCase()}"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`;
    tree.placeholder(name.points, 'type="body" idx="11"', boxes.points, plain(boxes.points, {}, mark));
  }
  if (slide.picture && boxes.picture && relations.picture) tree.picture(name.picture, boxes.picture, slide.picture.description, relations.picture);
  slide.charts.forEach((chart, at) => {
    const box = boxes.charts[at];
    const relation = relations.charts[at];
    if (box && relation) tree.chart(name.chart, box, chart.description, relation);
  });
  slide.tables.forEach((table, at) => {
    const box = boxes.tables[at];
    if (!box) return;
    if (box.title.text !== '') tree.text(name.tableTitle, box.title, paragraph(box.title.text, { size: box.title.size, bold: true, colour: colours.text }, language));
    tree.table(name.table, box, table, colours);
  });
  tree.text(name.source, boxes.source, plain(boxes.source, { colour: colours.secondary }, ''));
  tree.text(name.date, boxes.date, plain(boxes.date, { colour: colours.secondary }, '<a:pPr algn="r"/>'));
  tree.placeholder(name.page, 'type="sldNum" sz="quarter" idx="12"', boxes.slideNumber, numberField(language, String(number)));
  return `${xmlDeclaration}<p:sld ${namespaces}><p:cSld><p:spTree>${emptyGroup}${tree.toString()}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}
