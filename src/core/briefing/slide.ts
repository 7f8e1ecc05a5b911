/**
 * A slide with everything settled: texts in one language, charts and tables as values. The writers of PPTX and ODP and
 * the printed pages read this and nothing else, so that all files say the same.
 */
export type SlideTheme = 'light' | 'projector';
export type SlideSize = '16:9' | 'a4-landscape' | 'a4-portrait';

/** One series of a chart; `null` is a gap (no figure), never 0. */
export interface SlideSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** `#rrggbb`. */
  readonly colour: string;
}

/** A chart that Office draws itself and whose numbers can be edited. */
export interface SlideChart {
  readonly kind: 'bar' | 'column' | 'stacked-bar' | 'stacked-column' | 'line';
  readonly title: string;
  /** What a screen reader says. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly SlideSeries[];
  /** Title of the axis of values, with the unit. */
  readonly valueTitle: string;
  readonly format: 'integer' | 'decimal' | 'percent';
  /** Axis by powers of two that crosses at 1: for location quotients. */
  readonly logarithmic: boolean;
}

export interface SlideTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[];
  readonly rows: readonly (readonly string[])[];
}

/** PNG bytes with their size in pixels and the sentence that stands for them. */
export interface SlidePicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** A large figure: value with unit, and what it is. */
export interface SlideNumber {
  readonly value: string;
  readonly label: string;
}

export interface Slide {
  readonly title: string;
  readonly sentence: string;
  readonly points: readonly string[];
  readonly numbers: readonly SlideNumber[];
  readonly picture: SlidePicture | null;
  readonly charts: readonly SlideChart[];
  readonly tables: readonly SlideTable[];
  readonly notes: string;
  /** Publishers and titles; never empty. */
  readonly source: string;
  /** Date of the data in words; never empty. */
  readonly dataDate: string;
  readonly theme: SlideTheme;
  /** Where the words stand beside the map. */
  readonly textSide: 'left' | 'right' | 'top';
}

export interface SlideDeck {
  readonly title: string;
  readonly language: 'zh-TW' | 'en';
  readonly size: SlideSize;
  /** Who publishes the file, and its date `YYYY-MM-DD`: the files carry no other clock, so the same deck gives the same bytes. */
  readonly publisher: string;
  readonly date: string;
  readonly slides: readonly Slide[];
}
