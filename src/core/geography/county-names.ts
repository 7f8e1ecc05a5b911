/** A county as the table `counties` names it. */
export interface CountyNames {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Earlier official names, such as 臺北縣 or 桃園縣; they lead to the county that stands there now. */
  readonly former: readonly string[];
}

export type CountyMatch =
  | { readonly kind: 'match'; readonly code: string }
  /** The text fits several counties: 新竹 may be 新竹市 or 新竹縣. A person has to say which. */
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown' };

// Only in these names is 臺 the official spelling; 台西 and other place names keep what their own tables say.
const taiSpelling = /台(?=[北中南東灣])/g;

/**
 * A Chinese place name in the spelling of the official tables: full-width forms folded to ASCII (NFKC), all spaces removed,
 * 台 → 臺 before 北, 中, 南, 東 and 灣. English names should go through `normaliseEnglishName`.
 */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').replace(taiSpelling, '臺');
}

/** A Chinese county name without its kind: 臺中市 and 臺中縣 → 臺中. Names of two characters or fewer stay whole. */
export function withoutCountySuffix(name: string): string {
  const normal = normaliseName(name);
  return normal.length > 2 && /[縣市]$/u.test(normal) ? normal.slice(0, -1) : normal;
}

/** An English place name for comparison: lower case, letters only, `Taipei City` → `taipei city`, `Hsin-chu` → `hsinchu`. */
export function normaliseEnglishName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’-]/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, ' ')
    .trim();
}

function withoutEnglishSuffix(name: string): string {
  return normaliseEnglishName(name).replace(/ (?:city|county)$/u, '');
}

/**
 * A reader of county names as people and older tables write them: present and former names, 台 or 臺, with or without 縣/市, English with
 * or without City/County. Full present names win over former ones, and both win over names without a suffix.
 */
export function countyNameReader(counties: readonly CountyNames[]): (text: string) => CountyMatch {
  const stages = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>()] as const;
  const enter = (stage: Map<string, Set<string>>, key: string, code: string): void => {
    if (key === '') return;
    const codes = stage.get(key);
    if (codes) codes.add(code);
    else stage.set(key, new Set([code]));
  };
  const [present, former, short] = stages;
  for (const { code, zh, en, former: formerNames } of counties) {
    enter(present, normaliseName(zh), code);
    enter(present, normaliseEnglishName(en), code);
    for (const name of formerNames) enter(former, normaliseName(name), code);
    enter(short, withoutCountySuffix(zh), code);
    enter(short, withoutEnglishSuffix(en), code);
  }
  return (text) => {
    const chinese = normaliseName(text);
    const english = normaliseEnglishName(text);
    for (const stage of stages) {
      const codes = stage.get(chinese) ?? (english === '' ? undefined : stage.get(english));
      if (!codes) continue;
      const list = [...codes].sort();
      const [first] = list;
      if (first !== undefined && list.length === 1) return { kind: 'match', code: first };
      return { kind: 'ambiguous', codes: list };
    }
    return { kind: 'unknown' };
  };
}
