/** `closed` leaves only the tabs on screen. */
export type SheetHeight = 'closed' | 'peek' | 'full';

const heights: readonly SheetHeight[] = ['closed', 'peek', 'full'];
/** A shorter drag is a slip and changes nothing; a longer one than `farPx` goes all the way. */
const slipPx = 36;
const farPx = 320;

/** The height of the sheet after its handle was dragged by `downPx` (negative = up). */
export function sheetAfterDrag(now: SheetHeight, downPx: number): SheetHeight {
  if (Math.abs(downPx) < slipPx) return now;
  const steps = (Math.abs(downPx) >= farPx ? 2 : 1) * (downPx > 0 ? -1 : 1);
  const index = Math.min(heights.length - 1, Math.max(0, heights.indexOf(now) + steps));
  return heights[index] ?? now;
}
