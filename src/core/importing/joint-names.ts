import type { Gazetteer, RegionChoice } from './gazetteer.ts';
import { severalNames, type RegionReading } from './region-reading.ts';

const between = /[/、,;;&+及與和或]/u;

/** A match where all parts are one present region as a whole; else the cell cannot be counted for any of them. */
function together(choices: readonly RegionChoice[]): RegionReading {
  const codes = new Set(choices.map(({ code }) => code));
  const [code = ''] = codes;
  const one = codes.size === 1 && choices.every(({ extent }) => extent === 'whole');
  return one ? { kind: 'matched', code, extent: 'whole', how: 'spelling' } : { kind: 'unmatched', why: severalNames, nearest: [...codes] };
}

/** 「桃園縣(市)」 is one region of today; 「新竹縣(市)」 and 「臺中縣市」 are two things. */
function countyAndCity(gazetteer: Gazetteer, text: string): RegionReading | null {
  const stem = /^(.{2})(?:縣[/、(]?市\)?|市[/、(]?縣\)?)$/u.exec(text)?.[1];
  if (stem === undefined) return null;
  const choices = ['縣', '市'].flatMap((kind) => gazetteer.counties.get(`${stem}${kind}`) ?? []);
  return choices.length < 2 ? null : together(choices);
}

/**
 * A cell with several names: 「臺北縣/新北市」 is one region of today, 「臺北市、新北市」 are two, of which none is taken. `null` where a part is no name.
 * @param text folded.
 * @param read the reading of one part.
 */
export function jointReading(gazetteer: Gazetteer, text: string, read: (part: string) => RegionReading | null): RegionReading | null {
  if (!between.test(text) && !/^..[縣市].{0,2}[縣市]/u.test(text)) return null;
  const twins = countyAndCity(gazetteer, text);
  if (twins) return twins;
  const parts = text.split(between);
  if (parts.length < 2 || parts.length > 8 || parts.some((part) => part.length < 2)) return null;
  const choices: RegionChoice[] = [];
  for (const part of parts) {
    const reading = read(part);
    if (reading?.kind === 'matched') choices.push({ code: reading.code, extent: reading.extent });
    else if (reading?.kind === 'ambiguous') choices.push(...reading.choices);
    else return null;
  }
  return together(choices);
}
