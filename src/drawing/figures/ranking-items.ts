import type { RankedRegion, Ranking } from '../../core/shown/ranking.ts';
import { parseSubjectId, type SubjectId } from '../../core/subjects/subject.ts';
import type { RankedItem } from '../charts/ranking.ts';

/** Regions that a filter leaves out, or that are not of the selected county, are drawn in this. */
export const paleColour = '#dbe3e7';

/** The county that a selection is in, `null` for anything else than an area. */
function countyOfSelection(selection: SubjectId | null): string | null {
  const parsed = selection ? parseSubjectId(selection) : null;
  return parsed?.kind === 'county' || parsed?.kind === 'township' ? parsed.id.slice(0, 5) : null;
}

/** The bars or dots of a ranking. Of townships, those of the selected county keep their colour and the others turn pale. */
export function rankedItems(ranking: Ranking, selection: SubjectId | null): readonly RankedItem[] {
  const county = ranking.column.level === 'township' ? countyOfSelection(selection) : null;
  const isPale = (region: RankedRegion) => !region.inFilter || (county !== null && region.county !== county);
  return ranking.regions.map((region) => ({
    subject: region.subject,
    name: region.fullName,
    value: region.value,
    reason: region.missing,
    rank: region.rank,
    colour: isPale(region) ? paleColour : (region.colour ?? paleColour),
  }));
}
