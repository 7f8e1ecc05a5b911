import * as v from 'valibot';
import { missingReasons } from '../measures/missing.ts';
import { columnRoles } from './column-roles.ts';
import { finding, shown, type Finding } from './finding.ts';
import { minusForms, minusReadings } from './minus-forms.ts';
import { delimiters, encodings, projections } from './reading-choices.ts';

export const recipeFormat = 'cluster-atlas-import';
export const recipeVersion = 1;

const short = v.pipe(v.string(), v.maxLength(300));
const row = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** What is done with several rows of one region, time, industry and category: added up where they are counts, or one of them kept. */
export const repeatChoices = ['add', 'first', 'last'] as const;
export type RepeatChoice = (typeof repeatChoices)[number];

const parts = {
  encoding: v.picklist(encodings),
  sheet: short,
  delimiter: v.picklist(delimiters),
  /** Rows of the header from 0; an empty list says that the file has none. */
  headerRows: v.pipe(v.array(row), v.maxLength(5)),
  projection: v.picklist(projections),
  /** The time of a table that has no column for it, as in `readDate`. */
  date: short,
  /** Left out: such rows are not shown. */
  repeats: v.picklist(repeatChoices),
  /** `false`: a table with a column for each region is not turned. */
  turned: v.boolean(),
};

const column = v.object({ header: short, role: v.picklist(columnRoles), unit: v.optional(short) });
/** What a sign stands for: a reason for having no figure, or `zero`, where the source says so. */
export const signMeanings = [...missingReasons, 'zero'] as const;
export type SignMeaning = (typeof signMeanings)[number];

const missing = v.object({ token: short, reason: v.picklist(signMeanings) });
/** What a way of writing a minus stands for. */
const minus = v.object({ form: v.picklist(minusForms), reading: v.picklist(minusReadings) });
const mend = v.object({ text: short, code: v.nullable(v.pipe(v.string(), v.regex(/^\d{5}(?:\d{3})?$/))) });

export type RecipeColumn = v.InferOutput<typeof column>;
export type RecipeMissing = v.InferOutput<typeof missing>;
export type RecipeMinus = v.InferOutput<typeof minus>;
export type RecipeMend = v.InferOutput<typeof mend>;

/** What a person settled about a file, for the next file of the same shape. Everything left out is found anew. */
export interface ImportRecipe {
  readonly format: typeof recipeFormat;
  readonly version: typeof recipeVersion;
  readonly encoding?: v.InferOutput<typeof parts.encoding>;
  readonly sheet?: string;
  readonly delimiter?: v.InferOutput<typeof parts.delimiter>;
  readonly headerRows?: readonly number[];
  readonly projection?: v.InferOutput<typeof parts.projection>;
  readonly date?: string;
  readonly repeats?: RepeatChoice;
  readonly turned?: boolean;
  readonly columns: readonly RecipeColumn[];
  readonly missing: readonly RecipeMissing[];
  readonly minus: readonly RecipeMinus[];
  readonly mends: readonly RecipeMend[];
}

export const emptyRecipe: ImportRecipe = { format: recipeFormat, version: recipeVersion, columns: [], missing: [], minus: [], mends: [] };

const mostItems = 5000;

/** Whole items stay, broken ones are counted; what is no list counts as one broken item. */
function items<Schema extends v.GenericSchema>(value: unknown, schema: Schema): { readonly kept: readonly v.InferOutput<Schema>[]; readonly dropped: number } {
  if (value === undefined) return { kept: [], dropped: 0 };
  if (!Array.isArray(value)) return { kept: [], dropped: 1 };
  const kept: v.InferOutput<Schema>[] = [];
  for (const item of value.slice(0, mostItems)) {
    const result = v.safeParse(schema, item);
    if (result.success) kept.push(result.output);
  }
  return { kept, dropped: value.length - kept.length };
}

function part<Schema extends v.GenericSchema>(value: unknown, schema: Schema): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/**
 * A recipe from a file or from storage. Never throws: parts that are broken or of another kind are dropped, and the
 * findings say which. A text that is no recipe at all gives the empty one.
 */
