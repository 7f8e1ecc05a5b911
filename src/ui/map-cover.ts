import type { Box } from '../drawing/label-placement.ts';

/** What floats over the map inside its frame. */
const floating = '.inset, .insets__caption, .map-controls__buttons, .map-controls__table, .scale-bar';
/** Px between a name and what it must not run under. */
const gap = 3;

export interface MapCover {
  /** The part of the page between bars and panels. */
  readonly labelRoom: Box;
  readonly covered: readonly Box[];
}

/** Boxes of elements in px from a place of the page, larger on each side by so many px. */
function boxesFrom(from: { readonly left: number; readonly top: number }): (element: Element, by: number) => Box {
  return (element, by) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: Math.round(left - from.left) - by, top: Math.round(top - from.top) - by, right: Math.round(right - from.left) + by, bottom: Math.round(bottom - from.top) + by };
  };
}

/**
 * Where names of the drawn map may stand, in px from the upper left corner of the drawing; read from the layout, as panels set their own sizes.
 * @param moved how far the drawing stands from its box
 */
export function mapCover(frame: HTMLElement, fit: HTMLElement, moved: { readonly left: number; readonly top: number } | null): MapCover {
  const { left, top } = fit.getBoundingClientRect();
  const boxOf = boxesFrom({ left: left + (moved?.left ?? 0), top: top + (moved?.top ?? 0) });
  return { labelRoom: boxOf(frame, -gap), covered: [...document.querySelectorAll(floating)].map((element) => boxOf(element, gap)) };
}

/** All of a stage that lies outside a frame in it, as up to four boxes. */
export function roundFrame(stage: Box, frame: Box): readonly Box[] {
  const sides = [
    { ...stage, bottom: frame.top },
    { ...stage, top: frame.bottom },
    { ...stage, right: frame.left },
    { ...stage, left: frame.right },
  ];
  return sides.filter((box) => box.right > box.left && box.bottom > box.top);
}

/**
 * What covers the WebGL map, in px from the upper left corner of the stage: bars and panels round the frame, and what floats inside it. Read from
 * the layout anew only when one of these has changed its size or `stale` was called; the same array while nothing has moved.
 */
export class StageCover {
  private readonly stage: HTMLElement;
  private readonly frame: HTMLElement;
  private readonly sizes: ResizeObserver;
  private readonly observed = new WeakSet<Element>();
  private isStale = true;
  private known: readonly Box[] = [];

  /** @param onChange something has changed its size. */
  constructor(stage: HTMLElement, frame: HTMLElement, onChange: () => void) {
    this.stage = stage;
    this.frame = frame;
    this.sizes = new ResizeObserver(() => {
      this.isStale = true;
      onChange();
    });
  }

  stale(): void {
    this.isStale = true;
  }

  boxes(): readonly Box[] {
    if (!this.isStale) return this.known;
    this.isStale = false;
    const elements = [...document.querySelectorAll(floating)];
    // One that leaves the page tells so once. To observe one twice would make it tell its size again, and so for ever.
    for (const element of elements.filter((one) => !this.observed.has(one))) {
      this.observed.add(element);
      this.sizes.observe(element);
    }
    const boxOf = boxesFrom(this.stage.getBoundingClientRect());
    const boxes = [...roundFrame(boxOf(this.stage, 0), boxOf(this.frame, -gap)), ...elements.map((element) => boxOf(element, gap))];
    if (JSON.stringify(boxes) !== JSON.stringify(this.known)) this.known = boxes;
    return this.known;
  }
}
