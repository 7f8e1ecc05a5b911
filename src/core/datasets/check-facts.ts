import { isUnitId } from '../measures/unit.ts';
import { cellOf, type RawTable } from './check-file.ts';
import { definitionsResource, fieldNamed, listDelimiter } from './contract.ts';
import { problem, quoted, type Problem } from './problem.ts';

/** Sentences that are either in both languages or absent. */
const sentenceFields = /^(?:caveat|description|definition|reason|order_basis|figure_scope)_zh$/;

/** Lists of terms whose English stands in the table of terms unless a parallel `_en` list is given. */
const termFields = /^(?:key_industries|focus|industries|fields)(?:_[a-z]+)?_zh$/;

function placeOf(table: RawTable, row: number, field: string) {
  return { file: table.file, line: table.lines[row] ?? 0, column: (table.positions.get(field) ?? 0) + 1, field };
}

/** What the definitions say of one indicator: its unit (one, or one per level) and the levels it is defined for. */
export interface DefinedIndicator {
  readonly units: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
}

export type DefinedIndicators = ReadonlyMap<string, DefinedIndicator>;

export function definedIndicators(definitions: RawTable | undefined): DefinedIndicators {
  const found = new Map<string, { units: Set<string>; levels: Set<string> }>();
  definitions?.rows.forEach((row) => {
    const indicator = cellOf(definitions, row, 'indicator');
    const known = found.get(indicator) ?? { units: new Set<string>(), levels: new Set<string>() };
    known.units.add(cellOf(definitions, row, 'unit'));
    known.levels.add(cellOf(definitions, row, 'level'));
    found.set(indicator, known);
  });
  return found;
}

function checkUnits(table: RawTable, definitions: DefinedIndicators): readonly Problem[] {
  const role = table.resource.atlas.role;
  const long = role?.kind === 'region-values' ? role : null;
  const unitField = long?.unit ?? 'unit';
  const indicatorField = long?.indicator ?? 'indicator';
  const position = table.positions.get(unitField);
  if (position === undefined || fieldNamed(table.resource, unitField)?.type !== 'string') return [];
  const isDefinitions = table.resource.name === definitionsResource;
  const indicators = isDefinitions ? undefined : table.positions.get(indicatorField);
  const problems: Problem[] = [];
  table.rows.forEach((row, index) => {
    const unit = row[position] ?? '';
    if (unit !== '' && !isUnitId(unit)) {
      const what = { zh: `沒有單位 ${quoted(unit)}。`, en: `There is no unit ${quoted(unit)}.` };
      const mend = { zh: '使用 core/measures/unit.ts 的單位。', en: 'Use a unit of core/measures/unit.ts.' };
      problems.push(problem('unit', placeOf(table, index, unitField), what, mend));
      return;
    }
    const indicator = indicators === undefined ? '' : (row[indicators] ?? '');
    const wanted = definitions.get(indicator);
    if (indicator === '') return;
    if (!wanted) {
      if (!long || definitions.size === 0) return;
      const what = {
        zh: `指標 ${quoted(indicator)} 沒有定義。`,
        en: `The indicator ${quoted(indicator)} is not defined.`,
      };
      const mend = {
        zh: '在 reference/indicator_definitions.csv 加入定義。',
        en: 'Add it to reference/indicator_definitions.csv.',
      };
      problems.push(problem('unknown-indicator', placeOf(table, index, indicatorField), what, mend));
      return;
    }
    if (long && !wanted.levels.has(long.level) && !wanted.levels.has('both')) {
      const levels = [...wanted.levels].join(', ');
      const what = {
        zh: `${quoted(indicator)} 的層級是 ${levels}，這個資料表是 ${long.level}。`,
        en: `${quoted(indicator)} is defined for ${levels}, the table holds figures of ${long.level} level.`,
      };
      const mend = {
        zh: '更正 reference/indicator_definitions.csv 的層級，或另立指標。',
        en: 'Correct the level in reference/indicator_definitions.csv, or define another indicator.',
      };
      problems.push(problem('indicator-level', placeOf(table, index, indicatorField), what, mend));
    }
    if (wanted.units.has(unit)) return;
    const list = [...wanted.units].join(', ');
    const what = {
      zh: `${quoted(indicator)} 的單位是 ${list}，這一列寫 ${quoted(unit)}。`,
      en: `${quoted(indicator)} is counted in ${list}, the row says ${quoted(unit)}.`,
    };
    const mend = {
      zh: '換算數值並更正單位，或另立指標；也核對 reference/indicator_definitions.csv。',
      en: 'Convert the figure and correct the unit, or define another indicator; check reference/indicator_definitions.csv too.',
    };
    problems.push(problem('indicator-unit', placeOf(table, index, unitField), what, mend));
  });
  return problems;
}

