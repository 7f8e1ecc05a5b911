import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterChanges, type ClusterLabels } from '../../../../src/core/statistics/cluster-changes.ts';

/** A detection from one letter per point; '.' is noise. Clusters are numbered a, b, c … */
function detection(letters: string): ClusterLabels {
  const labels = Int32Array.from(letters, (letter) => (letter === '.' ? -1 : letter.charCodeAt(0) - 97));
  return { labels, clusters: Math.max(-1, ...labels) + 1 };
}

/** Labels of up to 40 points in up to six clusters, each of which has a point. */
const pairs = fc.integer({ min: 0, max: 40 }).chain((length) => {
  const labels = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: length, maxLength: length }).map((numbers): ClusterLabels => {
    const used = [...new Set(numbers.filter((number) => number >= 0))];
    return { labels: Int32Array.from(numbers, (number) => used.indexOf(number)), clusters: used.length };
  });
  return fc.tuple(labels, labels);
});

const sizeOf = ({ labels }: ClusterLabels, cluster: number) => labels.filter((label) => label === cluster).length;
const sharedOf = (before: ClusterLabels, after: ClusterLabels, one: number, other: number) => before.labels.filter((label, point) => label === one && after.labels[point] === other).length;
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

describe('clusterChanges', () => {
  it('sees a cluster that grows or shrinks as the same one', () => {
    const one = { persisting: [{ before: 0, after: 0 }], merges: [], splits: [], appeared: [], vanished: [] };
    expect(clusterChanges(detection('aaa.....'), detection('aaaaaaaa'))).toEqual(one);
    expect(clusterChanges(detection('aaaaaaaa'), detection('....aaa.'))).toEqual(one);
    // 3 of 4 points before are 3 of 5 after.
    expect(clusterChanges(detection('aaaa....'), detection('.aaaaa..'))).toEqual(one);
  });

  it('tells merges, splits, beginnings and ends', () => {
    expect(clusterChanges(detection('aaabb.cc...'), detection('aaaaaa..bbb'))).toEqual({
      persisting: [],
      merges: [{ before: [0, 1], after: 0 }],
      splits: [],
      appeared: [1],
      vanished: [2],
    });
    expect(clusterChanges(detection('aaaaaa..bbb'), detection('aaabb.cc...'))).toEqual({
      persisting: [],
      merges: [],
      splits: [{ before: 0, after: [0, 1] }],
      appeared: [2],
      vanished: [1],
    });
    // A small part that becomes a cluster of its own is a split too: all of b comes from a.
    expect(clusterChanges(detection('aaaaaaaaaa'), detection('aaaaaaaabb')).splits).toEqual([{ before: 0, after: [0, 1] }]);
  });

  it('wants more than half: with exactly half of either, one ends and another begins', () => {
    // Two of four before, two of four after.
    expect(clusterChanges(detection('aaaa..'), detection('..aaaa'))).toEqual({ persisting: [], merges: [], splits: [], appeared: [0], vanished: [0] });
    // Two of four before, but two of three after.
    expect(clusterChanges(detection('aaaa..'), detection('..aaa.')).persisting).toEqual([{ before: 0, after: 0 }]);
  });

  it('can split and merge one cluster at once', () => {
    // c comes from a alone, and most of a is in b, where the old b is too.
    expect(clusterChanges(detection('aaaaabb..'), detection('bbbaabbcc'))).toEqual({
      persisting: [],
      merges: [{ before: [0, 1], after: 1 }],
      splits: [{ before: 0, after: [0, 1] }],
      appeared: [2],
      vanished: [],
    });
  });

  it('links by more than half of either, and leaves no cluster out', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = clusterChanges(before, after);
        const linked = (one: number, other: number) => {
          const shared = sharedOf(before, after, one, other);
          return shared * 2 > sizeOf(before, one) || shared * 2 > sizeOf(after, other);
        };
        const numbersBefore = Array.from({ length: before.clusters }, (_, cluster) => cluster);
        const numbersAfter = Array.from({ length: after.clusters }, (_, cluster) => cluster);
        expect(changes.vanished).toEqual(numbersBefore.filter((one) => !numbersAfter.some((other) => linked(one, other))));
        expect(changes.appeared).toEqual(numbersAfter.filter((other) => !numbersBefore.some((one) => linked(one, other))));
        expect(changes.splits).toEqual(numbersBefore.map((one) => ({ before: one, after: numbersAfter.filter((other) => linked(one, other)) })).filter((split) => split.after.length > 1));
        expect(changes.merges).toEqual(numbersAfter.map((other) => ({ before: numbersBefore.filter((one) => linked(one, other)), after: other })).filter((merge) => merge.before.length > 1));
        const named = [...changes.vanished, ...changes.persisting.map((pair) => pair.before), ...changes.splits.map((split) => split.before), ...changes.merges.flatMap((merge) => merge.before)];
        expect(sorted([...new Set(named)])).toEqual(numbersBefore);
        const elsewhere = new Set([...changes.vanished, ...changes.splits.map((split) => split.before), ...changes.merges.flatMap((merge) => merge.before)]);
        expect(changes.persisting.filter((pair) => elsewhere.has(pair.before))).toEqual([]);
        const namedAfter = [...changes.appeared, ...changes.persisting.map((pair) => pair.after), ...changes.merges.map((merge) => merge.after), ...changes.splits.flatMap((split) => split.after)];
        expect(sorted([...new Set(namedAfter)])).toEqual(numbersAfter);
      }),
      { seed: 81, numRuns: 150 },
    );
  });

  it('reads the same backwards, with merges for splits', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const forwards = clusterChanges(before, after);
        const backwards = clusterChanges(after, before);
        expect(backwards.persisting.map((pair) => ({ before: pair.after, after: pair.before })).toSorted((a, b) => a.before - b.before)).toEqual(forwards.persisting);
        expect(backwards.splits).toEqual(forwards.merges.map((merge) => ({ before: merge.after, after: merge.before })));
        expect(backwards.merges).toEqual(forwards.splits.map((split) => ({ before: split.after, after: split.before })));
        expect([backwards.appeared, backwards.vanished]).toEqual([forwards.vanished, forwards.appeared]);
      }),
      { seed: 82, numRuns: 100 },
    );
  });

  it('says that nothing changed when nothing did', () => {
    fc.assert(
      fc.property(pairs, ([before]) => {
        expect(clusterChanges(before, before)).toEqual({
          persisting: Array.from({ length: before.clusters }, (_, cluster) => ({ before: cluster, after: cluster })),
          merges: [],
          splits: [],
          appeared: [],
          vanished: [],
        });
      }),
      { seed: 83, numRuns: 50 },
    );
  });

  it('compares the same points only', () => {
    expect(() => clusterChanges(detection('aa'), detection('aaa'))).toThrow(RangeError);
  });
});
