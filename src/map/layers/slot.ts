/** The label layer under which all data is drawn: the one place where the two libraries meet. */
export const slotId = 'data-slot';

/** Props every data layer carries. */
export const slot = { beforeId: slotId } as const;
