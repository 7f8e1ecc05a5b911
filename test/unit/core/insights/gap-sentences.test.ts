import { describe, expect, it } from 'vitest';
import { programmesOf } from '../../../../src/core/datasets/programmes.ts';
import { gapMatrix, gapSentences } from '../../../../src/core/insights/gaps.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { sitesAtlas } from './small-sites.ts';
import { countyCodes } from './shipped-atlas.ts';

const atlas = wholeAtlas();

const told = programmesOf(atlas).flatMap(({ id }) =>
  countyCodes.map((county) => {
    const view = { ...defaultView, programme: id };
    const rows = gapMatrix(atlas, view, county);
    return { county, rows, sentences: gapSentences(atlas, view, county, rows) };
  }),
);

const numbers = (text: string) => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort();

describe('sentences of the small country', () => {
  it('tell what each of the three asks', () => {
    const view = { ...defaultView, programme: 'trial' };
    const sentences = gapSentences(sitesAtlas, view, '09991', gapMatrix(sitesAtlas, view, '09991'));
    // No cluster anywhere is linked to software and no park in 甲縣 can be judged; centres of neither item are there, the nearest of software at 1.02°.
    expect(sentences?.county.zh).toBe('試驗的 2 項中，甲縣沒有收錄相關創新中心的有「智慧機械」「軟體」。可先接洽的是距縣市內部代表點約 114 公里的名centre（「軟體」，本專案提議的連結）。另有 11 格資料不足，不能說有或沒有。');
    expect(sentences?.county.en).toBe(
      "Alpha County, 2 items of Trial: no centre is recorded for Smart machinery and Software. A first partner to look at: Name centre, about 114 km from the county's interior point (Software, a link proposed by this project). 11 cells are unknown: not to be read as missing.",
    );
    // 甲縣 has 4 factories only: too few to call it specialised.
    expect(sentences?.centre.en).toBe('No item of Trial is known to be specialised in Alpha County, so specialisation names nobody to serve.');
    // The incubator is linked to software only because the programme names its county: that is not told.
    expect(sentences?.firm.zh).toBe('甲縣的小型企業：最近的創新中心是名centre（距縣市內部代表點約 114 公里，與「軟體」相連）；最近的育成是名incubator（距縣市內部代表點約 23 公里，與「智慧機械」相連）；沒有足以判斷的縣市 SBIR 領域。');
  });

  it('name the items of a centre where the county is specialised and none is linked', () => {
    const view = { ...defaultView, programme: 'trial' };
    const sentences = gapSentences(sitesAtlas, view, '99001', gapMatrix(sitesAtlas, view, '99001'));
    // 乙市: 60 factories of the mapped divisions, quotient 1; but an incubator of machines is there.
    expect(sentences?.centre.en).toBe('Beta City is specialised in 1 of the items of Trial (industries as mapped by this project); 1 of them has a linked centre or incubator here.');
    const without = { ...sitesAtlas, tables: new Map([...sitesAtlas.tables].map(([name, table]) => [name, name === 'incubators' ? { ...table, length: 0 } : table])) };
    const rows = gapMatrix(without, view, '99001');
    expect(gapSentences(without, view, '99001', rows)?.centre.zh).toMatch(/^乙市比全國集中（行業對應為本專案提議）、但縣市內沒有收錄相連的創新中心或育成：「智慧機械」可能所在的.+，合計區位商數 1\.00，95% 區間 .+（60 家工廠，2016年12月31日）。家數是整個行業的，不都屬於該項目；可先找出其中相關的廠商。$/);
  });

  it('count no firms of an item by industries that merely may hold it, and no half factory', () => {
    const atlas = wholeAtlas();
    const told = gapSentences(atlas, defaultView, '66000', gapMatrix(atlas, defaultView, '66000'));
    expect(told?.centre.zh).toMatch(/「綠能科技」可能所在的.*機械設備製造業.*（約 6,15[78] 家工廠，2016年12月31日）.*家數是整個行業的，不都屬於該項目/);
    expect(told?.centre.en).toMatch(/machinery.*which may hold Green energy.*about 6,15[78] factories.*not of firms of the item/i);
    expect(`${told?.centre.zh}${told?.centre.en}`).not.toMatch(/\d\.\d 家|\d\.\d factories|優先服務這些廠商/);
  });

  it('are null without names or rows', () => {
    expect(gapSentences(sitesAtlas, defaultView, '09991', gapMatrix(sitesAtlas, defaultView, '09991'))).toBeNull();
    expect(gapSentences(sitesAtlas, { ...defaultView, programme: 'trial' }, '00000', [])).toBeNull();
  });
});

describe('sentences of every county and programme', () => {
  it('are whole in both languages and say the same numbers', () => {
    for (const { sentences } of told) {
      for (const sentence of [sentences?.county, sentences?.centre]) {
        expect(sentence?.zh).toMatch(/。$/);
        expect(sentence?.en).toMatch(/\.$/);
        expect(sentence?.zh).not.toMatch(/undefined|NaN|null|。。|；；/);
        expect(sentence?.en).not.toMatch(/undefined|NaN|null|\.\.|;;/);
      }
    }
  });

  it('tell a missing link only where the matrix says absent', () => {
    for (const { rows, sentences } of told) {
      const text = sentences?.county.zh ?? '';
      for (const [kind, words] of [['cluster', '沒有收錄相關聚落'], ['park', '沒有相關園區'], ['centre', '沒有收錄相關創新中心'], ['sbir-focus', '公告的 SBIR 領域沒有指名']] as const) {
        expect(text.includes(words)).toBe(rows.some((row) => row.cells[kind].state === 'absent'));
      }
      const unknown = rows.reduce((sum, row) => sum + Object.values(row.cells).filter((cell) => cell.state === 'unknown').length, 0);
      expect(text.includes(`另有 ${unknown} 格資料不足`)).toBe(unknown > 0);
    }
  });

  it('propose a partner that the matrix has as the nearest of an absent link', () => {
    for (const { rows, sentences } of told) {
      const nearest = rows.flatMap((row) => (['cluster', 'park', 'centre'] as const).flatMap((kind) => (row.cells[kind].state === 'absent' ? (row.cells[kind].nearest?.name.zh ?? []) : [])));
      const partner = /約 [\d,]+ 公里的(.+)（「/.exec(sentences?.county.zh ?? '')?.[1];
      expect(partner === undefined ? nearest.length === 0 : nearest.includes(partner)).toBe(true);
    }
  });

  it('propose one that is linked only because the programme names its county where no other is', () => {
    for (const { rows, sentences } of told) {
      const bases = rows.flatMap((row) => (['cluster', 'park', 'centre'] as const).flatMap((kind) => (row.cells[kind].state === 'absent' ? (row.cells[kind].nearest?.basis ?? []) : [])));
      expect((sentences?.county.zh ?? '').includes('只因計畫點名所在縣市而相連')).toBe(bases.length > 0 && bases.every((basis) => basis === 'county'));
    }
  });

  it('give a small firm the same distances in both languages', () => {
    for (const { sentences } of told) {
      const km = (text: string, unit: string) => numbers((text.match(new RegExp(`[\\d,]+ ${unit}`, 'g')) ?? []).join(' '));
      expect(km(sentences?.firm.zh ?? '', '公里')).toEqual(km(sentences?.firm.en ?? '', 'km'));
    }
  });
});
