import type { Gazetteer, RegionChoice } from './gazetteer.ts';
import { ambiguous, severalNames, twinName, type RegionReading } from './region-reading.ts';

const between = /[/、,;;&+及與和]|(?:或)/u;

/** What one cell says that stands for one region or for several: a match where all parts are of one present region. */
function together(choices: readonly RegionChoice[], otherwise: () => RegionReading): RegionReading {
  const [first] = choices;
  if (!first || choices.some(({ code }) => code !== first.code)) return otherwise();
  return { kind: 'matched', code: first.code, extent: choices.some(({ extent }) => extent === 'whole') ? 'whole' : 'part', how: 'spelling' };
}

/** 「桃園縣(市)」 and 「臺中縣市」 are one region of today; 「新竹縣(市)」 may be either of the twins. */
function countyAndCity(gazetteer: Gazetteer, text: string): RegionReading | null {
  const stem = /^(.{2})(?:縣[/、(]?市\)?|市[/、(]?縣\)?)$/u.exec(text)?.[1];
  if (stem === undefined) return null;
  const choices = ['縣', '市'].flatMap((kind) => gazetteer.counties.get(`${stem}${kind}`) ?? []);
  return choices.length < 2 ? null : together(choices, () => ambiguous(choices, twinName));
}

/**
 * A cell with several names: 「臺北縣/新北市」 is one region of today, 「臺北市、新北市」 are two, of which none is taken. `null` where a part is no name.
 * @param name without marks around it.
 * @param read the reading of one part.
 */
export function jointReading(gazetteer: Gazetteer, name: string, read: (part: string) => RegionReading | null): RegionReading | null {
  const twins = countyAndCity(gazetteer, name);
  if (twins) return twins;
  const parts = name.split(between);
  if (parts.length < 2 || parts.length > 8 || parts.some((part) => part.length < 2)) return null;
  const choices: RegionChoice[] = [];
  for (const part of parts) {
    const reading = read(part);
    if (reading?.kind === 'matched') choices.push({ code: reading.code, extent: reading.extent });
    else if (reading?.kind === 'ambiguous') choices.push(...reading.choices);
    else return null;
  }
  return together(choices, () => ({ kind: 'unmatched', why: severalNames, nearest: [...new Set(choices.map(({ code }) => code))] }));
}
