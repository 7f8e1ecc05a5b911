import type { SlideChart, SlideTable } from '../../core/briefing/slide.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { Chart } from '../charts/chart.ts';

/** Px that a figure is drawn for. A `null` height is as high as the figure needs; only rankings and years over time can be given one. */
export interface FigureSize {
  readonly width: number;
  readonly height: number | null;
}

/** A chart or table bound to the data, with every text in the view's language. */
export interface Figure {
  readonly title: string;
  /** Drawn for the size, with its twin as a table; `null` for figures that are tables. */
  readonly chart: Chart | null;
  /** For files of Office; `null` where no kind of chart there fits, and the table stands in. Shares are fractions, percentages per hundred. */
  readonly native: SlideChart | null;
  readonly table: SlideTable;
  readonly sourceIds: readonly string[];
  /** As `dateText` and `datesText` read it: `2016-12-31/2020-11-30` for a change, several joined by `;`; '' where no date is known. */
  readonly asOf: string;
  /** Caveats, to be printed small. */
  readonly notes: readonly string[];
}

export type FigureParameter = 'county' | 'township' | 'cluster' | 'corridor' | 'measure' | 'subject';

export type FigureParameters = Readonly<Record<string, string>>;

/** One file in drawing/figures is one definition; index.ts lists them. */
export interface FigureDefinition {
  readonly id: string;
  readonly title: Text;
  /** What it can be asked about. `measure` may be left out; the others are needed, except for `subject`, without which it is the nation. */
  readonly parameters: readonly FigureParameter[];
  /** Resources it is made of, besides those that the view itself waits for. */
  needs(parameters: FigureParameters): readonly string[];
  /** `null` while a table is not loaded, for parameters that name nothing, and where there is no figure at all. */
  build(atlas: Atlas, view: ViewState, parameters: FigureParameters, size: FigureSize): Figure | null;
}
