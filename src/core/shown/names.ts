import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { sitesOf, siteTables, type SiteTable } from '../datasets/sites.ts';
import { parseSubjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { markOf } from './shown-layers.ts';

/** The name of anything that can be selected; `null` while its table is loading or when it does not exist. */
export function nameOf(atlas: Atlas, view: ViewState, subject: SubjectId): Text | null {
  const parsed = parseSubjectId(subject);
  if (!parsed) return null;
  const { kind, id } = parsed;
  if (kind === 'county') return countyByCode(atlas).get(id)?.name ?? null;
  if (kind === 'township') return townshipByCode(atlas).get(id)?.name ?? null;
  const table = (Object.keys(siteTables) as SiteTable[]).find((name) => siteTables[name] === kind);
  if (table) return sitesOf(atlas, table).find((site) => site.id === id)?.name ?? null;
  return markOf(atlas, view, subject)?.name ?? null;
}
