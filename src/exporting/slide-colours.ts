import type { SlideTheme } from '../core/briefing/slide.ts';

/** Colours of a slide by their role, `#rrggbb`; those of the light theme are the page's own (src/ui/styles/tokens.css). */
export interface SlideColours {
  readonly ground: string;
  readonly text: string;
  readonly secondary: string;
  readonly line: string;
  readonly accent: string;
  /** Ground of number cards and of table headings. */
  readonly soft: string;
  /** Ground of every other row of a table. */
  readonly zebra: string;
}

export const slideColours: Readonly<Record<SlideTheme, SlideColours>> = {
  light: {
    ground: '#ffffff',
    text: '#14232b',
    secondary: '#51616a',
    line: '#dbe3e7',
    accent: '#0f5f66',
    soft: '#e3efee',
    zebra: '#f4f8f8',
  },
  projector: {
    ground: '#0d1b22',
    text: '#f1f6f7',
    secondary: '#b5c4cb',
    line: '#38505b',
    accent: '#74d3c8',
    soft: '#173640',
    zebra: '#13272f',
  },
};

export const slideThemes: readonly SlideTheme[] = ['light', 'projector'];
