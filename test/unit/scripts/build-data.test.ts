import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildData } from '../../../scripts/build-data.ts';
import { countyBounds } from '../../../scripts/data/county-bounds.ts';
import { sha256 } from '../../../scripts/data/files.ts';
import { dictionaryOf } from '../../../scripts/write-dictionary.ts';
import type { DataPackage } from '../../../src/core/datasets/contract.ts';
import { threeCountyBounds, threeCountyFolder } from '../core/datasets/three-county.ts';

let folder = '';
const at = (path: string) => join(folder, path);
const build = (check = false) => buildData({ data: at('data'), out: at('out'), check, bounds: threeCountyBounds });

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(at(path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(path), text.replace(from, to));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-data-'));
  cpSync(threeCountyFolder, at('data'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('buildData', () => {
  it('publishes every table unchanged, with its size, rows and hash', () => {
    expect(build().ok).toBe(true);
    const published: DataPackage = JSON.parse(readFileSync(at('out/datapackage.json'), 'utf8'));
    expect(published.resources).toHaveLength(9);
    for (const resource of published.resources) {
      const bytes = readFileSync(at(`out/${resource.path}`));
      expect(bytes.equals(readFileSync(at(`data/${resource.path}`)))).toBe(true);
      expect(resource.bytes).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${sha256(bytes)}`);
      expect(resource.rows).toBe(bytes.toString('utf8').trimEnd().split('\n').length - 1);
    }
  });

  it('publishes the entries of the tables that are needed first on their own', () => {
    build();
    const whole: DataPackage = JSON.parse(readFileSync(at('out/datapackage.json'), 'utf8'));
    const start: DataPackage = JSON.parse(readFileSync(at('out/datapackage-start.json'), 'utf8'));
    expect(start.resources).toEqual(whole.resources.filter((resource) => resource.atlas.load === 'start'));
    expect(start.resources.map((resource) => resource.name)).toEqual(['counties', 'regions', 'indicator-definitions']);
  });

  it('removes tables that are no longer listed and leaves other files alone', () => {
    build();
    writeFileSync(at('out/geography/old.csv'), 'a\n1\n');
    writeFileSync(at('out/geography/counties.topo.json'), '{}');
    build();
    expect(existsSync(at('out/geography/old.csv'))).toBe(false);
    expect(existsSync(at('out/geography/counties.topo.json'))).toBe(true);
  });

  it('publishes nothing and reports every problem when the data are wrong', () => {
    edit('data/geography/county_indicators.csv', ',950,', ',"1,950",');
    edit('data/grants/grants.csv', ',held,4', ',open,4');
    const result = build();
    expect(result.ok).toBe(false);
    expect(result.lines).toEqual([
      '2 problems in the data:',
      'geography/county_indicators.csv, line 8, column 4 (value): "1,950" is not a number. Mend: Remove the thousands separators.',
      'grants/grants.csv, line 2, column 3 (status): "open" is not one of the allowed values. Mend: Use one of: held, not-held.',
    ]);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('tells one mistake in many rows once', () => {
    const text = readFileSync(at('data/geography/county_indicators.csv'), 'utf8');
    writeFileSync(at('data/geography/county_indicators.csv'), text.replaceAll(',persons,', ',heads,'));
    expect(build().lines.slice(1)).toEqual([
      'geography/county_indicators.csv, line 3 (and 5 more lines, the last 13), column 5 (unit): There is no unit "heads". Mend: Use a unit of core/measures/unit.ts.',
    ]);
  });
});

describe('--check', () => {
  it('passes on the committed lock and writes nothing', () => {
    expect(build(true)).toEqual({ ok: true, lines: ['data: 9 tables, 34 rows, 0.0 MB: no problems; lock.json is up to date.'] });
    expect(existsSync(at('out'))).toBe(false);
  });

  it('shows what changed, file by file, and passes once the lock is written', () => {
    edit('data/geography/county_indicators.csv', '99001,2024,factories,950', '99001,2024,factories,9500');
    edit('data/geography/county_indicators.csv', ',suppressed,', ',,');
    edit('data/geography/counties.csv', 'Trial City', 'Tribal City');
    edit('data/reference/terms.csv', '食品,food,source\n', '食品,food,source\n食物,foodstuff,editorial\n');
    const result = build(true);
    expect(result.ok).toBe(false);
    expect(result.lines.slice(1)).toEqual([
      '  geography/counties.csv: content changed; rows, ranges and missing figures are the same',
      '  geography/county_indicators.csv: value of factories: greatest 950 → 9500',
      '  geography/county_indicators.csv: value of factories: missing 1 not-collected, 1 suppressed → 2 not-collected',
      '  reference/terms.csv: rows 3 → 4',
    ]);
    expect(build().ok).toBe(true);
    expect(build(true).ok).toBe(true);
  });

  it('notices a change of the contract and of a unit', () => {
    edit('data/datapackage.json', '"unit": "ntd"', '"unit": "thousand-ntd"');
    expect(build(true).lines.slice(1)).toEqual(['  datapackage.json: content changed', '  grants/grants.csv: approved_ntd: unit ntd → thousand-ntd']);
  });

  it('asks for a lock where there is none', () => {
    rmSync(at('data/lock.json'));
    expect(build(true).ok).toBe(false);
  });
});

describe('countyBounds', () => {
  it('has the 22 counties, each within the area of Taiwan', () => {
    const boxes = countyBounds();
    expect(boxes.size).toBe(22);
    for (const [code, [west, south, east, north]] of boxes) {
      expect(code).toMatch(/^\d{5}$/);
      expect(117 < west && west < east && east < 123.6 && 21 < south && south < north && north < 27).toBe(true);
    }
  });
});

describe('the data dictionary', () => {
  it('names every table, field, unit, label, licence and caveat in both languages', () => {
    const text = dictionaryOf(at('data'));
    const contract: DataPackage = JSON.parse(readFileSync(at('data/datapackage.json'), 'utf8'));
    for (const resource of contract.resources) {
      expect(text).toContain(`### ${resource.title} · ${resource.titleEn}`);
      for (const field of resource.schema.fields) expect(text).toContain(`| \`${field.name}\` |`);
    }
    expect(text).toContain('僅供測試。 For tests only.');
    expect(text).toContain('`not-held` 未辦理 · Not held');
    expect(text).toContain('平方公里<br>km²');
    expect(text).toContain('→ `sources.source_id`');
    expect(text).toContain('範例授權 · Sample licence');
    expect(text).not.toContain('undefined');
  });
});
