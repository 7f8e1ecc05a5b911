import { describe, expect, it } from 'vitest';
import { answer, buffersIn, type Answer } from '../../../src/computing/dispatch.ts';
import { geary, gearyPermutation } from '../../../src/core/statistics/geary.ts';
import { getisOrd, getisOrdPermutation } from '../../../src/core/statistics/getis-ord.ts';
import { localMoran } from '../../../src/core/statistics/local-moran.ts';
import { moran, moranPermutation } from '../../../src/core/statistics/moran.ts';
import { latticeValues, queenLattice } from '../core/statistics/queen-lattice.ts';

const request = { values: Float64Array.from(latticeValues), weights: queenLattice(5), permutations: 999, seed: 6 };
const { values, weights, ...options } = request;

function answersTo(name: string, asked: unknown): { readonly answers: readonly Answer[]; readonly transferred: readonly ArrayBuffer[] } {
  const answers: Answer[] = [];
  const transferred: ArrayBuffer[] = [];
  answer({ ticket: 7, name, request: asked }, (reply, transfer) => {
    answers.push(reply);
    transferred.push(...transfer);
  });
  return { answers, transferred };
}

describe('answer', () => {
  it.each([
    ['moran', { test: moran(values, weights), permutation: moranPermutation(values, weights, options) }],
    ['geary', { test: geary(values, weights), permutation: gearyPermutation(values, weights, options) }],
    ['local-moran', localMoran(values, weights, options)],
    ['getis-ord', { result: getisOrd(values, weights), pseudoP: getisOrdPermutation(values, weights, options) }],
  ])('computes %s as the function itself does, and tells its progress at least every tenth', (name, expected) => {
    const { answers } = answersTo(name, request);
    expect(answers.at(-1)).toEqual({ ticket: 7, result: expected });
    const shares = [0, ...answers.flatMap((reply) => ('progress' in reply ? [reply.progress] : [])), 1];
    shares.slice(1).forEach((share, step) => {
      expect(share).toBeGreaterThanOrEqual(shares[step] ?? 0);
      expect(share - (shares[step] ?? 0)).toBeLessThanOrEqual(0.1);
    });
  });

  it('tells its progress no oftener than a hundred times', () => {
    const cells = Float64Array.from({ length: 400 }, (_, cell) => (cell * 17) % 83);
    const { answers } = answersTo('local-moran', { values: cells, weights: queenLattice(20), permutations: 9, seed: 1 });
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.length).toBeLessThanOrEqual(101);
  });

  it('hands over every buffer of the result once', () => {
    const { answers, transferred } = answersTo('local-moran', request);
    const last = answers.at(-1);
    const result = last && 'result' in last ? last.result : null;
    expect(transferred).toHaveLength(4);
    expect(new Set(transferred)).toEqual(buffersIn(result));
  });

  it('answers with the sentence when there is no result', () => {
    expect(answersTo('local-moran', { ...request, values: new Float64Array(3) }).answers).toEqual([{ ticket: 7, error: '3 values were given for 25 units.' }]);
    expect(answersTo('local-moran', { ...request, seed: -1 }).answers).toEqual([{ ticket: 7, error: 'A seed must be a whole number from 0 to 4294967295, not -1.' }]);
  });

  it.each(['astrology', 'toString', '__proto__'])('knows no computation named %s', (name) => {
    expect(answersTo(name, request).answers).toEqual([{ ticket: 7, error: `There is no computation named "${name}".` }]);
  });

  it('answers with a sentence when the result cannot be sent', () => {
    const answers: Answer[] = [];
    answer({ ticket: 1, name: 'local-moran', request }, (reply) => {
      if ('result' in reply) throw new Error('could not be cloned');
      answers.push(reply);
    });
    expect(answers.at(-1)).toEqual({ ticket: 1, error: 'could not be cloned' });
  });
});

it('buffersIn looks into lists, objects, maps and sets, and takes a shared buffer once', () => {
  const buffer = new ArrayBuffer(16);
  const [own, mapped, inSet] = [new Float64Array(1), new Uint8Array(2), new Int32Array(3)];
  const found = buffersIn({ list: [new Float64Array(buffer, 0, 1), new Float64Array(buffer, 8, 1)], own, map: new Map([['a', mapped]]), set: new Set([inSet]), text: 'x', none: null });
  expect(found).toEqual(new Set([buffer, own.buffer, mapped.buffer, inSet.buffer]));
  expect([...found]).toHaveLength(4);
});
