import type { Atlas } from '../../core/datasets/atlas.ts';
import { themeOfScene, type BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { localText, type Scene } from '../../core/briefing/scene.ts';
import type { Slide, SlideDeck, SlidePicture, SlideSize } from '../../core/briefing/slide.ts';
import type { Language } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { sceneMapSvg } from '../../drawing/briefing/scene-map.ts';
import { sourcesSlide } from '../../drawing/briefing/sources-slide.ts';
import { slideOfScene } from '../../drawing/briefing/scene-slide.ts';
import type { DrawnTopologies } from '../../drawing/map-of-view.ts';
import { nextSlide, type WritingOptions } from '../writing-options.ts';

/** Makes PNG bytes of an SVG at a size in px; a browser does it with a canvas. */
export type Rasterise = (svg: string, width: number, height: number) => Promise<Uint8Array>;

export interface DeckOptions extends WritingOptions {
  readonly language: Language;
  readonly size: SlideSize;
  readonly publisher: string;
  /** `YYYY-MM-DD`, the only date in the file. */
  readonly date: string;
  readonly viewOf: (scene: Scene) => ViewState;
  readonly rasterise: Rasterise;
}

/** Size of the map on a slide in CSS px; pictures are made at twice that, so that they stay crisp on a projector. */
const mapSizes: Readonly<Record<SlideSize, { readonly width: number; readonly height: number }>> = {
  '16:9': { width: 800, height: 600 },
  'a4-landscape': { width: 720, height: 560 },
  'a4-portrait': { width: 720, height: 540 },
};

/** Tables of more columns than this have a slide of their own, so that nothing stands beside the map. */
const mostColumnsBeside = 5;

/** Beside a chart the map has a column of its own, which is high and narrow. */
const besideFigures = { width: 540, height: 720 } as const;

const pictureScale = 2;

function describeMap(title: string, language: Language): string {
  return language === 'en' ? `Map: ${title}` : `地圖：${title}`;
}

async function pictureOf(atlas: Atlas, topologies: DrawnTopologies, briefing: BriefingDocument, scene: Scene, view: ViewState, slide: Slide, options: DeckOptions): Promise<SlidePicture> {
  const isBeside = slide.charts.length > 0 || slide.tables.some(({ columns }) => columns.length <= mostColumnsBeside);
  const { width, height } = isBeside && options.size !== 'a4-portrait' ? besideFigures : mapSizes[options.size];
  const svg = sceneMapSvg(atlas, topologies, view, themeOfScene(briefing, scene), { width, height });
  const bytes = await options.rasterise(svg, width * pictureScale, height * pictureScale);
  return { bytes, width: width * pictureScale, height: height * pictureScale, description: describeMap(localText(scene.title, options.language), options.language) };
}

/**
 * The slides of a briefing for the writers of files. All tables that its scenes need must be there.
 * @throws the signal's reason when it is cancelled.
 */
export async function deckOfBriefing(atlas: Atlas, topologies: DrawnTopologies, briefing: BriefingDocument, options: DeckOptions): Promise<SlideDeck> {
  const slides = [];
  for (const [index, scene] of briefing.scenes.entries()) {
    await nextSlide(options, index / briefing.scenes.length);
    const view = options.viewOf(scene);
    const slide = slideOfScene(atlas, briefing, scene, view, null);
    slides.push({ ...slide, picture: await pictureOf(atlas, topologies, briefing, scene, view, slide, options) });
  }
  return {
    title: localText(briefing.title, options.language),
    language: options.language,
    size: options.size,
    publisher: options.publisher,
    date: options.date,
    slides: [...slides, sourcesSlide(atlas, briefing, options.viewOf, options.language)],
  };
}
