import type { SubjectId } from '../core/subjects/subject.ts';
import { parseSubjectId, subjectId } from '../core/subjects/subject.ts';
import type { Box } from '../drawing/label-placement.ts';
import type { MapDrawing } from '../drawing/map-drawing.ts';
import { drawEmphasis, drawMap } from '../drawing/map-svg.ts';
import type { FramePlace } from './drawn-camera.ts';

export interface SvgMapCallbacks {
  onHover(subject: SubjectId | null, at: { readonly x: number; readonly y: number } | null): void;
  onSelect(subject: SubjectId | null): void;
}

function subjectAt(target: EventTarget | null): SubjectId | null {
  if (!(target instanceof Element)) return null;
  const text = target.closest('[data-subject]')?.getAttribute('data-subject');
  const parsed = text ? parseSubjectId(text) : null;
  return parsed ? subjectId(parsed.kind, parsed.id) : null;
}

/**
 * The SVG map in the page: adopts the picture that came with the page, answers pointers, and is drawn again when the view asks for it.
 * It is the whole map where there is no WebGL.
 */
export class SvgMap {
  private readonly box: HTMLElement;
  private readonly callbacks: SvgMapCallbacks;
  private drawn: MapDrawing | null = null;

  constructor(box: HTMLElement, callbacks: SvgMapCallbacks) {
    this.box = box;
    this.callbacks = callbacks;
    box.addEventListener('pointermove', this.onMove);
    box.addEventListener('pointerleave', this.onLeave);
    box.addEventListener('click', this.onClick);
  }

  /** Where the drawing stands in its box and how large it is, in px; `null` = it fills the box. */
  place(place: FramePlace | null): void {
    const drawing = this.box.querySelector<SVGElement>(':scope > .map-svg');
    if (!drawing) return;
    const { style } = drawing;
    style.width = place ? `${place.width}px` : '';
    style.height = place ? `${place.height}px` : '';
    style.transform = place ? `translate(${place.left}px, ${place.top}px)` : '';
  }

  /** Draws what has changed: everything, or only the outline of what is hovered and selected. */
  update(drawing: MapDrawing): void {
    const before = this.drawn;
    this.drawn = drawing;
    if (before && samePicture(before, drawing)) {
      this.emphasise(drawing);
      return;
    }
    this.box.innerHTML = drawMap(drawing);
  }

  /** Follows hover and selection over the picture that stands, also over the one that came with the page. */
  emphasise(drawing: MapDrawing): void {
    const emphasis = this.box.querySelector('.map-emphasis');
    if (emphasis) emphasis.innerHTML = drawEmphasis(drawing);
  }

  destroy(): void {
    this.box.removeEventListener('pointermove', this.onMove);
    this.box.removeEventListener('pointerleave', this.onLeave);
    this.box.removeEventListener('click', this.onClick);
  }

  private readonly onMove = (event: PointerEvent) => {
    this.callbacks.onHover(subjectAt(event.target), { x: event.clientX, y: event.clientY });
  };

  private readonly onLeave = () => this.callbacks.onHover(null, null);

  private readonly onClick = (event: MouseEvent) => this.callbacks.onSelect(subjectAt(event.target));
}

function sameBoxes(one: readonly Box[], other: readonly Box[]): boolean {
  return one.length === other.length && one.every((box, index) => (['left', 'top', 'right', 'bottom'] as const).every((side) => box[side] === other[index]?.[side]));
}

/** Whether two drawings differ at most in what is hovered or selected. */
export function samePicture(a: MapDrawing, b: MapDrawing): boolean {
  const sameLayers = <Layer extends { readonly marks: unknown; readonly mask: unknown; readonly opacity: number }>(one: readonly Layer[], other: readonly Layer[]) =>
    one.length === other.length && one.every((layer, index) => layer.marks === other[index]?.marks && layer.mask === other[index]?.mask && layer.opacity === other[index]?.opacity);
  const samePolygons = (one: NonNullable<MapDrawing['polygons']>, other: NonNullable<MapDrawing['polygons']>) =>
    one.length === other.length && one.every((layer, index) => layer.marks === other[index]?.marks && layer.opacity === other[index]?.opacity);
  return (
    a.language === b.language &&
    a.topology === b.topology &&
    a.surroundings === b.surroundings &&
    a.areas?.marks === b.areas?.marks &&
    a.areas?.opacity === b.areas?.opacity &&
    a.nominalHeightPx === b.nominalHeightPx &&
    sameBoxes(a.labelRoom ? [a.labelRoom] : [], b.labelRoom ? [b.labelRoom] : []) &&
    sameBoxes(a.covered ?? [], b.covered ?? []) &&
    samePolygons(a.polygons ?? [], b.polygons ?? []) &&
    sameLayers(a.points, b.points) &&
    sameLayers(a.lines, b.lines)
  );
}
