import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../../src/core/datasets/package-check.ts';
import { problemLine, type Problem } from '../../../../src/core/datasets/problem.ts';
import { replaced, textIn, threeCountyBounds, threeCountyFiles, type Files } from './three-county.ts';

function problemsOf(files: Files): readonly Problem[] {
  return checkPackage({ files, countyBounds: threeCountyBounds, unlisted: ['lock.json'] }).problems;
}

/** The one problem of a rule. @throws Error that lists what was found instead. */
function only(problems: readonly Problem[], rule: string): Problem {
  const [found, ...more] = problems.filter((one) => one.rule === rule);
  if (found && more.length === 0) return found;
  throw new Error(`Not one problem of ${rule}:\n${problems.map((one) => `${one.rule} ${problemLine(one, 'en')}`).join('\n')}`);
}

const counties = 'geography/counties.csv';
const townships = 'geography/townships.csv';
const indicators = 'geography/county_indicators.csv';
const grants = 'grants/grants.csv';
const sites = 'sites/sites.csv';
const definitions = 'reference/indicator_definitions.csv';

/** rule, file, text, its replacement, line, column, what the English sentence must say. */
const cellErrors: readonly (readonly [string, string, string, string, number, number, string])[] = [
  ['type', indicators, ',950,', ',"1,950",', 8, 4, '"1,950" is not a number. Mend: Remove the thousands separators.'],
  ['type', indicators, ',950,', ',９５０,', 8, 4, 'Write it in half-width digits.'],
  ['type', indicators, ',950,', ',9e2,', 8, 4, 'Write out the digits without an exponent.'],
  ['type', indicators, ',950,', ', 950,', 8, 4, 'Remove the spaces around it.'],
  ['type', indicators, ',950,', ',95%,', 8, 4, 'Remove the percent sign'],
  ['type', indicators, ',950,', ',0950,', 8, 4, 'Remove leading zeros'],
  ['type', indicators, ',950,', ',-0,', 8, 4, 'Write 0.'],
  ['type', indicators, ',950,', ',95O,', 8, 4, '"95O" is not a number.'],
  ['type', grants, ',held,4,', ',held,4.5,', 2, 4, '"4.5" is not a whole number.'],
  ['type', grants, '99001,2024', '99001,113', 3, 2, '"113" is not a western year of four digits.'],
  ['type', grants, ',true,', ',yes,', 2, 6, '"yes" is neither true nor false.'],
  ['type', sites, '2019-03-01', '2019-02-30', 3, 6, '"2019-02-30" is not a date.'],
  ['missing-token', indicators, ',suppressed,', ',-,', 4, 4, 'A missing figure is written as one of: (empty), suppressed, not-applicable, not-comparable.'],
  ['missing-token', indicators, ',suppressed,', ',supressed,', 4, 4, '"supressed" is not a number.'],
  ['required', counties, '試驗市,', ',', 3, 2, 'A required cell is empty.'],
  ['no-source', townships, 'Fiction Hill Township,sample-a', 'Fiction Hill Township,', 5, 5, 'The row has no source.'],
  ['enum', grants, ',held,12', ',hold,12', 3, 3, '"hold" is not one of the allowed values. Mend: Use one of: held, not-held.'],
  ['pattern', counties, '99002,', '9900２,', 4, 1, 'does not have the required form.'],
  ['minimum', indicators, ',950,', ',-950,', 8, 4, '"-950" is below the minimum 0.'],
  ['maximum', sites, ',119.51,23.52,', ',23.52,119.51,', 3, 9, 'are longitude and latitude swapped?'],
  ['list-duplicate', sites, '食品;機械', '食品;食品', 3, 7, 'The list names "食品" twice.'],
  ['list-item', sites, '食品;機械', '食品;;機械', 3, 7, 'has an empty item.'],
  ['spaces', sites, '食品;機械', '食品; 機械', 3, 7, '" 機械" begins or ends with a space.'],
  ['control-character', sites, 'Sample Park', 'Sample\u200bPark', 3, 3, '"Sample\\u200bPark" holds a line break or an invisible character.'],
  ['unit', indicators, ',950,factories', ',950,factorys', 8, 5, 'There is no unit "factorys".'],
  ['indicator-unit', indicators, ',950,factories', ',950,companies', 8, 5, '"factories" is counted in factories, the row says "companies".'],
  ['unknown-key', indicators, '2024,factories,950', '2024,factory,950', 8, 3, '"factory" is not in reference/indicator_definitions.csv.'],
  ['unknown-key', 'regions/regions.csv', '99001;99002', '99001;99003', 3, 4, '"99003" is not in geography/counties.csv.'],
  ['unknown-key', counties, 'sample-a;sample-b', 'sample-a;sample-x', 3, 7, '"sample-x" is not in reference/sources.csv.'],
  ['township-county', sites, '09991,09991010', '09991,99001010', 3, 5, 'The township "99001010" belongs to 99001, not to the row\'s county 09991.'],
  ['point-outside', sites, ',119.51,', ',119.80,', 3, 8, 'The point (119.80, 23.52) is 10.2 km outside the bounds of county 09991.'],
  ['half-point', sites, ',119.51,23.52,', ',119.51,,', 3, 8, 'Only one of longitude and latitude is filled.'],
  ['precision', sites, '23.52,site', '23.52,county', 3, 10, 'The precision is "county" but there is a point.'],
  ['precision', sites, ',,,township', ',,,site', 2, 10, 'The precision is "site" but there is no point.'],
  ['one-language', grants, '"Counted by another definition, apart."', '', 3, 8, 'caveat_en is empty while the other language has a text.'],
  ['untranslated-term', sites, '食品;機械', '食品;造紙', 3, 7, 'The term "造紙" has no English.'],
  ['spelling', sites, '範例園區', '台北園區', 3, 2, 'Write 臺 for 台.'],
  ['key-duplicate', grants, '09991,2024', '99001,2024', 3, 1, 'The key "99001, 2024" already stands in line 2.'],
  ['unsorted', townships, '99001020,99001,試南區', '99001005,99001,試南區', 4, 1, '"99001005" belongs before "99001010".'],
  ['key-empty', sites, 'trial-lab,', ',', 4, 1, 'The part id of the primary key is empty.'],
];

