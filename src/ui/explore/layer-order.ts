import type { LayerDefinition } from '../../core/layers/layer.ts';

/** `up` draws the layer later, above its neighbour. */
export type OrderStep = 'up' | 'down';

function neighbourOf(ordered: readonly LayerDefinition[], id: string, step: OrderStep): number {
  const at = ordered.findIndex((layer) => layer.id === id);
  const own = ordered[at];
  if (!own) return -1;
  const same = (layer: LayerDefinition | undefined) => layer?.kind === own.kind;
  for (let next = step === 'up' ? at + 1 : at - 1; next >= 0 && next < ordered.length; next += step === 'up' ? 1 : -1) {
    if (same(ordered[next])) return next;
  }
  return -1;
}

/**
 * Whether a layer can move a step. Areas lie under lines and lines under points whatever the order, so a layer moves only among its own kind.
 * @param ordered all layers, the lowest first.
 */
export function canMove(ordered: readonly LayerDefinition[], id: string, step: OrderStep): boolean {
  return neighbourOf(ordered, id, step) >= 0;
}

/** The layer ids after the step, the lowest first; the present order where the layer cannot move. */
export function movedOrder(ordered: readonly LayerDefinition[], id: string, step: OrderStep): readonly string[] {
  const ids = ordered.map((layer) => layer.id);
  const at = ids.indexOf(id);
  const to = neighbourOf(ordered, id, step);
  if (to < 0) return ids;
  const without = ids.filter((other) => other !== id);
  const target = ids[to] ?? '';
  without.splice(without.indexOf(target) + (to > at ? 1 : 0), 0, id);
  return without;
}
