import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { emptyRecipe } from '../../../src/core/importing/import-recipe.ts';
import { importAnswers } from '../../../src/importing/import-answers.ts';
import { importClient } from '../../../src/importing/import-client.ts';
import type { ImportAnswer, ImportQuestionMessage } from '../../../src/importing/import-messages.ts';
import { description, newSession, shippedPlaces, silent } from './session.ts';

const csv = ['名稱,縣市,鄉鎮市區,經度,緯度,人數', '甲,新北市,板橋區,121.46,25.01,10', '乙,臺中市,西屯區,120.64,24.18,20', '丙,高雄市,左營區,120.29,22.69,30'].join('\n');

/** A worker in this thread: messages are copied, as between threads, and every answer is noted. */
function connected() {
  const answers: ImportAnswer[] = [];
  const wire = new EventTarget();
  const answer = importAnswers((message) => {
    answers.push(message);
    wire.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  });
  const client = importClient(Promise.resolve(shippedPlaces), () => ({
    addEventListener: (kind: string, hear: EventListenerOrEventListenerObject) => wire.addEventListener(kind, hear),
    postMessage: (message: ImportQuestionMessage) => answer(structuredClone(message)),
    terminate: () => undefined,
  }));
  const columns = () => answers.filter((message) => 'column' in message).length;
  return { client, answers, columns };
}

/** The tables as made without a worker. */
async function madeHere(recipe = emptyRecipe) {
  const session = newSession();
  await session.open({ file: new Blob([csv]), name: 'a.csv', recipe }, silent);
  return session.finish({ description });
}

const figures = (made: Awaited<ReturnType<typeof madeHere>>) => made?.tables.map(({ name, columns }) => [name, [...columns].flatMap(([field, column]) => (column.kind === 'number' || (column.kind === 'text' && field !== 'source_ids') ? [[field, [...column.values]]] : []))]);

async function finished(client: ReturnType<typeof connected>['client']) {
  const made = await client.finish({ description });
  if (!made.ok) throw new Error(made.why.en);
  return made.value;
}

describe('the columns of a file', () => {
  it('come while the preview is read, and not again when the dataset is made', async () => {
    const { client, answers, columns } = connected();
    await client.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
    expect(columns()).toBe(0);
    await expect.poll(columns).toBeGreaterThan(9);
    const before = columns();
    const made = await finished(client);
    const heads = answers.flatMap((message) => ('dataset' in message ? (message.dataset?.tables ?? []) : []));
    expect(heads[0]?.columns.map(([field]) => field)).toContain('longitude');
    expect(heads[0]?.columns.every(([, column]) => column <= before)).toBe(true);
    expect(figures(made)).toEqual(figures(await madeHere()));
    expect(made.tables.every(({ columns: own, resource }) => resource.schema.fields.every(({ name }) => own.has(name)))).toBe(true);
  });

  it('come with the dataset when it is asked for at once', async () => {
    const { client, columns } = connected();
    const opened = client.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
    await opened;
    const made = await finished(client);
    expect(columns()).toBeGreaterThan(5);
    expect(figures(made)).toEqual(figures(await madeHere()));
  });

  it('are those of the last choice', async () => {
    const { client, columns } = connected();
    const opened = await client.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
    if (!opened.ok) throw new Error(opened.why.en);
    await expect.poll(columns).toBeGreaterThan(5);
    const recipe = { ...opened.value.recipe, columns: opened.value.recipe.columns.map((column) => (column.header === '人數' ? { ...column, role: 'ignore' as const } : column)) };
    await client.settle({ recipe, rowMends: [] }, silent);
    const made = await finished(client);
    expect(figures(made)).toEqual(figures(await madeHere(recipe)));
    expect(made.tables[0]?.resource.schema.fields.some(({ title }) => title === '人數')).toBe(false);
  });

  it('of large tables wait until they are asked for', async () => {
    const { client, columns } = connected();
    const rows = Array.from({ length: 200_001 }, (_, at) => `甲${at},新北市,板橋區,121.46,25.01,${at}`);
    await client.open({ file: new Blob([[csv.split('\n')[0], ...rows].join('\n')]), name: 'a.csv' }, silent);
    await wait(60);
    // Counts by region are small.
    expect(columns()).toBeLessThan(8);
    const made = await finished(client);
    expect(made.tables[0]?.length).toBe(200_001);
    expect(made.tables[0]?.columns.size).toBeGreaterThan(6);
  });
});
