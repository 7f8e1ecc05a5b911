import type { Gazetteer } from './gazetteer.ts';
import { foldRegionName } from './region-names.ts';
import { ambiguous, levelsName, type RegionReading } from './region-reading.ts';

/**
 * 桃園市 among 中壢市 and 大溪鎮 is the former town of 桃園縣, not the present county of that name: such rows become
 * ambiguous, and a title that names the county settles them. Only where nothing else names that town and most of the
 * other rows are former towns of the county. Returns new readings by their index.
 */
export function townsNamedAsCounty(gazetteer: Gazetteer, readings: readonly RegionReading[], texts: readonly string[], ofRow: Int32Array): ReadonlyMap<number, RegionReading> {
  const open = new Map<number, RegionReading>();
  const used = [...new Set(ofRow)];
  for (const index of used) {
    const reading = readings[index];
    if (reading?.kind !== 'matched' || reading.code.length !== 5) continue;
    const town = gazetteer.townships.get(reading.code)?.get(foldRegionName(texts[index] ?? ''));
    if (!town) continue;
    const others = used.flatMap((other) => readings[other] ?? []).filter((other) => other !== reading);
    const within = others.filter((other) => other.kind === 'matched' && other.code.length === 8 && other.code.startsWith(reading.code));
    const former = within.filter((other) => other.kind === 'matched' && other.how === 'former-name');
    const named = within.some((other) => other.kind === 'matched' && other.code === town.code);
    if (!named && former.length >= 2 && former.length * 2 > others.length) open.set(index, ambiguous([town, { code: reading.code, extent: reading.extent }], levelsName));
  }
  return open;
}
