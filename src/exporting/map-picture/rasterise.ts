import { withNotes } from './png-chunks.ts';

export const pictureScales = [1, 2, 4] as const;
export type PictureScale = (typeof pictureScales)[number];

/** The canvas would be larger than this browser can make; `next` is the largest scale that may still do, `null` when none does. */
export class PictureTooLarge extends Error {
  readonly next: PictureScale | null;

  constructor(width: number, height: number, next: PictureScale | null) {
    super(`A picture of ${width} × ${height} px is too large for this browser.`);
    this.name = 'PictureTooLarge';
    this.next = next;
  }
}

/** No browser makes a larger canvas; many make only smaller ones and then answer without a picture. */
const largestSide = 16_384;
const largestArea = 268_435_456;

function lowerScale(width: number, height: number, scale: PictureScale): PictureScale | null {
  const fits = (one: PictureScale) => one < scale && Math.max(width, height) * one <= largestSide && width * height * one * one <= largestArea;
  return pictureScales.findLast(fits) ?? null;
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  return image;
}

/**
 * An SVG as PNG. Its text is drawn in the fonts of the system: a picture cannot use those of the page.
 * @param widthPx width of the SVG in CSS px; the picture is `scale` times as wide and high.
 * @throws PictureTooLarge when the browser cannot make a canvas of that size.
 * @throws DOMException when the SVG cannot be read.
 */
export async function rasterise(svg: string, widthPx: number, heightPx: number, scale: PictureScale): Promise<Blob> {
  const [width, height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
  const tooLarge = () => new PictureTooLarge(width, height, lowerScale(widthPx, heightPx, scale));
  if (Math.max(width, height) > largestSide || width * height > largestArea) throw tooLarge();
  const image = await imageOf(svg);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw tooLarge();
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the memory back at once; a canvas of 4× takes 90 MB.
  canvas.width = 0;
  canvas.height = 0;
  if (!blob) throw tooLarge();
  return blob;
}

export interface PngInput {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: PictureScale;
  readonly language: string;
  readonly title: string;
  /** Publishers and titles; '' = none. */
  readonly source: string;
}

/** The bytes of a PNG that is as large on paper as the SVG (96 dots per inch at scale 1) and carries its title and sources. */
export async function pngBytes({ svg, widthPx, heightPx, scale, language, title, source }: PngInput): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await rasterise(svg, widthPx, heightPx, scale);
  return withNotes(new Uint8Array(await blob.arrayBuffer()), { dotsPerInch: 96 * scale, language, texts: { Title: title, Source: source } });
}
