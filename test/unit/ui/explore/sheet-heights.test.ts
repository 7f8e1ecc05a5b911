import { describe, expect, it } from 'vitest';
import { sheetAfterDrag } from '../../../../src/ui/explore/sheet-heights.ts';

describe('sheetAfterDrag', () => {
  it.each([
    ['peek', 10, 'peek'],
    ['peek', -10, 'peek'],
    ['peek', 80, 'closed'],
    ['peek', -80, 'full'],
    ['closed', -80, 'peek'],
    ['closed', -500, 'full'],
    ['full', 500, 'closed'],
    ['full', -80, 'full'],
    ['closed', 80, 'closed'],
  ] as const)('%s dragged by %d px becomes %s', (now, down, then) => {
    expect(sheetAfterDrag(now, down)).toBe(then);
  });
});
