import { describe, expect, it } from 'vitest';
import { plainStrokes } from '../../../../src/drawing/sheet/plain-strokes.ts';

describe('plainStrokes', () => {
  it('turns strokes of constant px into strokes of the box, dashes too', () => {
    const svg = '<g><path d="M0 0" stroke-width="1.5" stroke-dasharray="5 8" vector-effect="non-scaling-stroke"/><circle stroke-width="2"/></g>';
    expect(plainStrokes(svg, 4)).toBe('<g><path d="M0 0" stroke-width="6" stroke-dasharray="20 32"/><circle stroke-width="2"/></g>');
  });
});
