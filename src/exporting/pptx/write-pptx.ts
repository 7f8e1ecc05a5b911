import type { Slide, SlideDeck } from '../../core/briefing/slide.ts';
import { numberPatterns } from '../chart-plan.ts';
import { slideColours, slideThemes } from '../slide-colours.ts';
import { layoutOf, slideSizes } from '../slide-layout.ts';
import { pagesOf } from '../slide-pages.ts';
import { nextSlide, type WritingOptions } from '../writing-options.ts';
import { xlsxSheet } from '../xlsx-sheet.ts';
import { xmlDeclaration } from '../xml-text.ts';
import { breathingPause } from '../breathing-pause.ts';
import { zipFile, type ZipPart } from '../zip-file.ts';
import { chartPart, chartRows } from './chart-part.ts';
import { emu, paragraph } from './drawing-text.ts';
import { layoutPart, masterPart, notesMasterPart, notesPart } from './master-parts.ts';
import { appPropertiesPart, contentTypesPart, corePropertiesPart, namespaces, relationshipsPart, type RelationshipKind } from '../open-packaging.ts';
import { slidePart } from './slide-part.ts';
import { themePart } from './theme-part.ts';

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.';
const document = 'application/vnd.openxmlformats-officedocument.';

/** Parts with their content types, in the order in which they are written. */
class Package {
  readonly files: ZipPart[] = [];
  readonly types: [path: string, type: string][] = [];

  add(path: string, data: string | Uint8Array, type: string | null, stored = false): void {
    this.files.push({ name: path, content: [data], stored });
    if (type !== null) this.types.push([path, type]);
  }

  relate(path: string, list: readonly { readonly kind: RelationshipKind; readonly target: string }[]): void {
    const slash = path.lastIndexOf('/');
    this.add(`${path.slice(0, slash)}/_rels${path.slice(slash)}.rels`, relationshipsPart(list), null);
  }
}

function addMasters(parts: Package, deck: SlideDeck): void {
  slideThemes.forEach((theme, at) => {
    const number = at + 1;
    parts.add(`ppt/theme/theme${number}.xml`, themePart(theme === 'light' ? 'Cluster Atlas' : 'Cluster Atlas (projector)', slideColours[theme]), `${document}theme+xml`);
    parts.add(`ppt/slideMasters/slideMaster${number}.xml`, masterPart(deck.size, deck.language, 2_147_483_649 + 2 * at), `${presentation}slideMaster+xml`);
    parts.relate(`ppt/slideMasters/slideMaster${number}.xml`, [{ kind: 'slideLayout', target: `../slideLayouts/slideLayout${number}.xml` }, { kind: 'theme', target: `../theme/theme${number}.xml` }]);
    parts.add(`ppt/slideLayouts/slideLayout${number}.xml`, layoutPart(deck.size, deck.language), `${presentation}slideLayout+xml`);
    parts.relate(`ppt/slideLayouts/slideLayout${number}.xml`, [{ kind: 'slideMaster', target: `../slideMasters/slideMaster${number}.xml` }]);
  });
  parts.add('ppt/theme/theme3.xml', themePart('Notes', slideColours.light), `${document}theme+xml`);
  parts.add('ppt/notesMasters/notesMaster1.xml', notesMasterPart(deck.language), `${presentation}notesMaster+xml`);
  parts.relate('ppt/notesMasters/notesMaster1.xml', [{ kind: 'theme', target: '../theme/theme3.xml' }]);
}

