import { describe, expect, it } from 'vitest';
import { countyBounds } from '../../../scripts/data/county-bounds.ts';
import { readFolder } from '../../../scripts/data/files.ts';
import { fileLock, lockChanges, lockOf, type FileLock } from '../../../scripts/data/lock.ts';
import { CheckMemory, checkPackage } from '../../../src/core/datasets/package-check.ts';
import { problemLine } from '../../../src/core/datasets/problem.ts';
import { parseTable } from '../../../src/core/datasets/table.ts';
import { Chance } from './chance.ts';
import { corrupt, corruptionKinds } from './corruptions.ts';

const rounds = 210;
/** Of the mistakes tried; the rest must show in the lock. */
const leastCaughtByRule = 180;

const files = readFolder('data');
const bounds = countyBounds();
const memory = new CheckMemory();
const check = (changed: ReadonlyMap<string, Uint8Array>) => checkPackage({ files: changed, countyBounds: bounds, unlisted: ['lock.json'] }, memory);

const sound = check(files);

describe('the published data', () => {
  it('pass every rule', () => {
    expect(sound.problems.map((found) => problemLine(found, 'en'))).toEqual([]);
  });
});

describe('mistakes put into the published data', () => {
  const contract = sound.contract;
  if (!contract) throw new Error('data/datapackage.json cannot be used.');
  const lockWith = (path: string, bytes: Uint8Array): FileLock => {
    const resource = contract.resources.find((one) => one.path === path);
    if (!resource) throw new Error(`No resource ${path}.`);
    return fileLock(resource, parseTable(new TextDecoder().decode(bytes), resource), bytes);
  };
  const chance = new Chance(20260101);
  const tried = Array.from({ length: rounds }, (_, index) => {
    const kind = corruptionKinds[index % corruptionKinds.length];
    if (!kind) throw new Error('No kinds of mistakes.');
    const mistake = corrupt(kind, contract, files, chance);
    const { problems } = check(new Map(files).set(mistake.path, mistake.bytes));
    if (problems.length > 0) return { kind, mistake, by: 'rule' as const, lines: problems.map((found) => problemLine(found, 'en')) };
    const before = lockOf(contract, new Uint8Array(), new Map([[mistake.path, lockWith(mistake.path, files.get(mistake.path) ?? mistake.bytes)]]));
    const after = lockOf(contract, new Uint8Array(), new Map([[mistake.path, lockWith(mistake.path, mistake.bytes)]]));
    return { kind, mistake, by: 'lock' as const, lines: lockChanges(before, after) };
  });

  it('never pass unseen: a rule or the lock names the file', () => {
    // A changed code or source may also be missed by tables that refer to it; one of the lines has to name the changed file.
    const unseen = tried.filter(({ mistake, lines }) => !lines.some((line) => line.includes(mistake.path)));
    expect(unseen.map(({ mistake, lines }) => [mistake.said, ...lines.slice(0, 3)])).toEqual([]);
    const drift = tried.filter(({ by }) => by === 'lock');
    expect(drift.filter(({ mistake, lines }) => !lines.every((line) => line.startsWith(`${mistake.path}: `)))).toEqual([]);
  });

  it('are found by a rule whenever the rule is meant to find them', () => {
    const missed = tried.filter(({ kind, by }) => kind.always && by !== 'rule');
    expect(missed.map(({ mistake }) => mistake.said)).toEqual([]);
  });

  it('say where they are and how to mend them', () => {
    const lines = tried.filter(({ by }) => by === 'rule').flatMap((one) => one.lines);
    const sentence = /^\S+\.(?:csv|json)(?:, line \d+)?(?:, column \d+)?(?: \(.+?\))?: .+ Mend: .+[.?]$/;
    expect(lines.filter((line) => !sentence.test(line))).toEqual([]);
  });

  it(`are found by a rule at least ${leastCaughtByRule} times of ${rounds}`, () => {
    expect(tried.filter(({ by }) => by === 'rule').length).toBeGreaterThanOrEqual(leastCaughtByRule);
  });
});
