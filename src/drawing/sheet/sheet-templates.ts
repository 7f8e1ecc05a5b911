export const sheetTemplateIds = ['16:9', 'a4-portrait', 'a4-landscape', 'square'] as const;
export type SheetTemplateId = (typeof sheetTemplateIds)[number];

/** A rectangle of the sheet in px. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Measures of one size of sheet; fixed, so that a series of sheets looks alike. All in CSS px (96 to the inch). */
export interface SheetTemplate {
  readonly width: number;
  readonly height: number;
  /** `side`: words left, map right. `stack`: words above and below the map. `over`: words above, legend in a column on the map. */
  readonly layout: 'side' | 'stack' | 'over';
  readonly margin: number;
  /** Width of the column of words (`side`) or of the legend (`over`). */
  readonly column: number;
  readonly title: number;
  readonly body: number;
  readonly small: number;
  /** How much larger than on a screen names and symbols of the map are. */
  readonly mapScale: number;
}

export const sheetTemplates: Readonly<Record<SheetTemplateId, SheetTemplate>> = {
  '16:9': { width: 1600, height: 900, layout: 'side', margin: 56, column: 520, title: 40, body: 18, small: 13, mapScale: 1.3 },
  'a4-landscape': { width: 1123, height: 794, layout: 'side', margin: 40, column: 348, title: 27, body: 13, small: 9.5, mapScale: 1 },
  'a4-portrait': { width: 794, height: 1123, layout: 'stack', margin: 44, column: 336, title: 28, body: 13, small: 9.5, mapScale: 0.95 },
  square: { width: 1080, height: 1080, layout: 'over', margin: 44, column: 292, title: 38, body: 17, small: 12.5, mapScale: 1.2 },
};

export const sheetInk = { paper: '#ffffff', title: '#14232b', text: '#33454e', quiet: '#5b6b73', rule: '#dbe3e7', accent: '#0f7a74' } as const;
