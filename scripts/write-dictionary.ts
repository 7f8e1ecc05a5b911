import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkDescriptor } from '../src/core/datasets/check-descriptor.ts';
import { descriptorFile } from '../src/core/datasets/descriptor-places.ts';
import { problemLine } from '../src/core/datasets/problem.ts';
import { parseTable } from '../src/core/datasets/table.ts';
import { dictionaryText } from './data/dictionary.ts';
import { writeIfChanged } from './data/files.ts';

/** The dictionary of a data folder. @throws Error that lists the problems when datapackage.json cannot be used. */
export function dictionaryOf(folder: string): string {
  const { contract, problems } = checkDescriptor(readFileSync(join(folder, descriptorFile), 'utf8'));
  if (!contract) throw new Error(problems.map((found) => problemLine(found, 'en')).join('\n'));
  const tables = contract.resources.map((resource) =>
    parseTable(readFileSync(join(folder, resource.path), 'utf8'), resource),
  );
  return dictionaryText(contract, new Map(tables.map((table) => [table.name, table])));
}

function main(): void {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'docs/data-dictionary.md' },
    },
  });
  const path = resolve(values.out);
  const wanted = dictionaryOf(resolve(values.data));
  if (!values.check) {
    console.log(
      `dictionary: ${writeIfChanged(path, wanted) ? 'written' : 'unchanged'}, ${wanted.split('\n').length} lines.`,
    );
    return;
  }
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === wanted) {
    console.log('dictionary: up to date.');
    return;
  }
  const [old, now] = [before.split('\n'), wanted.split('\n')];
  const line = now.findIndex((textLine, index) => textLine !== old[index]);
  console.error(
    `${values.out}, line ${line + 1}: not what the data say. Run npx tsx scripts/write-dictionary.ts and commit the file.`,
  );
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
