import { fewNote, type LqProfileEntry } from '../../core/indicators/index.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { say } from '../../i18n/language.ts';
import type { CsvCell } from '../../exporting/csv.ts';

/** An industry as a line of a file: name, count, share, quotient, interval, remark. Figures stay numbers. */
export function industryRow(entry: LqProfileEntry): readonly CsvCell[] {
  const interval = entry.low === null || entry.high === null ? '' : `${entry.low.toPrecision(4)}–${entry.high.toPrecision(4)}`;
  const note = entry.reason ? say(missingLabels[entry.reason]) : entry.few ? say(fewNote) : '';
  return [say(entry.title), entry.count, entry.share, entry.lq, interval, note];
}
