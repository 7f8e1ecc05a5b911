import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { methodGroups, methods } from '../src/core/methods/index.ts';
import type { MethodEntry, Reference } from '../src/core/methods/method-entry.ts';
import type { Text } from '../src/core/text.ts';
import { writeIfChanged } from './data/files.ts';

/** Text for a cell of a Markdown table, where a bar ends the cell, a star begins emphasis and a `<` a tag. */
function cell(value: string): string {
  return value.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
}

function tableRow(head: string, text: Text): string {
  return `| ${head} | ${cell(text.zh)} | ${cell(text.en)} |`;
}

function heading(title: Text): string {
  return `${title.zh} · ${title.en}`;
}

function referenceLine({ authors, year, title, publication, doi }: Reference): string {
  const end = doi === undefined ? '' : ` [doi:${doi}](https://doi.org/${encodeURI(doi).replaceAll('(', '%28').replaceAll(')', '%29')})`;
  return `- ${authors} (${year}). ${title}${title.endsWith('?') ? '' : '.'} *${publication}*.${end}`;
}

function methodSection(method: MethodEntry): readonly string[] {
  return [
    `<a id="${method.id}"></a>`,
    '',
    `### ${heading(method.title)}`,
    '',
    `| \`${method.id}\` | 中文 | English |`,
    '|---|---|---|',
    tableRow('用途 Purpose', method.purpose),
    tableRow('定義 Definition', method.definition),
    tableRow('算式 Formula', method.formula),
    tableRow('讀法 Reading', method.range),
    '',
    ...method.latex.flatMap((formula) => ['$$', formula, '$$', '']),
    '| 符號 Symbol | 中文 | English |',
    '|---|---|---|',
    ...method.symbols.map((symbol) => tableRow(`$${symbol.latex}$`, symbol.meaning)),
    '',
    '| 說明 Notes | 中文 | English |',
    '|---|---|---|',
    ...method.choices.map((choice) => tableRow('約定 Convention', choice)),
    ...method.caveats.map((caveat) => tableRow('注意 Caveat', caveat)),
    '',
    '文獻 References',
    '',
    ...method.references.map(referenceLine),
    '',
  ];
}

/** docs/methods.md from the register of methods. */
export function methodsText(): string {
  const lines: string[] = [
    '# 統計方法 Methods',
    '',
    '本文件由 `src/core/methods` 產生（`npx tsx scripts/write-methods.ts`），請勿手動修改。頁面上的方法卡用的是同一份內容。',
    '',
    'Generated from `src/core/methods` by `npx tsx scripts/write-methods.ts`; do not edit by hand. The method cards of the page show the same entries.',
    '',
    ...methodGroups.flatMap((group) => [
      `- ${heading(group.title)}`,
      ...group.methods.map((method) => `  - [${heading(method.title)}](#${method.id})`),
    ]),
    '',
    ...methodGroups.flatMap((group) => [`## ${heading(group.title)}`, '', ...group.methods.flatMap(methodSection)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      out: { type: 'string', default: 'docs/methods.md' },
    },
  });
  const path = resolve(values.out);
  const wanted = methodsText();
  if (!values.check) {
    console.log(`methods: ${writeIfChanged(path, wanted) ? 'written' : 'unchanged'}, ${methods.length} methods.`);
    return;
  }
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === wanted) {
    console.log('methods: up to date.');
    return;
  }
  const [old, now] = [before.split('\n'), wanted.split('\n')];
  const line = now.findIndex((textLine, index) => textLine !== old[index]);
  console.error(
    `${values.out}, line ${line + 1}: not what the register says. Run npx tsx scripts/write-methods.ts and commit the file.`,
  );
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
