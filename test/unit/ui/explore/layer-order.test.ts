import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layers } from '../../../../src/core/layers/index.ts';
import { canMove, movedOrder } from '../../../../src/ui/explore/layer-order.ts';

const ids = layers.map((layer) => layer.id);

describe('movedOrder', () => {
  it('passes the next layer of the same kind, over lines between', () => {
    // Drawing order begins: choropleth, transport nodes, industrial parks, clusters, corridors (a line), local SBIR.
    const order = movedOrder(layers, 'clusters', 'up');
    expect(order.indexOf('clusters')).toBe(order.indexOf('local-sbir') + 1);
    expect(order.indexOf('corridors')).toBeLessThan(order.indexOf('clusters'));
  });

  it('goes down below its neighbour', () => {
    const order = movedOrder(layers, 'industrial-parks', 'down');
    expect(order.indexOf('industrial-parks')).toBe(order.indexOf('transport-nodes') - 1);
  });

  it('leaves the order as it is where there is nothing to pass', () => {
    for (const [id, step] of [['choropleth', 'up'], ['corridors', 'down'], ['innovation-centres', 'up'], ['transport-nodes', 'down'], ['no-such-layer', 'up']] as const) {
      expect(canMove(layers, id, step), id).toBe(false);
      expect(movedOrder(layers, id, step), id).toEqual(ids);
    }
  });

  it('keeps every layer, and up then down is where it began among its kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...layers), (layer) => {
        const up = movedOrder(layers, layer.id, 'up');
        expect([...up].sort()).toEqual([...ids].sort());
        if (!canMove(layers, layer.id, 'up')) return;
        const reordered = up.flatMap((id) => layers.find((other) => other.id === id) ?? []);
        const back = movedOrder(reordered, layer.id, 'down');
        const sameKind = (order: readonly string[]) => order.filter((id) => layers.find((other) => other.id === id)?.kind === layer.kind);
        expect(sameKind(back)).toEqual(sameKind(ids));
      }),
    );
  });
});
