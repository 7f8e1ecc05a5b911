import { homeBounds } from '../core/geography/home-frame.ts';
import type { SubjectId } from '../core/subjects/subject.ts';
import type { Camera } from '../core/view/view-state.ts';
import type { MapDrawing } from '../drawing/map-drawing.ts';
import { metresPerPixel, sameCamera } from '../map/camera.ts';
import { between, cameraOfPlace, clampDrawn, pannedBy, placeOfFrame, zoomedAt, type FramePlace } from '../map/drawn-camera.ts';
import { MapGestures } from '../map/map-gestures.ts';
import { SvgMap } from '../map/svg-map.ts';
import { mapStore } from '../stores/map-store.ts';
import { stageSize } from './map-frame.ts';

export interface DrawnMapCallbacks {
  onHover(subject: SubjectId | null, at: { readonly x: number; readonly y: number } | null): void;
  onSelect(subject: SubjectId | null): void;
  /** A person has moved the map and let go. */
  onMoved(camera: Camera): void;
  /** The map stands still at another place than it was drawn for. */
  onSettled(): void;
  /** False while the map is not the page's own to be moved. */
  isMovable(): boolean;
  isStill(): boolean;
}

/** Length of a flight, in ms. */
const flightTime = 380;

const eased = (share: number) => 1 - (1 - share) ** 3;

/**
 * The SVG map with a camera of its own, for as long as there is no scene and where there is none: its box grows and moves, so that symbols and
 * names keep their size; when it has come to rest it is drawn anew, with names for where it stands.
 */
export class DrawnMap {
  private readonly svg: SvgMap;
  private readonly fit: HTMLElement;
  private readonly callbacks: DrawnMapCallbacks;
  /** Where the camera is; `null` = the home frame, which the layout places. */
  private shown: Camera | null = null;
  /** Where the view wants it. */
  private wanted: Camera | null = null;
  private flight = 0;
  private isHeld = false;
  /** Until something has been drawn for it, there is nothing that could fly. */
  private isDrawn = false;
  private knownHome: FramePlace | null = null;

  constructor(stage: HTMLElement, fit: HTMLElement, callbacks: DrawnMapCallbacks) {
    this.fit = fit;
    this.callbacks = callbacks;
    this.svg = new SvgMap(fit, callbacks);
    new MapGestures(stage, {
      isOn: () => callbacks.isMovable(),
      onPan: (dx, dy) => this.byHand((camera) => pannedBy(camera, stageSize(), dx, dy)),
      onZoom: (at, levels) => this.byHand((camera) => zoomedAt(camera, stageSize(), at, levels)),
      onEnd: () => this.letGo(),
    });
  }

  /** The layout has changed. */
  stale(): void {
    this.knownHome = null;
  }

  /** Where the home frame stands on the stage by the layout alone. */
  private home(): FramePlace {
    if (this.knownHome) return this.knownHome;
    const stage = this.fit.closest('#stage')?.getBoundingClientRect();
    const { left, top, width, height } = this.fit.getBoundingClientRect();
    this.knownHome = { left: left - (stage?.left ?? 0), top: top - (stage?.top ?? 0), width, height };
    return this.knownHome;
  }

  private homeCamera(): Camera {
    return cameraOfPlace(homeBounds, this.home(), stageSize());
  }

  /** How far from home the drawing stands and how large it is, for names and lines; `null` at home. */
  get moved(): FramePlace | null {
    return this.shown && this.placeOf(this.shown);
  }

  get camera(): Camera | null {
    return this.shown;
  }

  private placeOf(camera: Camera): FramePlace {
    const home = this.home();
    const place = placeOfFrame(homeBounds, camera, stageSize());
    return { ...place, left: place.left - home.left, top: place.top - home.top };
  }

  private byHand(move: (camera: Camera) => Camera): void {
    cancelAnimationFrame(this.flight);
    this.flight = 0;
    this.isHeld = true;
    this.show(clampDrawn(move(this.shown ?? this.homeCamera()), stageSize()));
  }

  private letGo(): void {
    if (!this.isHeld) return;
    this.isHeld = false;
    if (!this.shown) return;
    this.wanted = this.shown;
    this.callbacks.onMoved(this.shown);
  }

  private show(camera: Camera | null): void {
    this.shown = camera;
    this.svg.place(this.moved);
    this.tell();
  }

  /** Tells the panels where the camera is. */
  tell(): void {
    const camera = this.shown ?? this.homeCamera();
    const before = mapStore.getState();
    // At home the scale is that of the frame, which the insets share.
    const scale = this.shown ? metresPerPixel(this.shown) : null;
    if (before.camera && sameCamera(before.camera, camera) && before.metresPerPixel === scale) return;
    mapStore.setState({ camera, metresPerPixel: scale });
  }

  /** Goes where the view wants the camera, at once or in a short flight; while a hand holds the map, the hand is right. */
  follow(camera: Camera | null): void {
    if (this.isHeld) return;
    const before = this.wanted;
    this.wanted = camera;
    const isNew = camera === null || before === null ? camera !== before : !sameCamera(camera, before);
    if (this.flight !== 0) {
      if (!isNew) return;
      cancelAnimationFrame(this.flight);
      this.flight = 0;
    }
    const target = camera && clampDrawn(camera, stageSize());
    const from = this.shown ?? this.homeCamera();
    if (!isNew || !this.isDrawn || this.callbacks.isStill() || sameCamera(from, target ?? this.homeCamera())) this.show(target);
    else this.fly(from, target);
  }

  private fly(from: Camera, target: Camera | null): void {
    const to = target ?? this.homeCamera();
    let start: number | null = null;
    const step = (now: number) => {
      start ??= now;
      const share = Math.min(1, (now - start) / flightTime);
      if (share < 1) {
        this.show(between(from, to, eased(share)));
        this.flight = requestAnimationFrame(step);
        return;
      }
      this.flight = 0;
      this.show(target);
      this.callbacks.onSettled();
    };
    this.flight = requestAnimationFrame(step);
  }

  /** True while names would only be in the way of a movement. */
  get isMoving(): boolean {
    return this.isHeld || this.flight !== 0;
  }

  update(drawing: MapDrawing): void {
    this.isDrawn = true;
    this.svg.update(drawing);
    this.svg.place(this.moved);
  }

  emphasise(drawing: MapDrawing): void {
    this.isDrawn = true;
    this.svg.emphasise(drawing);
  }
}