describe('a package without fault', () => {
  it('passes', () => {
    expect(problemsOf(threeCountyFiles()).map((found) => problemLine(found, 'en'))).toEqual([]);
  });
});

describe('errors in cells', () => {
  it.each(cellErrors)('%s in %s: %s → %s', (rule, path, from, to, line, column, sentence) => {
    const found = only(problemsOf(replaced(threeCountyFiles(), path, from, to)), rule);
    expect(found).toMatchObject({ file: path, line, column });
    expect(problemLine(found, 'en')).toContain(sentence);
    expect(problemLine(found, 'en')).toContain(`${path}, line ${line}, column ${column} (`);
    expect(problemLine(found, 'zh')).toMatch(new RegExp(`^${path}，第 ${line} 列，第 ${column} 欄（.+）：.+。處理方式：.+。$`));
  });

  it('reports a value that must be unique with the line it repeats', () => {
    const files = replaced(threeCountyFiles(), counties, '99002,虛構縣', '99001,虛構縣');
    expect(problemLine(only(problemsOf(files), 'unique'), 'en')).toContain('"99001" already stands in line 3.');
  });

  it('knows codes without a reference in the contract', () => {
    const contract = textIn(threeCountyFiles(), 'datapackage.json');
    const json: { resources: { name: string; schema: { foreignKeys?: unknown } }[] } = JSON.parse(contract);
    for (const resource of json.resources) if (resource.name === 'sites') delete resource.schema.foreignKeys;
    const files = threeCountyFiles().set('datapackage.json', new TextEncoder().encode(JSON.stringify(json)));
    const wrong = replaced(replaced(files, sites, '09991,09991010', '9991,09991099'), sites, ',119.51,23.52,site', ',,,township');
    const found = problemsOf(wrong).filter((one) => one.rule === 'unknown-place');
    expect(found.map((one) => one.what.en)).toEqual(['There is no county with the code "9991".', 'There is no township with the code "09991099".']);
  });
});

