import { hasValue } from '../measures/column.ts';
import type { IndustryField } from './industry-fields.ts';
import type { ParkSheet } from './park-sheets.ts';

/** How one of our parks is like one of theirs. */
export interface ParkLikeness {
  readonly ours: ParkSheet;
  readonly theirs: ParkSheet;
  /** Fields in common over fields of either (Jaccard 1901), 0–1. */
  readonly likeness: number;
  readonly common: readonly IndustryField[];
  readonly onlyOurs: readonly IndustryField[];
  readonly onlyTheirs: readonly IndustryField[];
  /** Their area over ours; `null` where one is not known. */
  readonly areaRatio: number | null;
  /** How many years ours is older; negative = younger; `null` where one is not known. */
  readonly yearsOlder: number | null;
}

const hectaresPerKm2 = 100;

function comparedWith(ours: ParkSheet, theirs: ParkSheet): ParkLikeness {
  const common = ours.fields.filter((field) => theirs.fields.includes(field));
  const either = new Set([...ours.fields, ...theirs.fields]).size;
  const [ourArea, theirArea] = [ours.area.cell, theirs.area.cell];
  const [ourYear, theirYear] = [ours.established, theirs.established];
  return {
    ours,
    theirs,
    likeness: either === 0 ? 0 : common.length / either,
    common,
    onlyOurs: ours.fields.filter((field) => !common.includes(field)),
    onlyTheirs: theirs.fields.filter((field) => !common.includes(field)),
    areaRatio: hasValue(ourArea) && hasValue(theirArea) && ourArea.value > 0 ? (theirArea.value * hectaresPerKm2) / ourArea.value : null,
    yearsOlder: hasValue(ourYear) && hasValue(theirYear) ? theirYear.value - ourYear.value : null,
  };
}

/**
 * For each of our parks with a known field the park of theirs that has most fields in common with it; of several the one nearer in area. Parks
 * without a known field on either side, or without any in common, are in no pair: nothing is known that would make them alike.
 */
export function parkLikenesses(sheets: readonly ParkSheet[]): readonly ParkLikeness[] {
  const theirs = sheets.filter(({ isOurs, fields }) => !isOurs && fields.length > 0);
  const apart = ({ areaRatio }: ParkLikeness): number => (areaRatio === null ? Infinity : Math.abs(Math.log(areaRatio)));
  return sheets
    .filter(({ isOurs, fields }) => isOurs && fields.length > 0)
    .flatMap((ours) => {
      const [best] = theirs.map((their) => comparedWith(ours, their)).toSorted((a, b) => b.likeness - a.likeness || apart(a) - apart(b));
      return best && best.likeness > 0 ? [best] : [];
    });
}
