/** Syllables of Mandarin in Hanyu Pinyin, tones and umlauts left out: initials with the finals they take. */
const finalsOf: readonly (readonly [initials: string, finals: string])[] = [
  ['', 'a ai an ang ao e ei en er o ou yi ya yan yang yao ye yin ying yong you yu yuan yue yun wu wa wai wan wang wei wen weng wo'],
  ['b p', 'a o ai ei ao an en ang eng i ie iao ian in ing u'],
  ['m', 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u'],
  ['f', 'a o ei ou an en ang eng u'],
  ['d t', 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un'],
  ['n', 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve'],
  ['l', 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve'],
  ['g k h', 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['j q x', 'i ia ie iao iu ian in iang ing iong u ue uan un'],
  ['zh ch sh', 'i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['r', 'i e ao ou an en ang eng ong u uo ui uan un'],
  ['z c s', 'i a e ai ei ao ou an en ang eng ong u uo ui uan un'],
];

type Spell = (initial: string, final: string) => string;

const soft = new Set(['j', 'q', 'x']);
const hissing = new Set(['zh', 'ch', 'sh', 'r', 'z', 'c', 's']);

/** Tongyong Pinyin, official from 2002 to 2008. */
const tongyong: Spell = (initial, final) => {
  if (initial === '') return final === 'wen' ? 'wun' : final === 'weng' ? 'wong' : final;
  if (initial === 'f' && final === 'eng') return 'fong';
  if (hissing.has(initial) && final === 'i') return `${initial === 'zh' ? 'jh' : initial}ih`;
  const head = new Map([['zh', 'jh'], ['q', 'c'], ['x', 's']]).get(initial) ?? initial;
  if (soft.has(initial) && final.startsWith('u')) return `${head}y${final}`;
  if (final === 'iong') return `${head}yong`;
  if (final.startsWith('v')) return `${head}yu${final.slice(1)}`;
  return head + (final === 'iu' ? 'iou' : final === 'ui' ? 'uei' : final);
};

/** Wade-Giles without apostrophes, hyphens and umlauts, as Taiwan wrote most names until 2002. */
const wadeGiles: Spell = (initial, final) => {
  const open = new Map([['yi', 'i'], ['yan', 'yen'], ['ye', 'yeh'], ['yong', 'yung'], ['you', 'yu'], ['yue', 'yueh'], ['er', 'erh'], ['e', 'o']]);
  if (initial === '') return open.get(final) ?? final;
  if (final === 'i' && hissing.has(initial)) {
    const whole = new Map([['zh', 'chih'], ['ch', 'chih'], ['sh', 'shih'], ['r', 'jih'], ['z', 'tzu'], ['c', 'tzu'], ['s', 'ssu']]);
    return whole.get(initial) ?? '';
  }
  const head = new Map([['b', 'p'], ['d', 't'], ['g', 'k'], ['j', 'ch'], ['q', 'ch'], ['x', 'hs'], ['zh', 'ch'], ['r', 'j'], ['z', 'ts'], ['c', 'ts']]).get(initial) ?? initial;
  const back = new Set(['g', 'k', 'h']).has(initial);
  const tail = final
    .replace(/ong$/, 'ung')
    .replace(/^ian$/, 'ien')
    .replace(/^(ie|ue)$/, '$1h')
    .replace(/^ve?$/, (whole) => (whole === 'v' ? 'u' : 'ueh'))
    .replace(/^ui$/, back && initial !== 'h' ? 'uei' : 'ui')
    .replace(/^uo$/, back || initial === 'sh' ? 'uo' : 'o')
    .replace(/^e$/, back ? 'o' : 'e');
  return head + tail;
};

const plain = (syllable: string): string => syllable.replaceAll('v', 'u');

/** Hanyu syllable → its other spellings. */
const syllables: ReadonlyMap<string, readonly { readonly tongyong: string; readonly wadeGiles: string }[]> = (() => {
  const made = new Map<string, { tongyong: string; wadeGiles: string }[]>();
  for (const [initials, finals] of finalsOf) {
    for (const initial of initials.split(' ')) {
      for (const final of finals.split(' ')) {
        const key = plain(initial + final);
        const spelled = { tongyong: tongyong(initial, final), wadeGiles: wadeGiles(initial, final) };
        // Official names write lü as lyu.
        const keys = final.startsWith('v') ? [key, `${initial}yu${final.slice(1)}`] : [key];
        for (const each of keys) made.set(each, [...(made.get(each) ?? []), spelled]);
      }
    }
  }
  // Habits of maps and road signs beside the strict rule.
  for (const [key, wadeGiles] of [['yi', 'yi'], ['ye', 'ye'], ['si', 'szu'], ['e', 'e']] as const) made.get(key)?.push({ tongyong: made.get(key)?.[0]?.tongyong ?? key, wadeGiles });
  return made;
})();

/** All ways to cut letters into syllables; only the first may begin with a vowel, for Pinyin sets an apostrophe before the others. */
function cuts(letters: string, first = true): readonly (readonly string[])[] {
  if (letters === '') return [[]];
  if (!first && /^[aeo]/.test(letters)) return [];
  const found: (readonly string[])[] = [];
  for (let length = 1; length <= Math.min(6, letters.length); length += 1) {
    const head = letters.slice(0, length);
    if (syllables.has(head)) for (const rest of cuts(letters.slice(length), false)) found.push([head, ...rest]);
  }
  return found;
}

const joined = (parts: readonly (readonly string[])[]): readonly string[] => parts.reduce<readonly string[]>((made, choices) => made.flatMap((front) => choices.map((choice) => front + choice)), ['']);

/**
 * The Tongyong and Wade-Giles spellings of a name in Hanyu Pinyin, in lower case without marks; empty for a name that is no Pinyin. Deterministic, by syllables
 * alone: what two places share is for the reader of names to ask.
 * @param name in the official spelling; its apostrophes tell the syllables.
 */
export function otherSpellings(name: string): readonly string[] {
  const groups = name.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '').toLowerCase().split(/[^a-z]+/).filter((group) => group !== '');
  const known = groups.map((group) => cuts(group));
  if (known.length === 0 || known.some((ways) => ways.length === 0)) return [];
  const spelled = (of: (syllable: string) => readonly string[]): readonly string[] => joined(known.map((ways) => [...new Set(ways.flatMap((way) => joined(way.map((syllable) => of(syllable)))))]));
  const names = [
    ...spelled((syllable) => (syllables.get(syllable) ?? []).map((made) => made.tongyong)),
    ...spelled((syllable) => (syllables.get(syllable) ?? []).map((made) => made.wadeGiles)),
  ];
  return [...new Set(names)].slice(0, 24);
}