/** rule, file, text, its replacement, line. */
const fileErrors: readonly (readonly [string, string, string, string, number])[] = [
  ['header', counties, 'area_km2', 'area_ha', 1],
  ['header', counties, 'county_code,name_zh,', 'name_zh,county_code,', 1],
  ['ragged-row', counties, '試驗市,Trial City', '試驗市', 3],
  ['quoting', counties, '試驗市', '試"驗市', 3],
  ['quoting', counties, '試驗市', '"試驗"市', 3],
  ['quoting', counties, '試驗市', '"試驗市', 3],
  ['blank-row', counties, '99002,', '\n99002,', 4],
  ['lost-character', counties, '試驗市', '試\ufffd市', 3],
  ['byte-order-mark', counties, 'county_code', '\ufeffcounty_code', 1],
  ['line-end', counties, '縣,Sample County,county,100.5,,sample-a\n', '縣,Sample County,county,100.5,,sample-a\r\n', 2],
  ['no-final-line-end', counties, '75.25,,sample-a\n', '75.25,,sample-a', 4],
];

describe('errors of whole files', () => {
  it.each(fileErrors)('%s in %s: %j → %j', (rule, path, from, to, line) => {
    const found = problemsOf(replaced(threeCountyFiles(), path, from, to)).filter((one) => one.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ file: path, line });
    expect(found[0]?.mend.en).not.toBe('');
    expect(found[0]?.mend.zh).not.toBe('');
  });

  it('tells a wrong delimiter', () => {
    const files = threeCountyFiles();
    files.set(counties, new TextEncoder().encode(textIn(files, counties).replaceAll(',', '\t')));
    expect(problemLine(only(problemsOf(files), 'delimiter'), 'en')).toContain('separated by a tab, not by a comma');
  });

  it('tells Big5 from UTF-8, with the line', () => {
    const files = threeCountyFiles();
    const text = textIn(files, counties);
    const start = new TextEncoder().encode(text.slice(0, text.indexOf('試驗市')));
    const end = new TextEncoder().encode(text.slice(text.indexOf('試驗市') + 3));
    files.set(counties, Uint8Array.from([...start, 0xb8, 0xd5, 0xc5, 0xe7, 0xa5, 0xab, ...end]));
    expect(only(problemsOf(files), 'encoding')).toMatchObject({ file: counties, line: 3 });
  });

  it('tells a missing and an unlisted file', () => {
    const files = threeCountyFiles();
    files.delete(sites);
    files.set('sites/more.csv', new TextEncoder().encode('id\n1\n'));
    const problems = problemsOf(files);
    expect(only(problems, 'missing-file').file).toBe(sites);
    expect(only(problems, 'unlisted-file').file).toBe('sites/more.csv');
  });

  it('tells an empty table', () => {
    const files = threeCountyFiles();
    files.set(sites, new TextEncoder().encode(`${textIn(files, sites).split('\n')[0] ?? ''}\n`));
    expect(only(problemsOf(files), 'no-rows').file).toBe(sites);
  });

  it('goes on after an error and reports everything at once, in reading order', () => {
    const first = replaced(threeCountyFiles(), indicators, ',950,', ',x,');
    const second = replaced(first, sites, '食品;機械', '食品;食品');
    const third = replaced(second, counties, 'Trial City', '');
    expect(problemsOf(third).map((found) => found.rule)).toEqual(['required', 'missing-token', 'list-duplicate']);
  });
});

/** rule, text of datapackage.json (its first occurrence), replacement, what the English sentence must say. */
const contractErrors: readonly (readonly [string, string, string, string])[] = [
  ['unit', '"unit": "km2"', '"unit": "acre"', 'There is no unit "acre".'],
  ['unit', ',\n      "unit": "km2"', '', 'A field of numbers has no unit.'],
  ['missing-text', '"titleEn": "Area"', '"titleEn": ""', '"titleEn" is missing.'],
  ['missing-text', '"titleEn": "Sample townships"', '"titleEn": " "', '"titleEn" is missing.'],
  ['missing-text', '"en": "For tests only."', '"en": ""', '"en" is missing.'],
  ['enum-label', '"en": "Not held"', '"en": ""', 'The allowed value "not-held" has no label in both languages.'],
  ['enum-label', '        "held",\n', '', 'The label "held" belongs to no allowed value.'],
  ['no-licence', '"licenses": [\n    {\n     "name": "sample",', '"licences": [\n    {\n     "name": "sample",', 'There is no licence.'],
  ['no-source', '"sources": [', '"source": [', 'There is no source.'],
  ['field-type', '"type": "boolean"', '"type": "bool"', 'There is no type "bool".'],
  ['schema', '"primaryKey": [\n     "id"', '"primaryKey": [\n     "ident"', 'The primary key "ident" is not a field.'],
  ['reference', '"resource": "sources"', '"resource": "source"', 'The reference "source.source_id" leads nowhere.'],
  ['reference', '"resource": "counties",\n       "fields"', '"resource": "county",\n       "fields"', 'The reference "county.county_code" leads nowhere.'],
  ['missing-token', '"label": "suppressed"', '"label": "secret"', 'There is no missing reason "secret".'],
  ['role', '"kind": "points"', '"kind": "dots"', 'There is no role "dots".'],
  ['role', '"longitude": "longitude"', '"longitude": "x"', 'The role\'s longitude field "x" does not exist.'],
  ['atlas', '"load": "start"', '"load": "soon"', 'There is no load moment "soon".'],
  ['atlas', '"subject": "grants"', '"subject": "money"', 'There is no subject "money".'],
  ['json', '"resources": [', '"resources": [[', 'It is not valid JSON'],
];

