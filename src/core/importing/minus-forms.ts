import { finding, shown, type Finding } from './finding.ts';

/** Ways of writing a negative figure other than `-500`: (500), △500, 500-, and －500 or −500. */
export const minusForms = ['brackets', 'triangle', 'behind', 'other-sign'] as const;

export type MinusForm = (typeof minusForms)[number];

/** What figures of a form are taken for. `text`: no figures at all, so that they are listed as texts; `missing`: no figure, without a word. */
export const minusReadings = ['negative', 'positive', 'missing', 'text'] as const;

export type MinusReading = (typeof minusReadings)[number];

/** What a form is taken for where nobody says anything; those that sources use in two senses stay open, and their figures are not taken. */
const byItself: Readonly<Record<MinusForm, MinusReading | 'open'>> = { brackets: 'negative', triangle: 'open', behind: 'open', 'other-sign': 'negative' };

/** By whom it is settled what a form stands for. */
export type MinusBy = 'itself' | 'file' | 'person';

export interface MinusMeaning {
  readonly reading: MinusReading | 'open';
  readonly by: MinusBy;
}

export type MinusMeanings = ReadonlyMap<MinusForm, MinusMeaning>;

/** A form that stands in the cells of a file. */
export interface FoundMinus extends MinusMeaning {
  readonly form: MinusForm;
  /** Cells in all columns of figures. */
  readonly count: number;
  /** Up to three different cells as written, with the negative figure that they may stand for. */
  readonly examples: readonly { readonly cell: string; readonly value: number }[];
  /** Names of the columns, in order. */
  readonly headers: readonly string[];
}

