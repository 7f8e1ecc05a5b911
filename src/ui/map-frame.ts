import { sceneBounds } from '../core/briefing/scene-camera.ts';
import { derivedFrom } from '../core/datasets/reader.ts';
import { homeBounds } from '../core/geography/home-frame.ts';
import type { Viewport } from '../core/geography/mercator.ts';
import type { Camera, ViewState } from '../core/view/view-state.ts';
import { fitCamera } from '../map/camera.ts';
import type { HomeFrame } from '../map/scene-input.ts';

/** An element of the page's own frame. @throws Error when index.html has none of this id. */
export const pageElement = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
};

/** Reading the layout costs a layout: it is read again only when the stage or the frame has changed its size. */
let knownFrame: HomeFrame | null = null;

/** The layout has changed. */
export function frameIsStale(): void {
  knownFrame = null;
}

/** Padding of the home frame inside the stage, read from the layout itself, so that SVG and camera cannot disagree. */
export function homeFrame(): HomeFrame {
  knownFrame ??= measuredFrame();
  return knownFrame;
}

function measuredFrame(): HomeFrame {
  const outer = pageElement('stage').getBoundingClientRect();
  const inner = pageElement('map-frame').getBoundingClientRect();
  const padding = { top: inner.top - outer.top, right: outer.right - inner.right, bottom: outer.bottom - inner.bottom, left: inner.left - outer.left };
  return sameFrame(padding.top, padding.right, padding.bottom, padding.left);
}

/** The same object while the layout stays, so that the scene does not take it for a new frame. */
const sameFrame = derivedFrom((top: number, right: number, bottom: number, left: number): HomeFrame => ({ bounds: homeBounds, padding: { top, right, bottom, left } }));

/** The stage in CSS px. */
export function stageSize(): Viewport {
  const stage = pageElement('stage');
  return { width: stage.clientWidth, height: stage.clientHeight };
}

/** The camera of a scene on the stage, fitted to the room that its words leave; the same object while both stay. */
export function cameraOnStage(staged: ViewState, returns: number): Camera {
  const { width, height } = stageSize();
  return stagedCamera(staged, homeFrame(), width, height, returns);
}

const stagedCamera = derivedFrom((staged: ViewState, frame: HomeFrame, width: number, height: number, _returns: number) => fitCamera(sceneBounds(staged.camera), frame, { width, height }, 22));
