import type { BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import { localText, type Scene } from '../../../core/briefing/scene.ts';
import type { SlideSize } from '../../../core/briefing/slide.ts';
import type { Language } from '../../../core/text.ts';
import { atlasStore } from '../../../stores/atlas-store.ts';
import { siteTitle } from '../../../stores/site-store.ts';
import { prepareScene, sceneViewIn } from '../use-scene-view.ts';

export type FileKind = 'pptx' | 'odp' | 'png-1' | 'png-2' | 'png-4' | 'svg';

export interface MadeFile {
  readonly name: string;
  readonly content: BlobPart;
  readonly type: string;
}

interface Wish {
  readonly kind: FileKind;
  readonly size: SlideSize | 'square';
  readonly language: Language;
  /** The open scene, for pictures of one map. */
  readonly scene: Scene;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

const types = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  svg: 'image/svg+xml',
} as const;

/** Today in the calendar of the person, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/** A name that every file system takes. */
export function safeFileName(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|\s]+/g, '_').slice(0, 80) || 'briefing';
}

/** Fetches every table that the scenes need; what cannot be had is said by a notice and missing in the file. */
async function prepareScenes(scenes: readonly Scene[], language: Language): Promise<void> {
  for (const scene of scenes) await prepareScene(scene, sceneViewIn(scene, language));
}

async function makeDeckFile(briefing: BriefingDocument, { kind, size, language, signal, onProgress }: Wish): Promise<MadeFile> {
  const [{ deckOfBriefing }, { rasterise }] = await Promise.all([import('../../../exporting/deck/deck-of-briefing.ts'), import('../../../exporting/map-picture/rasterise.ts')]);
  await prepareScenes(briefing.scenes, language);
  const { atlas, topologies } = atlasStore.getState();
  const deck = await deckOfBriefing(atlas, topologies, briefing, {
    language,
    size: size === 'square' ? '16:9' : size,
    publisher: siteTitle(language),
    date: today(),
    viewOf: (scene) => sceneViewIn(scene, language),
    rasterise: async (svg, width, height) => new Uint8Array(await (await rasterise(svg, width, height, 1)).arrayBuffer()),
    signal,
    onProgress: (share) => onProgress(share * 0.8),
  });
  const following = { signal, onProgress: (share: number) => onProgress(0.8 + share * 0.2) };
  const bytes = kind === 'pptx' ? await (await import('../../../exporting/pptx/write-pptx.ts')).writePptx(deck, following) : await (await import('../../../exporting/odp/write-odp.ts')).writeOdp(deck, following);
  return { name: `${safeFileName(deck.title)}.${kind}`, content: new Uint8Array(bytes), type: kind === 'pptx' ? types.pptx : types.odp };
}

async function makePicture({ kind, size, language, scene, signal, onProgress }: Wish): Promise<MadeFile> {
  const [{ mapSheet }, { sheetTemplates }, { pngBytes }, { fileNameOf }] = await Promise.all([
    import('../../../drawing/sheet/map-sheet.ts'),
    import('../../../drawing/sheet/sheet-templates.ts'),
    import('../../../exporting/map-picture/rasterise.ts'),
    import('../../../exporting/map-picture/file-name.ts'),
  ]);
  await prepareScenes([scene], language);
  signal.throwIfAborted();
  onProgress(0.4);
  const { atlas, topologies } = atlasStore.getState();
  const view = sceneViewIn(scene, language);
  const title = localText(scene.title, language);
  const svg = mapSheet({ atlas, topologies, view, template: size, title, sentence: localText(scene.sentence, language) });
  if (kind === 'svg') return { name: fileNameOf(atlas, view, { template: size, format: 'svg' }), content: svg, type: types.svg };
  const { width, height } = sheetTemplates[size];
  const bytes = await pngBytes({ svg, widthPx: width, heightPx: height, scale: kind === 'png-1' ? 1 : kind === 'png-2' ? 2 : 4, language, title, source: '' });
  return { name: fileNameOf(atlas, view, { template: size, format: 'png' }), content: bytes, type: types.png };
}

/** Makes a file of a briefing, or a picture of its open scene. @throws the signal's reason when it is cancelled. */
export function makeFile(briefing: BriefingDocument, wish: Wish): Promise<MadeFile> {
  return wish.kind === 'pptx' || wish.kind === 'odp' ? makeDeckFile(briefing, wish) : makePicture(wish);
}