export function readRecipe(source: unknown): { readonly recipe: ImportRecipe; readonly findings: readonly Finding[] } {
  let value: unknown = source;
  if (typeof source === 'string') {
    try {
      value = JSON.parse(source);
    } catch {
      value = null;
    }
  }
  const whole = v.safeParse(v.record(v.string(), v.unknown()), value);
  if (!whole.success || whole.output['format'] !== recipeFormat) {
    return { recipe: emptyRecipe, findings: [finding('recipe-none', 'problem', '這不是匯入設定檔，因此沒有套用。', 'This is no import recipe, so it was not applied.')] };
  }
  const found = whole.output;
  const findings: Finding[] = [];
  if (found['version'] !== recipeVersion) {
    findings.push(finding('recipe-version', 'check', '匯入設定檔的版本不同，只套用看得懂的部分。', 'The import recipe is of another version; only the parts that are understood were applied.'));
  }
  const broken: string[] = [];
  const chosen = Object.entries(parts).map(([name, schema]) => {
    const held = found[name];
    if (held === undefined) return {};
    const kept = part<v.GenericSchema>(held, schema);
    if (kept !== undefined) return { [name]: kept };
    broken.push(name);
    return {};
  });
  const columns = items(found['columns'], column);
  const tokens = items(found['missing'], missing);
  const minuses = items(found['minus'], minus);
  const mends = items(found['mends'], mend);
  for (const [name, { dropped }] of [['columns', columns], ['missing', tokens], ['minus', minuses], ['mends', mends]] as const) if (dropped > 0) broken.push(`${name} × ${dropped}`);
  if (broken.length > 0) {
    const list = broken.map(shown).join(', ');
    findings.push(finding('recipe-broken', 'check', `匯入設定檔有無法使用的部分，已略過：${list}。`, `Some parts of the import recipe cannot be used and were dropped: ${list}.`));
  }
  const settled: Partial<ImportRecipe> = Object.assign({}, ...chosen);
  return { recipe: { ...emptyRecipe, ...settled, columns: columns.kept, missing: tokens.kept, minus: minuses.kept, mends: mends.kept }, findings };
}

/** A recipe as the text of a file. */
export function writeRecipe(recipe: ImportRecipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`;
}

/** Headers are compared without spaces, in half-width, so that 「家數 （家）」 and 「家數(家)」 are one. */
export function headerKey(header: string): string {
  return header.normalize('NFKC').replaceAll(/\s+/gu, '').replaceAll('台', '臺').toLowerCase();
}

/**
 * The columns of a recipe by the headers of a new file, whatever their order; the sentences say which columns of the
 * recipe the file lacks and which of the file the recipe does not know.
 */
export function matchColumns(recipe: ImportRecipe, headers: readonly string[]): { readonly byHeader: ReadonlyMap<string, RecipeColumn>; readonly findings: readonly Finding[] } {
  const byHeader = new Map<string, RecipeColumn>();
  if (recipe.columns.length === 0) return { byHeader, findings: [] };
  const known = new Map(recipe.columns.map((held) => [headerKey(held.header), held]));
  const met = new Set<string>();
  const fresh: string[] = [];
  for (const header of headers) {
    const key = headerKey(header);
    const held = known.get(key);
    if (held) {
      byHeader.set(header, held);
      met.add(key);
    } else fresh.push(header);
  }
  const findings: Finding[] = [];
  const absent = recipe.columns.filter(({ header, role }) => role !== 'ignore' && !met.has(headerKey(header))).map(({ header }) => shown(header));
  if (absent.length > 0) {
    findings.push(finding('recipe-absent', 'check', `設定檔裡的欄位在這個檔案中找不到：${absent.slice(0, 6).join('、')}。`, `The file lacks columns of the recipe: ${absent.slice(0, 6).join(', ')}.`));
  }
  if (fresh.length > 0) {
    const list = fresh.slice(0, 6).map(shown);
    findings.push(finding('recipe-new', 'check', `這個檔案有設定檔沒有的欄位，已重新判斷：${list.join('、')}。`, `The file has columns that the recipe does not know; their use was found anew: ${list.join(', ')}.`));
  }
  return { byHeader, findings };
}
