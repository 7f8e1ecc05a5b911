// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { citationOf } from '../../../../src/ui/shared/method-card.tsx';
import { dateBehind } from '../../../../src/core/indicators/date-text.ts';
import { listIndicatorsOf } from '../../../../src/core/datasets/catalogue.ts';
import { summaryOfShown } from '../../../../src/core/insights/national-headline.ts';
import { methodOfColumn } from '../../../../src/core/insights/method.ts';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { atlasStore } from '../../../../src/stores/atlas-store.ts';
import { viewStore } from '../../../../src/stores/view-store.ts';
import { Ranking } from '../../../../src/ui/explore/Ranking.tsx';
import { Shown } from '../../../../src/ui/profile/Shown.tsx';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { description, newSession, silent } from '../../importing/session.ts';

/** The published atlas with a file of one's own that has no date: 北區 of two cities, in thousands of NT$. */
async function withOwn(): Promise<{ readonly atlas: Atlas; readonly indicator: string }> {
  const csv = '縣市,鄉鎮市區,金額(千元)\n臺中市,北區,210\n新竹市,北區,100\n嘉義市,東區,75\n臺北市,大安區,60\n';
  const session = newSession();
  await session.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
  const dataset = session.finish({ description });
  if (!dataset) throw new Error('nothing');
  const atlas = wholeAtlas();
  const tables = new Map([...atlas.tables, ...dataset.tables.map((table) => [table.name, table] as const)]);
  const whole = { ...atlas, package: { ...atlas.package, resources: [...atlas.package.resources, ...dataset.resources] }, tables };
  return { atlas: whole, indicator: listIndicatorsOf(whole.package, tables).find(({ resource }) => resource === dataset.resources[0]?.name)?.id ?? '' };
}

async function rendered(part: ReactNode): Promise<string> {
  const host = document.createElement('div');
  const root = createRoot(host);
  await act(async () => root.render(part));
  const html = host.innerHTML;
  await act(async () => root.unmount());
  return html;
}

describe('what the map shows of a file without a date', () => {
  beforeAll(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    const { atlas, indicator } = await withOwn();
    atlasStore.setState({ atlas });
    viewStore.setState({ view: { ...defaultView, level: 'township', indicator } });
  });
  const ranking = () => {
    const found = rankingOf(atlasStore.getState().atlas, viewStore.getState().view);
    if (!found) throw new Error('no ranking');
    return found;
  };

  it('says of which county the highest and the lowest township are', () => {
    const { sentence } = summaryOfShown(ranking());
    expect(sentence.zh).toContain('最高為臺中市北區（21 萬元），最低為臺北市大安區（6 萬元）');
    expect(sentence.en).toContain('North District, Taichung City is highest');
  });

  it('prints the unit beside each figure of the lists, and no empty brackets', async () => {
    const html = await rendered(<Shown ranking={ranking()} />);
    expect(html).toMatch(/臺中市北區.*21 萬元/su);
    expect(html).not.toContain('（）');
    expect(html).toContain('新竹市北區');
  });

  it('puts no dot in front of the number of regions', async () => {
    const html = await rendered(<Ranking />);
    expect(html).toMatch(/ranking-panel__date number">4／/u);
  });

  it('is cited without empty brackets', () => {
    expect([dateBehind(''), dateBehind('2024-12')]).toEqual([{ zh: '', en: '' }, { zh: '（2024年12月）', en: ' (December 2024)' }]);
    const { column } = ranking();
    const cited = citationOf(methodOfColumn(atlasStore.getState().atlas, column, '66000050'), [], 'zh-TW', 'x');
    expect(cited).not.toContain('（');
  });
});
