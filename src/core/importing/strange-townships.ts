import { countyNamedIn } from './cells-above.ts';
import { regionName, type Gazetteer } from './gazetteer.ts';
import { nearestRegions } from './nearest-regions.ts';
import { ambiguous, type Matched, type MatchWay, type RegionReading } from './region-reading.ts';

interface StrangeQuestion {
  readonly gazetteer: Gazetteer;
  /** Titles of the table and names of its columns of regions. */
  readonly titles: readonly string[];
  readonly readings: readonly RegionReading[];
  readonly texts: readonly string[];
  readonly ofRow: Int32Array;
}

/** Ways that go by the name of the township alone. */
const byName: ReadonlySet<MatchWay> = new Set(['only-one', 'former-name', 'without-kind', 'spelling', 'english']);

/** Whether the cell itself says in which county the township is. */
function namesCounty(gazetteer: Gazetteer, text: string, code: string): boolean {
  const county = gazetteer.regions.get(code.slice(0, 5))?.name;
  if (!county) return false;
  const folded = text.normalize('NFKC').replaceAll('台', '臺').toLowerCase();
  return /[縣市].+/u.test(folded.slice(0, -1)) || folded.includes(county.zh.slice(0, 2)) || /[,;/]/.test(folded) || folded.includes(county.en.toLowerCase().split(' ')[0] ?? county.en);
}

/** The office that made a table is not the place that it is about. */
const office = /[縣市](?:政府|府(?!前))|公所|government/iu;

/** The county that a table is about: the only one in its titles, else the only one that any of its rows stands for as a whole. */
function countyOfTable({ gazetteer, titles, readings }: StrangeQuestion, used: ReadonlySet<number>): { readonly county: string; readonly titled: boolean } | null {
  const named = countyNamedIn(gazetteer, titles.filter((title) => !office.test(title)));
  if (named) return { county: named.code, titled: true };
  const whole = new Set([...used].flatMap((index) => {
    const reading = readings[index];
    return reading?.kind === 'matched' && reading.code.length === 5 ? [reading.code] : [];
  }));
  const [only] = whole;
  return only !== undefined && whole.size === 1 ? { county: only, titled: false } : null;
}

/**
 * Readings of townships that the one county of the table does not have: a name that only another county has is asked about there, not joined in silence.
 * None where too few of the townships are of that county, for then the table is not about it alone.
 */
export function strangeTownships(question: StrangeQuestion): ReadonlyMap<number, RegionReading> {
  const { gazetteer, readings, texts, ofRow } = question;
  const found = new Map<number, RegionReading>();
  const used = new Set(ofRow);
  const about = countyOfTable(question, used);
  if (!about) return found;
  const { county, titled } = about;
  const towns = [...used].flatMap((index) => {
    const reading = readings[index];
    return reading?.kind === 'matched' && reading.code.length === 8 ? [{ index, fits: reading.code.startsWith(county) }] : [];
  });
  const fitting = towns.filter(({ fits }) => fits).length;
  // A row that stands for one county says less than a title: in a mixed list a county is beside townships of others.
  if (fitting < 2 || fitting * 2 < towns.length || (!titled && (towns.length - fitting) * 3 > fitting)) return found;
  const name = regionName(gazetteer, county);
  for (const { index, fits } of towns) {
    const reading = readings[index];
    const text = texts[index] ?? '';
    if (fits || reading?.kind !== 'matched' || !byName.has(reading.how) || namesCounty(gazetteer, text, reading.code)) continue;
    found.set(index, asked(gazetteer, reading, text, county, name));
  }
  return found;
}

function asked(gazetteer: Gazetteer, reading: Matched, text: string, county: string, name: { readonly zh: string; readonly en: string }): RegionReading {
  const there = regionName(gazetteer, reading.code);
  const near = nearestRegions(gazetteer, `${name.zh}${text}`).filter((code) => code.length === 8 && code.startsWith(county)).map((code) => ({ code, extent: 'whole' as const }));
  return ambiguous([{ code: reading.code, extent: reading.extent }, ...near], {
    zh: `這份表格是${name.zh}的，但${name.zh}沒有這個鄉鎮市區；全國只有${there.zh}是這個名稱。`,
    en: `The table is about ${name.en}, which has no such township; the only one of this name is ${there.en}.`,
  });
}
