import { describe, expect, it } from 'vitest';
import { boundsContain } from '../../../../src/core/geography/bounds.ts';
import { extentOfTables } from '../../../../src/core/own-data/dataset-extent.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { description, newSession, silent } from '../../importing/session.ts';

async function extentOf(csv: string) {
  const session = newSession();
  const preview = await session.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
  if (!preview.ok) throw new Error(preview.why.en);
  return extentOfTables(wholeAtlas(), session.finish({ description })?.tables ?? []);
}

describe('what the map shows of a visitor’s table', () => {
  it('is the townships that it has figures of, where they are those of a county', async () => {
    const bounds = await extentOf('鄉鎮市區,家數\n新竹縣竹北市,10\n新竹縣竹東鎮,20\n新竹縣湖口鄉,30\n');
    const { townshipPlaces } = wholeAtlas();
    for (const code of ['10004010', '10004020', '10004050']) expect(boundsContain(bounds ?? [0, 0, 0, 0], townshipPlaces.get(code)?.point ?? [0, 0])).toBe(true);
    expect((bounds?.[2] ?? 9) - (bounds?.[0] ?? 0)).toBeLessThan(0.5);
  });

  it('is the places, by coordinates or by the township they are known to', async () => {
    const bounds = await extentOf('名稱,地址,經度,緯度\n甲,新北市板橋區文化路1號,121.46,25.01\n乙,新北市三重區重新路2號,,\n');
    expect(bounds?.[0]).toBeCloseTo(121.36, 2);
    expect(boundsContain(bounds ?? [0, 0, 0, 0], wholeAtlas().townshipPlaces.get('65000020')?.point ?? [0, 0])).toBe(true);
    expect((bounds?.[3] ?? 9) - (bounds?.[1] ?? 0)).toBeLessThan(0.4);
  });

  it('is the whole country for figures of counties, for places all over it, and where nothing has a place', async () => {
    expect(await extentOf('縣市,家數\n新竹縣,10\n新竹市,20\n')).toBeNull();
    expect(await extentOf('鄉鎮市區,家數\n新竹縣竹北市,10\n高雄市左營區,20\n')).toBeNull();
    expect(extentOfTables(wholeAtlas(), [])).toBeNull();
  });
});
