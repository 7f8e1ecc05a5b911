import { shortNumber } from '../svg-text.ts';

const scaled = (text: string, by: number): string =>
  text
    .split(' ')
    .map((part) => shortNumber(Number(part) * by))
    .join(' ');

/**
 * The drawing with strokes in the units of its box. `vector-effect` keeps strokes in px of the screen: right in a page, but enlarged pictures
 * would get hair lines, and office programs do not know it.
 * @param unitsPerPixel units of the box per px of the drawing.
 */
export function plainStrokes(svg: string, unitsPerPixel: number): string {
  return svg.replaceAll(/<[A-Za-z]+ [^<>]*vector-effect="non-scaling-stroke"[^<>]*>/g, (tag) =>
    tag
      .replace(' vector-effect="non-scaling-stroke"', '')
      .replaceAll(/ (stroke-width|stroke-dasharray)="([^"]*)"/g, (_, name: string, value: string) => ` ${name}="${scaled(value, unitsPerPixel)}"`),
  );
}
