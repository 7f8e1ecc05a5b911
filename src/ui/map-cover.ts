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

/** Where names of the drawn map may stand, in px from the upper left corner of its box; read from the layout, as panels set their own sizes. */
export function mapCover(frame: HTMLElement, fit: HTMLElement): MapCover {
  const origin = fit.getBoundingClientRect();
  const boxOf = (element: Element, by: number): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: Math.round(left - origin.left) - by, top: Math.round(top - origin.top) - by, right: Math.round(right - origin.left) + by, bottom: Math.round(bottom - origin.top) + by };
  };
  return { labelRoom: boxOf(frame, -gap), covered: [...document.querySelectorAll(floating)].map((element) => boxOf(element, gap)) };
}
