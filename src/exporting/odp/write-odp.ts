import type { SlideDeck } from '../../core/briefing/slide.ts';
import { layoutOf } from '../slide-layout.ts';
import { pagesOf } from '../slide-pages.ts';
import { nextSlide, type WritingOptions } from '../writing-options.ts';
import { breathingPause } from '../breathing-pause.ts';
import { zipFile, type ZipPart } from '../zip-file.ts';
import { chartContent, chartStyles } from './chart-object.ts';
import { fontFaces, manifestPart, metaPart, openDocumentNamespaces, StyleBook, xmlDeclaration } from './open-document.ts';
import { pagePart } from './page-part.ts';
import { stylesPart } from './styles-part.ts';

const presentationType = 'application/vnd.oasis.opendocument.presentation';
const chartType = 'application/vnd.oasis.opendocument.chart';

/**
 * The deck as an OpenDocument presentation (ODF 1.3): the same slides as in the PowerPoint file, charts and tables that can be edited. The same
 * deck always gives the same bytes. Rejects with the signal's reason when it is cancelled.
 */
export async function writeOdp(deck: SlideDeck, options: WritingOptions = {}): Promise<Uint8Array> {
  const slides = pagesOf(deck);
  const book = new StyleBook();
  const objects: (ZipPart & { readonly type: string })[] = [];
  const folders: (readonly [path: string, type: string])[] = [];
  const pages: string[] = [];
  let pictures = 0;
  for (const [at, slide] of slides.entries()) {
    await nextSlide(options, at / slides.length);
    const boxes = layoutOf(slide, deck.size);
    let picture: string | null = null;
    if (slide.picture) {
      pictures += 1;
      picture = `Pictures/picture${pictures}.png`;
      objects.push({ name: picture, content: [slide.picture.bytes], stored: true, type: 'image/png' });
    }
    const charts = slide.charts.map((chart, index) => {
      const folder = `Object ${folders.length + 1}`;
      folders.push([`${folder}/`, chartType]);
      objects.push({ name: `${folder}/content.xml`, content: [chartContent(chart, slide.theme, boxes.charts[index] ?? boxes.title)], type: 'text/xml' }, { name: `${folder}/styles.xml`, content: [chartStyles()], type: 'text/xml' });
      return folder;
    });
    pages.push(pagePart(slide, boxes, { picture, charts }, book, deck.language, at + 1));
  }
  const content = `${xmlDeclaration}<office:document-content ${openDocumentNamespaces}>${fontFaces}${book.toString()}<office:body><office:presentation>${pages.join('')}</office:presentation></office:body></office:document-content>`;
  const parts: (ZipPart & { readonly type: string })[] = [
    { name: 'content.xml', content: [content], type: 'text/xml' },
    { name: 'styles.xml', content: [stylesPart(deck.size)], type: 'text/xml' },
    { name: 'meta.xml', content: [metaPart(deck.title, deck.publisher, deck.date, deck.language)], type: 'text/xml' },
    ...objects,
  ];
  const entries = [...parts.map(({ name, type }) => [name, type] as const), ...folders];
  await nextSlide(options, 1);
  return zipFile([{ name: 'mimetype', content: [presentationType], stored: true }, { name: 'META-INF/manifest.xml', content: [manifestPart(presentationType, entries)] }, ...parts], { date: deck.date, pause: breathingPause(options.signal) });
}
