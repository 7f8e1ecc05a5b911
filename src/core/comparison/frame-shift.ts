/** How much nearer one can go on all of the small maps at once. */
export const frameZooms = [1, 1.5, 2, 3, 4, 6] as const;

/** How far all of the small maps are moved: in widths and heights of the whole frame, to the east and to the south. */
export type FrameShift = readonly [number, number];

export const noShift: FrameShift = [0, 0];

/** A shift held so that what is shown stays within the whole frame. */
export function heldShift([x, y]: FrameShift, times: number): FrameShift {
  const most = (1 - 1 / times) / 2;
  const held = (value: number) => Math.min(most, Math.max(-most, value)) + 0;
  return [held(x), held(y)];
}

/** The shift after an arrow key, a quarter of what is seen; `null` for other keys. */
export function shiftAfter(key: string, [x, y]: FrameShift, times: number): FrameShift | null {
  const steps: Readonly<Record<string, FrameShift>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const step = steps[key];
  return step ? heldShift([x + step[0] / 4 / times, y + step[1] / 4 / times], times) : null;
}

/** So fine that a link of it shows the same maps. */
export function roundedShift([x, y]: FrameShift): FrameShift {
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000 + 0;
  return [rounded(x), rounded(y)];
}
