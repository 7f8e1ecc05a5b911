import { divergingAbove, divergingBelow } from '../../core/scales/palette.ts';

/** Colours of the statistics charts by role; text and lines take those of `chartInk`. */
export const plotInk = {
  paper: '#ffffff',
  accent: divergingAbove[3],
  /** What asks for a decision: candidates, absences. */
  attention: '#b24c14',
  rise: divergingAbove[2],
  fall: divergingBelow[0],
  /** Whole figures that are not judged: totals, all others. */
  neutral: '#7d8d95',
  track: '#eef2f3',
  /** Grounds behind marks. */
  tintAbove: '#f1f7f6',
  tintBelow: '#f9f5ee',
} as const;
