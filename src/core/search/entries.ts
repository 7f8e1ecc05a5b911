import type { Text } from '../text.ts';
import { parseSubjectId, subjectId, type Subject, type SubjectId, type SubjectKind } from '../subjects/subject.ts';
import type { SearchEntry, SearchGroup } from './search-entry.ts';
import { otherNames, wellKnownNames } from './well-known-names.ts';

/** What the loaded tables hold, as plain rows; parts that are not loaded yet are empty lists. */
export interface SearchSources {
  readonly counties: readonly { readonly code: string; readonly name: Text; readonly formerNames: readonly string[] }[];
  readonly townships: readonly { readonly code: string; readonly name: Text; readonly county: Text }[];
  /** Clusters, corridors, parks, centres, … : everything else that can be selected. `detail` says where it is. */
  readonly places: readonly {
    readonly subject: SubjectId;
    readonly name: Text;
    readonly detail?: Text;
    readonly aliases?: readonly string[];
    readonly weight?: number;
  }[];
  /** Sections and divisions; the code and section letter + code are searched too. */
  readonly industries: readonly { readonly code: string; readonly sectionCode: string; readonly name: Text }[];
  readonly programmes: readonly { readonly id: string; readonly name: Text; readonly short: Text }[];
  readonly priorityIndustries: readonly {
    readonly id: string;
    readonly name: Text;
    readonly short: Text;
    readonly programme: Text;
  }[];
}

const groupOfKind: Readonly<Record<SubjectKind, { readonly group: SearchGroup; readonly weight: number }>> = {
  county: { group: 'county', weight: 100 },
  township: { group: 'township', weight: 60 },
  'science-park': { group: 'park', weight: 80 },
  'industrial-park': { group: 'park', weight: 40 },
  'innovation-centre': { group: 'centre', weight: 50 },
  incubator: { group: 'centre', weight: 20 },
  cluster: { group: 'cluster', weight: 65 },
  corridor: { group: 'corridor', weight: 55 },
  university: { group: 'university', weight: 30 },
  'research-institute': { group: 'institute', weight: 25 },
  'transport-node': { group: 'other', weight: 15 },
  point: { group: 'other', weight: 10 },
};
const industryWeight = 45;
const programmeWeight = 58;
const priorityWeight = 57;

/**
 * All entries of the search box, in the order of the sources. `names` are lines of names for one thing; see
 * `wellKnownNames`.
 */
export function entriesFrom(
  sources: SearchSources,
  names: readonly (readonly string[])[] = wellKnownNames,
): SearchEntry[] {
  const { counties, townships, places, industries, programmes, priorityIndustries } = sources;
  return [
    ...counties.map(({ code, name, formerNames }) => ({
      ...ofSubject(subjectId('county', code), name),
      aliases: [...formerNames, ...otherNames(name.zh, names)],
    })),
    ...townships.map(({ code, name, county }) => ({
      ...ofSubject(subjectId('township', code), name),
      detail: county,
    })),
    ...places.map(({ subject, name, detail, aliases = [], weight }): SearchEntry => {
      const entry = ofSubject(subject, name);
      return {
        ...entry,
        aliases: [...aliases, ...otherNames(name.zh, names)],
        weight: weight ?? entry.weight,
        ...(detail ? { detail } : {}),
      };
    }),
    ...industries.map(({ code, sectionCode, name }): SearchEntry => ({
      id: `industry:${code}`,
      group: 'industry',
      ...name,
      aliases: code === sectionCode ? [code] : [code, `${sectionCode}${code}`],
      weight: industryWeight - code.length,
    })),
    ...programmes.map(({ id, name, short }): SearchEntry => ({
      id: `programme:${id}`,
      group: 'programme',
      ...name,
      aliases: [short.zh, short.en].filter(Boolean),
      weight: programmeWeight,
    })),
    ...priorityIndustries.map(({ id, name, short, programme }): SearchEntry => ({
      id: `priority:${id}`,
      group: 'programme',
      ...name,
      aliases: [short.zh, short.en].filter(Boolean),
      detail: programme,
      weight: priorityWeight,
    })),
  ];
}

function ofSubject(subject: SubjectId, name: Text): SearchEntry {
  const kind = parseSubjectId(subject)?.kind ?? 'point';
  return { id: subject, ...groupOfKind[kind], zh: name.zh, en: name.en, aliases: [] };
}

/** What choosing an entry means. */
export type SearchTarget =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'industry' | 'programme' | 'priority'; readonly id: string };

/** `null` for an id that no entry has. */
export function searchTarget(entryId: string): SearchTarget | null {
  const subject = parseSubjectId(entryId);
  if (subject) return { kind: 'subject', subject };
  const colon = entryId.indexOf(':');
  const kind = (['industry', 'programme', 'priority'] as const).find((known) => known === entryId.slice(0, colon));
  return kind && colon < entryId.length - 1 ? { kind, id: entryId.slice(colon + 1) } : null;
}
