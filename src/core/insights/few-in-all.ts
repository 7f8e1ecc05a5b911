import { fewEstablishments } from '../indicators/establishment-caveats.ts';
import type { EstablishmentCounts } from '../indicators/establishment-counts.ts';
import { hasValue } from '../measures/column.ts';
import type { Text } from '../text.ts';

/** A warning for a region that has so few establishments altogether that nothing about their structure can be read; none for the others. */
export function fewInAll(counts: EstablishmentCounts, code: string): readonly Text[] {
  const total = counts.total(code);
  if (!hasValue(total) || total.value >= fewEstablishments) return [];
  return [
    {
      zh: `這裡總共不到 ${fewEstablishments} 家，增減一兩家就會改變一切，數字不宜解讀。`,
      en: `There are fewer than ${fewEstablishments} in all here: one or two more or fewer change everything, so read nothing into the figures.`,
    },
  ];
}
