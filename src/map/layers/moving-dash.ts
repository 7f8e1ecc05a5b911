/** The dash of corridors, in px: as in the drawn map. */
export const dashPattern = { dash: 5, gap: 8 } as const;
/** Px per second: slow enough to be read as a direction, not as traffic. */
export const dashSpeed = 14;
/** A step of the dash at most twenty times a second. */
export const dashInterval = 50;

/** How far the dash has moved along the line after a time, in px; less than one dash and one gap. */
export function dashShift(elapsedMilliseconds: number): number {
  const period = dashPattern.dash + dashPattern.gap;
  const moved = ((elapsedMilliseconds / 1000) * dashSpeed) % period;
  return moved < 0 ? moved + period : moved;
}

/** One clock for all dashes: they move together. */
export interface DashClock {
  shiftPixels: number;
}

/** What decides whether the dash may move. */
export interface DashConditions {
  readonly linesShown: boolean;
  readonly reducedMotion: boolean;
}

/** A frame that takes longer than this, several times in a row, stops the dash: it must not make the map slow. In ms. */
const slowFrame = 45;
const slowFramesAllowed = 6;
/** How long the dash then stands still, in ms; twice as long each time. */
const firstRest = 15_000;

/**
 * Drives the clock while lines are visible and the tab is shown. Rests, ever longer, on a machine whose frames are slow: a still dash and the
 * chevrons show the direction too.
 */
export class DashMotion {
  private timer: ReturnType<typeof setInterval> | null = null;
  private slowFrames = 0;
  private rest = firstRest;
  private restingUntil = 0;
  private restTimer: ReturnType<typeof setTimeout> | null = null;
  private readonly clock: DashClock;
  private readonly repaint: () => void;
  private conditions: DashConditions = { linesShown: false, reducedMotion: true };
  private readonly onVisibility = (): void => this.follow(this.conditions);

  constructor(clock: DashClock, repaint: () => void) {
    this.clock = clock;
    this.repaint = repaint;
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  follow(conditions: DashConditions): void {
    this.conditions = conditions;
    const wanted = conditions.linesShown && !conditions.reducedMotion && !document.hidden && performance.now() >= this.restingUntil;
    if (wanted && this.timer === null) this.timer = setInterval(() => this.step(), dashInterval);
    if (!wanted && this.timer !== null) {
      clearInterval(this.timer);
      this.timer = null;
    }
  }

  private step(): void {
    this.clock.shiftPixels = dashShift(performance.now());
    this.repaint();
    const asked = performance.now();
    // The second frame comes when the first has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => this.measured(performance.now() - asked)));
  }

  private measured(milliseconds: number): void {
    if (this.timer === null) return;
    this.slowFrames = milliseconds > 2 * slowFrame ? this.slowFrames + 1 : 0;
    if (this.slowFrames < slowFramesAllowed) return;
    this.slowFrames = 0;
    this.restingUntil = performance.now() + this.rest;
    this.restTimer = setTimeout(() => this.follow(this.conditions), this.rest + 1);
    this.rest *= 2;
    this.follow(this.conditions);
  }

  destroy(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    if (this.restTimer !== null) clearTimeout(this.restTimer);
    this.follow({ linesShown: false, reducedMotion: true });
  }
}
