import type { Layer } from '@deck.gl/core';
import { RibbonLayer } from './ribbon-layer.ts';
import { areaSlot, slot } from './slot.ts';

/**
 * Empty layers that hold both places in the style from the first frame on. A group of layers that comes only later, when the style has loaded its
 * sources, is put on top of everything and would cover the names.
 */
export function slotKeepers(): Layer[] {
  return [new RibbonLayer({ id: 'area-slot-keeper', ...areaSlot }), new RibbonLayer({ id: 'slot-keeper', ...slot })];
}
