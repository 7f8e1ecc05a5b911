import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { SubjectId } from '../core/subjects/subject.ts';
import { pickTolerance } from './pick.ts';
import type { PagePoint, SceneCallbacks } from './scene-input.ts';

type PickAt = (at: readonly [number, number], tolerance: number) => SubjectId | null;

interface PointerPlace {
  readonly map: readonly [number, number];
  readonly page: PagePoint;
}

/** Turns pointer events of the map into hover and selection: one look per frame, none while the map moves or a finger touches. */
export class ScenePointer {
  private place: PointerPlace | null = null;
  private frame = 0;
  private hovered: SubjectId | null = null;
  private touching = false;
  private readonly map: MapLibreMap;
  private readonly pickAt: PickAt;
  private readonly callbacks: SceneCallbacks;
  private readonly surface: HTMLElement;

  constructor(map: MapLibreMap, pickAt: PickAt, callbacks: SceneCallbacks) {
    this.map = map;
    this.pickAt = pickAt;
    this.callbacks = callbacks;
    this.surface = map.getCanvasContainer();
    this.surface.addEventListener('pointerdown', this.onPointerType, { passive: true });
    this.surface.addEventListener('pointermove', this.onPointerType, { passive: true });
    map.on('mousemove', this.onMove);
    map.on('mouseout', this.onLeave);
    map.on('movestart', this.onLeave);
    map.on('moveend', this.onSettled);
    map.on('click', this.onClick);
  }

  private readonly onPointerType = (event: PointerEvent): void => {
    this.touching = event.pointerType === 'touch';
  };

  private readonly onMove = (event: MapMouseEvent): void => {
    if (this.touching) return;
    this.place = { map: [event.point.x, event.point.y], page: { x: event.originalEvent.clientX, y: event.originalEvent.clientY } };
    this.schedule();
  };

  private readonly onSettled = (): void => {
    if (this.place) this.schedule();
  };

  private readonly onLeave = (event: { readonly type: string }): void => {
    if (event.type === 'mouseout') this.place = null;
    this.tell(null);
  };

  private readonly onClick = (event: MapMouseEvent): void => {
    this.callbacks.onSelect(this.pickAt([event.point.x, event.point.y], this.touching ? pickTolerance.touch : pickTolerance.mouse));
  };

  private schedule(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.map.isMoving()) return;
      this.tell(this.place ? this.pickAt(this.place.map, pickTolerance.mouse) : null);
    });
  }

  private tell(subject: SubjectId | null): void {
    if (subject === null && this.hovered === null) return;
    this.hovered = subject;
    this.surface.classList.toggle('over-subject', subject !== null);
    this.callbacks.onHover(subject, subject && this.place ? this.place.page : null);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.surface.removeEventListener('pointerdown', this.onPointerType);
    this.surface.removeEventListener('pointermove', this.onPointerType);
    this.map.off('mousemove', this.onMove);
    this.map.off('mouseout', this.onLeave);
    this.map.off('movestart', this.onLeave);
    this.map.off('moveend', this.onSettled);
    this.map.off('click', this.onClick);
  }
}
