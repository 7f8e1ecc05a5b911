import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { areaSlot, slot } from './slot.ts';

/**
 * Empty layers that hold both places in the style from the first frame on. A group of layers that comes only later, when the style has loaded its
 * sources, is put on top of everything and would cover the names.
 */
export function slotKeepers(): Layer[] {
  return [new ScatterplotLayer({ id: 'area-slot-keeper', ...areaSlot, data: [] }), new ScatterplotLayer({ id: 'slot-keeper', ...slot, data: [] })];
}
