/** What a hand does to a map, in CSS px from the upper left corner of the surface. */
export interface GestureCallbacks {
  /** False while another map answers. */
  isOn(): boolean;
  onPan(dx: number, dy: number): void;
  onZoom(at: readonly [number, number], levels: number): void;
  /** The hand has let go, or the wheel rests. */
  onEnd(): void;
}

/** A press that moves less than this is a click, in px. */
const clickDrift = 4;
/** Px of the wheel for one level; fingers on a pad that pinch tell far less. */
const wheelPixels = { roll: 300, pinch: 90 } as const;
/** `WheelEvent.DOM_DELTA_LINE`, and how high a line is. */
const inLines = 1;
const pixelsOfLine = 16;
/** A wheel that says nothing for so long rests, in ms. */
const wheelRestMs = 180;

type Point = readonly [number, number];

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);
const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];

/** Dragging, wheel, pinching and double click on a surface. A drag is no click: what lies beneath is not selected by it. */
export class MapGestures {
  private readonly surface: HTMLElement;
  private readonly callbacks: GestureCallbacks;
  private readonly pressed = new Map<number, Point>();
  private start: Point = [0, 0];
  private isDrag = false;
  private wheelRest: ReturnType<typeof setTimeout> | undefined;

  constructor(surface: HTMLElement, callbacks: GestureCallbacks) {
    this.surface = surface;
    this.callbacks = callbacks;
    surface.addEventListener('pointerdown', this.onDown);
    surface.addEventListener('pointermove', this.onMove);
    surface.addEventListener('pointerup', this.onUp);
    surface.addEventListener('pointercancel', this.onUp);
    surface.addEventListener('click', this.onClick, true);
    surface.addEventListener('dblclick', this.onDouble);
    surface.addEventListener('wheel', this.onWheel, { passive: false });
  }

  destroy(): void {
    clearTimeout(this.wheelRest);
    this.surface.removeEventListener('pointerdown', this.onDown);
    this.surface.removeEventListener('pointermove', this.onMove);
    this.surface.removeEventListener('pointerup', this.onUp);
    this.surface.removeEventListener('pointercancel', this.onUp);
    this.surface.removeEventListener('click', this.onClick, true);
    this.surface.removeEventListener('dblclick', this.onDouble);
    this.surface.removeEventListener('wheel', this.onWheel);
  }

  private placeOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.surface.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  private readonly onDown = (event: PointerEvent) => {
    if (event.button !== 0 || !this.callbacks.isOn()) return;
    if (this.pressed.size === 0) {
      this.start = this.placeOf(event);
      this.isDrag = false;
    }
    this.pressed.set(event.pointerId, this.placeOf(event));
  };

  private readonly onMove = (event: PointerEvent) => {
    const before = this.pressed.get(event.pointerId);
    if (!before) return;
    const now = this.placeOf(event);
    if (!this.isDrag && this.pressed.size === 1 && distance(this.start, now) < clickDrift) return;
    this.isDrag = true;
    // From here on the hand may leave the surface, and nothing beneath hears of it.
    if (!this.surface.hasPointerCapture(event.pointerId)) this.surface.setPointerCapture(event.pointerId);
    this.pressed.set(event.pointerId, now);
    const other = [...this.pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) {
      this.callbacks.onPan(now[0] - before[0], now[1] - before[1]);
      return;
    }
    const [was, is] = [middle(before, other), middle(now, other)];
    this.callbacks.onPan(is[0] - was[0], is[1] - was[1]);
    const [narrow, wide] = [distance(before, other), distance(now, other)];
    if (narrow > 0 && wide > 0) this.callbacks.onZoom(is, Math.log2(wide / narrow));
  };

  private readonly onUp = (event: PointerEvent) => {
    if (!this.pressed.delete(event.pointerId) || this.pressed.size > 0 || !this.isDrag) return;
    this.callbacks.onEnd();
  };

  private readonly onClick = (event: MouseEvent) => {
    if (this.isDrag) event.stopPropagation();
    this.isDrag = false;
  };

  private readonly onDouble = (event: MouseEvent) => {
    if (!this.callbacks.isOn()) return;
    event.preventDefault();
    this.callbacks.onZoom(this.placeOf(event), event.shiftKey ? -1 : 1);
    this.callbacks.onEnd();
  };

  private readonly onWheel = (event: WheelEvent) => {
    if (!this.callbacks.isOn()) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === inLines ? pixelsOfLine : 1);
    this.callbacks.onZoom(this.placeOf(event), -pixels / (event.ctrlKey ? wheelPixels.pinch : wheelPixels.roll));
    clearTimeout(this.wheelRest);
    this.wheelRest = setTimeout(() => this.callbacks.onEnd(), wheelRestMs);
  };
}
