/** The layer under which marks and corridors are drawn: names lie above. */
export const slotId = 'data-slot';
/** The lowest of the border layers: areas are drawn under it. */
export const borderIds = { township: 'township-lines', coast: 'coast', county: 'county-lines' } as const;

/** Props every layer of marks, corridors and emphasis carries. */
export const slot = { beforeId: slotId } as const;
/** Props of the coloured areas. */
export const areaSlot = { beforeId: borderIds.township } as const;