describe('errors of the contract', () => {
  it.each(contractErrors)('%s: %j → %j', (rule, from, to, sentence) => {
    const files = threeCountyFiles();
    const text = textIn(files, 'datapackage.json');
    expect(text).toContain(from);
    files.set('datapackage.json', new TextEncoder().encode(text.replace(from, () => to)));
    const found = problemsOf(files).filter((one) => one.rule === rule);
    expect(found[0]?.file).toBe('datapackage.json');
    expect(found.map((one) => problemLine(one, 'en')).join('\n')).toContain(sentence);
    expect(found.map((one) => one.line ?? 0).every((line) => line >= 1)).toBe(true);
  });

  it('points to the line of the field', () => {
    const files = replaced(threeCountyFiles(), 'datapackage.json', '"titleEn": "Cases"', '"titleEn": ""');
    const found = only(problemsOf(files), 'missing-text');
    const line = textIn(files, 'datapackage.json').split('\n')[(found.line ?? 0) - 1];
    expect(line).toContain('"name": "cases"');
    expect(found.field).toBe('grants › cases');
  });

  it('asks for a column of sources in tables of facts', () => {
    const json: { resources: { name: string; schema: { fields: { name: string }[] } }[] } = JSON.parse(textIn(threeCountyFiles(), 'datapackage.json'));
    for (const resource of json.resources) {
      if (resource.name === 'grants') resource.schema.fields = resource.schema.fields.filter((field) => field.name !== 'source_ids');
    }
    const files = threeCountyFiles().set('datapackage.json', new TextEncoder().encode(JSON.stringify(json)));
    expect(problemsOf(files).map((found) => found.what.en)).toContain('The table has no source_ids column.');
  });

  it('needs a datapackage.json', () => {
    const files = threeCountyFiles();
    files.delete('datapackage.json');
    expect(only(problemsOf(files), 'missing-file').file).toBe('datapackage.json');
  });
});

it('keeps indicators to the level they are defined for', () => {
  const found = problemsOf(replaced(threeCountyFiles(), definitions, 'population,county', 'population,township'));
  expect(found.map((one) => [one.rule, one.file, one.line])).toEqual([3, 5, 7, 9, 11, 13].map((line) => ['indicator-level', indicators, line]));
});

it('checks parallel lists item by item', () => {
  const files = threeCountyFiles();
  const json: { resources: { name: string; schema: { fields: { name: string; type: string }[] } }[] } = JSON.parse(textIn(files, 'datapackage.json'));
  for (const field of json.resources.find((one) => one.name === 'grants')?.schema.fields ?? []) {
    if (field.name.startsWith('caveat_')) field.type = 'list';
  }
  files.set('datapackage.json', new TextEncoder().encode(JSON.stringify(json)));
  const wrong = replaced(files, grants, '"定義不同，另計。"', '定義不同;另計');
  expect(only(problemsOf(wrong), 'parallel-lists')).toMatchObject({ file: grants, line: 3, column: 8 });
});

it('leaves definitions of indicators alone when they are not used', () => {
  expect(problemsOf(replaced(threeCountyFiles(), definitions, ',sequential,設籍', ',sequential,戶籍'))).toEqual([]);
});
