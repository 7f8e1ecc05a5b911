import { describe, expect, it } from 'vitest';
import { remembering } from '../../../../src/core/importing/remembering.ts';

describe('a reader that remembers', () => {
  it('reads each text once, also one of which nothing is found', () => {
    const read: string[] = [];
    const length = remembering((text) => {
      read.push(text);
      return text === '' ? null : text.length;
    });
    expect(['甲', '', '甲乙', '甲', ''].map((text) => length(text))).toEqual([1, null, 2, 1, null]);
    expect(read).toEqual(['甲', '', '甲乙']);
  });

  it('gives up, and goes on reading, when there are more texts than it keeps', () => {
    const read: string[] = [];
    const same = remembering((text) => {
      read.push(text);
      return text;
    }, 2);
    for (const text of ['a', 'b', 'c', 'a', 'c', 'b']) expect(same(text)).toBe(text);
    expect(read).toEqual(['a', 'b', 'c', 'a', 'c', 'b']);
  });
});