function checkLanguages(table: RawTable): readonly Problem[] {
  const problems: Problem[] = [];
  for (const field of table.resource.schema.fields) {
    if (!field.name.endsWith('_zh')) continue;
    const partner = `${field.name.slice(0, -3)}_en`;
    const partnerField = fieldNamed(table.resource, partner);
    if (!table.positions.has(partner) || !table.positions.has(field.name) || !partnerField) continue;
    const parallel = field.type === 'list' && partnerField.type === 'list';
    if (!parallel && !sentenceFields.test(field.name)) continue;
    table.rows.forEach((row, index) => {
      const zh = cellOf(table, row, field.name);
      const en = cellOf(table, row, partner);
      if ((zh === '') !== (en === '')) {
        const empty = zh === '' ? field.name : partner;
        const what = {
          zh: `${empty} 是空白的，另一語言有文字。`,
          en: `${empty} is empty while the other language has a text.`,
        };
        const mend = { zh: '兩種語言皆填或皆空。', en: 'Fill both languages or neither.' };
        problems.push(problem('one-language', placeOf(table, index, empty), what, mend));
      } else if (parallel && zh.split(listDelimiter(field)).length !== en.split(listDelimiter(partnerField)).length) {
        const what = {
          zh: `中英文清單項數不同：${quoted(zh)}／${quoted(en)}。`,
          en: `The lists differ in length: ${quoted(zh)} and ${quoted(en)}.`,
        };
        const mend = { zh: '逐項對應中英文。', en: 'Give each Chinese item its English one, in order.' };
        problems.push(problem('parallel-lists', placeOf(table, index, partner), what, mend));
      }
    });
  }
  return problems;
}

function checkTerms(table: RawTable, terms: RawTable | undefined): readonly Problem[] {
  if (!terms) return [];
  const known = new Set(terms.rows.map((row) => cellOf(terms, row, 'term_zh')));
  const problems: Problem[] = [];
  for (const field of table.resource.schema.fields) {
    const ownEnglish = table.positions.has(`${field.name.slice(0, -3)}_en`);
    if (field.type !== 'list' || ownEnglish || !termFields.test(field.name)) continue;
    table.rows.forEach((row, index) => {
      const value = cellOf(table, row, field.name);
      for (const term of value === '' ? [] : value.split(listDelimiter(field))) {
        if (known.has(term)) continue;
        const what = { zh: `用語 ${quoted(term)} 沒有英文。`, en: `The term ${quoted(term)} has no English.` };
        const mend = { zh: '在 reference/terms.csv 加入此用語。', en: 'Add the term to reference/terms.csv.' };
        problems.push(problem('untranslated-term', placeOf(table, index, field.name), what, mend));
      }
    });
  }
  return problems;
}

/** Units against the definitions of indicators, sentences and lists in both languages, terms with their English. */
export function checkFacts(
  table: RawTable,
  context: { readonly definitions: DefinedIndicators; readonly terms: RawTable | undefined },
): readonly Problem[] {
  return [...checkUnits(table, context.definitions), ...checkLanguages(table), ...checkTerms(table, context.terms)];
}