const bracketed = /(?:括[號弧]|[(]\s*[)])[^;。]{0,6}?(?:內|中)?(?:之|的)?(?:數字|數值|數據|數|者|figures?)?\s*(?:係|乃|皆|均)?(?:表示|代表|係指|為|表|are|mean|indicate|denote)s?\s*([^;。,]{1,40})/iu;
const triangular = /[△▲▽▼][」』"”]?\s*(?:係|乃)?(?:表示|代表|係指|為|表|[:=]|means?|indicates?|denotes?)\s*([^;。,]{1,40})/iu;
const negativeWords = /負|減|虧損|赤字|短絀|negative|minus|decrease|loss|deficit/iu;

/** What the lines around a table say of brackets and triangles: that they are negative figures, or something else; then they are no figures of the column. */
export function explainedMinus(lines: readonly string[]): ReadonlyMap<MinusForm, MinusReading> {
  const found = new Map<MinusForm, MinusReading>();
  for (const line of lines) {
    const text = line.slice(0, 1000).normalize('NFKC');
    for (const [form, pattern] of [['brackets', bracketed], ['triangle', triangular]] as const) {
      const words = pattern.exec(text)?.[1];
      if (words !== undefined && !found.has(form)) found.set(form, negativeWords.test(words) ? 'negative' : 'text');
    }
  }
  return found;
}

/** What each form means in a file: as a person says, else as the file explains, else by itself. */
export function minusMeanings(told: readonly { readonly form: MinusForm; readonly reading: MinusReading }[], explained: ReadonlyMap<MinusForm, MinusReading>): MinusMeanings {
  const said = new Map(told.map(({ form, reading }) => [form, reading]));
  return new Map(minusForms.map((form): readonly [MinusForm, MinusMeaning] => {
    const [person, file] = [said.get(form), explained.get(form)];
    return [form, person ? { reading: person, by: 'person' } : file ? { reading: file, by: 'file' } : { reading: byItself[form], by: 'itself' }];
  }));
}

const mostExamples = 3;

/** One more cell of a form; `known` is what was met before in the same column. */
export function meetMinus(known: FoundMinus | undefined, form: MinusForm, meaning: MinusMeaning, cell: string, value: number): FoundMinus {
  const examples = known?.examples ?? [];
  const written = cell.trim();
  const isNew = examples.length < mostExamples && !examples.some((example) => example.cell === written);
  return { form, ...meaning, count: (known?.count ?? 0) + 1, examples: isNew ? [...examples, { cell: written, value }] : examples, headers: [] };
}

/** The forms of all columns together. */
export function joinMinus(columns: readonly { readonly header: string; readonly minuses: ReadonlyMap<MinusForm, FoundMinus> }[]): readonly FoundMinus[] {
  return minusForms.flatMap((form) => {
    const found = columns.flatMap(({ header, minuses }) => {
      const own = minuses.get(form);
      return own ? [{ header, own }] : [];
    });
    const [first] = found;
    if (!first) return [];
    const examples = new Map(found.flatMap(({ own }) => own.examples.map((example) => [example.cell, example] as const)));
    return [{ ...first.own, count: found.reduce((sum, { own }) => sum + own.count, 0), examples: [...examples.values()].slice(0, mostExamples), headers: found.map(({ header }) => header) }];
  });
}

const formWords: Readonly<Record<MinusForm, { readonly zh: string; readonly en: string; readonly doubt: { readonly zh: string; readonly en: string } }>> = {
  brackets: { zh: '括號', en: 'Brackets', doubt: { zh: '', en: '' } },
  triangle: { zh: '三角形', en: 'Triangles', doubt: { zh: '可能表示負數，也可能只是增減的記號', en: 'may be a minus or only a mark of rise and fall' } },
  behind: { zh: '寫在數字後面的負號', en: 'Minus signs behind the figure', doubt: { zh: '可能表示負數，也可能只是註記', en: 'may be a minus or only a remark' } },
  'other-sign': { zh: '全形或排版用的負號', en: 'Full-width and typographic minus signs', doubt: { zh: '', en: '' } },
};

const figure = (value: number): string => String(value).replace('-', '−');

/** A sentence for each form: how its cells were read, with examples and their number. */
export function minusFindings(minuses: readonly FoundMinus[]): readonly Finding[] {
  return minuses.map(({ form, reading, by, count, examples, headers }) => {
    const words = formWords[form];
    const names = headers.slice(0, 3).map(shown);
    const more = headers.length > names.length;
    const where = {
      zh: `共 ${count} 格，在欄位「${names.join('」「')}」${more ? `等 ${headers.length} 欄` : ''}`,
      en: `${count} ${count === 1 ? 'cell' : 'cells'} of ${names.map((name) => `“${name}”`).join(', ')}${more ? ` and ${headers.length - names.length} more` : ''}`,
    };
    const because = by === 'person' ? { zh: '依您的選擇，', en: ', as you chose' } : by === 'file' ? { zh: '依檔案的說明，', en: ', as the file explains' } : { zh: '', en: '' };
    const change = { zh: '可在「負數的寫法」中更改。', en: 'This can be changed under “Ways of writing a minus”.' };
    if (reading === 'negative' || reading === 'positive') {
      const list = examples.map(({ cell, value }) => `${shown(cell)} → ${figure(reading === 'negative' ? value : Math.abs(value))}`);
      const name = reading === 'negative' ? { zh: '負數', en: 'a minus' } : { zh: '正數', en: 'no minus' };
      return finding(`minus-${form}`, by === 'itself' && form !== 'other-sign' ? 'check' : 'note',
        `${because.zh}${words.zh}讀作${name.zh}：${list.join('、')}；${where.zh}。${change.zh}`,
        `${words.en} were read as ${name.en}${because.en}: ${list.join(', ')}; ${where.en}. ${change.en}`);
    }
    const list = examples.map(({ cell }) => shown(cell));
    if (reading === 'open') {
      return finding(`minus-${form}`, 'check',
        `${words.zh}${words.doubt.zh}，因此沒有採用：${list.join('、')}；${where.zh}。請在「負數的寫法」中選擇。`,
        `${words.en} ${words.doubt.en}, so the figures were not taken: ${list.join(', ')}; ${where.en}. Please choose under “Ways of writing a minus”.`);
    }
    return finding(`minus-${form}`, by === 'file' ? 'check' : 'note',
      `${because.zh}${words.zh}不讀作數值：${list.join('、')}；${where.zh}。${change.zh}`,
      `${words.en} were not read as figures${because.en}: ${list.join(', ')}; ${where.en}. ${change.en}`);
  });
}