/** Adds a slide with its picture, charts and notes; `counts` numbers the parts through the whole file. */
async function addSlide(parts: Package, deck: SlideDeck, slide: Slide, number: number, counts: { charts: number; pictures: number; notes: number }): Promise<void> {
  const boxes = layoutOf(slide, deck.size);
  const relations: { kind: RelationshipKind; target: string }[] = [{ kind: 'slideLayout', target: `../slideLayouts/slideLayout${slideThemes.indexOf(slide.theme) + 1}.xml` }];
  const relate = (kind: RelationshipKind, target: string) => {
    relations.push({ kind, target });
    return `rId${relations.length}`;
  };
  let picture: string | null = null;
  if (slide.picture) {
    counts.pictures += 1;
    parts.add(`ppt/media/image${counts.pictures}.png`, slide.picture.bytes, null, true);
    picture = relate('image', `../media/image${counts.pictures}.png`);
  }
  const charts: string[] = [];
  for (const [at, chart] of slide.charts.entries()) {
    counts.charts += 1;
    const box = boxes.charts[at] ?? boxes.title;
    const workbook = `Microsoft_Excel_Sheet${counts.charts}.xlsx`;
    parts.add(`ppt/charts/chart${counts.charts}.xml`, chartPart({ chart, theme: slide.theme, language: deck.language, box }), `${document}drawingml.chart+xml`);
    parts.relate(`ppt/charts/chart${counts.charts}.xml`, [{ kind: 'package', target: `../embeddings/${workbook}` }]);
    parts.add(`ppt/embeddings/${workbook}`, await xlsxSheet(chartRows(chart), numberPatterns[chart.format], deck.date), null, true);
    charts.push(relate('chart', `../charts/chart${counts.charts}.xml`));
  }
  const path = `ppt/slides/slide${number}.xml`;
  parts.add(path, slidePart(slide, boxes, { picture, charts }, deck.language, number), `${presentation}slide+xml`);
  if (slide.notes.trim() !== '') {
    counts.notes += 1;
    relate('notesSlide', `../notesSlides/notesSlide${counts.notes}.xml`);
    const lines = slide.notes.split(/\r?\n/).map((line) => paragraph(line, { size: 12 }, deck.language));
    parts.add(`ppt/notesSlides/notesSlide${counts.notes}.xml`, notesPart(lines.join(''), deck.language), `${presentation}notesSlide+xml`);
    parts.relate(`ppt/notesSlides/notesSlide${counts.notes}.xml`, [{ kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' }, { kind: 'slide', target: `../slides/slide${number}.xml` }]);
  }
  parts.relate(path, relations);
}

function addPresentation(parts: Package, deck: SlideDeck, slides: number): void {
  const masters = slideThemes.length;
  const { width, height } = slideSizes[deck.size];
  const masterIds = slideThemes.map((_, at) => `<p:sldMasterId id="${2_147_483_648 + 2 * at}" r:id="rId${at + 1}"/>`);
  const slideIds = Array.from({ length: slides }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${masters + 2 + at}"/>`);
  parts.add(
    'ppt/presentation.xml',
    `${xmlDeclaration}<p:presentation ${namespaces} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>${masterIds.join('')}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId${masters + 1}"/></p:notesMasterIdLst>` +
      `${slides > 0 ? `<p:sldIdLst>${slideIds.join('')}</p:sldIdLst>` : ''}<p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="${emu(210)}" cy="${emu(297)}"/></p:presentation>`,
    `${presentation}presentation.main+xml`,
  );
  parts.relate('ppt/presentation.xml', [
    ...slideThemes.map((_, at) => ({ kind: 'slideMaster' as const, target: `slideMasters/slideMaster${at + 1}.xml` })),
    { kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    ...Array.from({ length: slides }, (_, at) => ({ kind: 'slide' as const, target: `slides/slide${at + 1}.xml` })),
    { kind: 'presProps', target: 'presProps.xml' },
    { kind: 'viewProps', target: 'viewProps.xml' },
    { kind: 'theme', target: 'theme/theme1.xml' },
    { kind: 'tableStyles', target: 'tableStyles.xml' },
  ]);
  parts.add('ppt/presProps.xml', `${xmlDeclaration}<p:presentationPr ${namespaces}/>`, `${presentation}presProps+xml`);
  parts.add('ppt/viewProps.xml', `${xmlDeclaration}<p:viewPr ${namespaces}/>`, `${presentation}viewProps+xml`);
  parts.add('ppt/tableStyles.xml', `${xmlDeclaration}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>`, `${presentation}tableStyles+xml`);
}

/**
 * The deck as a PowerPoint file: real text, tables and charts that can be edited, maps as pictures. The same deck always gives the same bytes.
 * Rejects with the signal's reason when it is cancelled.
 */
export async function writePptx(deck: SlideDeck, options: WritingOptions = {}): Promise<Uint8Array> {
  const slides = pagesOf(deck);
  const parts = new Package();
  addPresentation(parts, deck, slides.length);
  addMasters(parts, deck);
  const counts = { charts: 0, pictures: 0, notes: 0 };
  for (const [at, slide] of slides.entries()) {
    await nextSlide(options, at / slides.length);
    await addSlide(parts, deck, slide, at + 1, counts);
  }
  parts.add('docProps/core.xml', corePropertiesPart(deck.title, deck.publisher, deck.date, deck.language), 'application/vnd.openxmlformats-package.core-properties+xml');
  parts.add('docProps/app.xml', appPropertiesPart(slides.length, counts.notes, deck.publisher), `${document}extended-properties+xml`);
  const defaults = { png: 'image/png', rels: 'application/vnd.openxmlformats-package.relationships+xml', xlsx: `${document}spreadsheetml.sheet`, xml: 'application/xml' };
  const root = relationshipsPart([
    { kind: 'officeDocument', target: 'ppt/presentation.xml' },
    { kind: 'core-properties', target: 'docProps/core.xml' },
    { kind: 'extended-properties', target: 'docProps/app.xml' },
  ]);
  await nextSlide(options, 1);
  return zipFile([{ name: '[Content_Types].xml', content: [contentTypesPart(defaults, parts.types)] }, { name: '_rels/.rels', content: [root] }, ...parts.files], { date: deck.date, pause: breathingPause(options.signal) });
}
