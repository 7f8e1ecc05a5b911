import { shiftSharePartNames, type ShiftSharePartId } from '../../core/insights/shift-share-of-county.ts';
import { categoryColours } from '../../core/scales/palette.ts';
import type { Text } from '../../core/text.ts';
import { chartInk } from '../charts/chart.ts';
import { plotInk } from '../charts/plot-ink.ts';
import type { Texture } from '../charts/textures.ts';

interface PartLook {
  readonly id: ShiftSharePartId;
  readonly name: Text;
  readonly note: Text;
  readonly colour: string;
  readonly texture: Texture;
}

const [, orange = plotInk.attention] = categoryColours;

const looks: Readonly<Record<ShiftSharePartId, { readonly colour: string; readonly texture: Texture }>> = {
  national: { colour: chartInk.secondary, texture: 'plain' },
  mix: { colour: plotInk.accent, texture: 'lines' },
  local: { colour: plotInk.attention, texture: 'plain' },
  competitive: { colour: plotInk.attention, texture: 'plain' },
  allocation: { colour: orange, texture: 'dots' },
  notSplit: { colour: chartInk.axis, texture: 'grid' },
  newIndustry: { colour: chartInk.axis, texture: 'lines' },
};

/** Name, colour and texture of a part, the same in every chart. */
export function partLook(id: ShiftSharePartId): PartLook {
  return { id, ...shiftSharePartNames[id], ...looks[id] };
}
