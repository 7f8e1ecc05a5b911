import { useState } from 'react';
import { countyByCode } from '../../core/datasets/counties.ts';
import { industryName } from '../../core/indicators/establishment-measure.ts';
import type { StrengthChange } from '../../core/insights/cluster-strength-changes.ts';
import { strengthMethod, strengthPartFigure, supportNames } from '../../core/insights/cluster-strength-method.ts';
import { starPartNames, starParts } from '../../core/insights/cluster-strength-rule.ts';
import type { StrengthBasis, StrengthEntry, StrengthPart } from '../../core/insights/cluster-strength.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import type { Language } from '../../core/text.ts';
import { indicatorOnMap } from '../../core/view/on-the-map.ts';
import { m, say } from '../../i18n/language.ts';
import { MethodButton } from '../shared/method-button.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { ViewLink } from '../shell/ViewLink.tsx';

const firstShown = 10;
const moreShown = 20;

const marks: Readonly<Record<StrengthPart['state'], string>> = { met: '★', 'not-met': '☆', unknown: '?' };

/** The stars of an entry as characters: met, possible, not met. */
export function starMarks({ stars, unknown }: Pick<StrengthEntry, 'stars' | 'unknown'>): string {
  return marks.met.repeat(stars) + marks.unknown.repeat(unknown) + marks['not-met'].repeat(starParts.length - stars - unknown);
}

/** What a part came to, against its threshold, in words. */
export function partInWords(part: StrengthPart, entry: StrengthEntry, language: Language): string {
  const value = part.value === null ? '–' : strengthPartFigure(part.value, part.part, entry, language);
  if (part.state === 'unknown') return part.value === null ? m.strength_part_unknown() : m.strength_part_unknown_value({ value });
  if (part.threshold === null) return value;
  const threshold = strengthPartFigure(part.threshold, part.part, entry, language);
  return part.state === 'met' ? m.strength_part_met({ value, threshold }) : m.strength_part_not_met({ value, threshold });
}

function supportInWords(entry: StrengthEntry): string {
  return entry.support
    .map(({ kind, value, year }) => {
      const name = say(supportNames[kind]);
      if (value === null) return m.strength_support_unknown({ name });
      return year === null ? m.strength_support({ name, count: value }) : m.strength_support_year({ name, count: value, year });
    })
    .join(m.list_separator());
}

function Entry({ entry, basis, change }: { readonly entry: StrengthEntry; readonly basis: StrengthBasis; readonly change: StrengthChange | undefined }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const county = countyByCode(atlas).get(entry.county)?.name ?? { zh: entry.county, en: entry.county };
  const difference = change ? change.starsAfter - change.starsBefore : 0;
  const tone = difference > 0 ? ' strength-entry--gained' : difference < 0 ? ' strength-entry--lost' : '';
  return (
    <li className={`strength-entry${tone}`}>
      <p className="strength-entry__head">
        <span className="stars" aria-hidden="true">
          {starMarks(entry)}
        </span>
        <span className="visually-hidden">{m.strength_stars({ stars: entry.stars, unknown: entry.unknown })}</span>
        <SubjectLink subject={subjectId('county', entry.county)} name={county} />
        <strong>{say(industryName(atlas, entry.industry))}</strong>
        {difference !== 0 && <span className="strength-entry__change">{difference > 0 ? m.strength_gained({ count: difference }) : m.strength_lost({ count: -difference })}</span>}
      </p>
      <ul className="strength-parts">
        {starParts.map((part) => (
          <li key={part} className={`strength-part strength-part--${entry.parts[part].state}`} title={entry.parts[part].reason ? say(entry.parts[part].reason) : undefined}>
            <span aria-hidden="true">{marks[entry.parts[part].state]}</span> {say(starPartNames[part])} <span className="number">{partInWords(entry.parts[part], entry, language)}</span>
            {entry.parts[part].reason && <span className="visually-hidden">{say(entry.parts[part].reason)}</span>}
            {part === 'support' && <span className="strength-part__more">{supportInWords(entry)}</span>}
          </li>
        ))}
      </ul>
      <p className="strength-entry__links">
        <ViewLink className="text-button" patch={(view) => indicatorOnMap(view, { level: 'county', indicator: 'location-quotient', industry: entry.industry, year: Number(basis.asOf.slice(0, 4)), quotientBase: 'nation' })}>
          {m.strength_on_map()}
        </ViewLink>
        <MethodButton method={strengthMethod(atlas, basis, entry)} />
      </p>
    </li>
  );
}

/** The strongest entries first, as many as are asked for. */
export function StrengthEntries({ entries, basis, changes }: { readonly entries: readonly StrengthEntry[]; readonly basis: StrengthBasis; readonly changes: readonly StrengthChange[] }) {
  useView((view) => view.language);
  const [shown, setShown] = useState(firstShown);
  const changeOf = (entry: StrengthEntry) => changes.find((change) => change.county === entry.county && change.industry === entry.industry);
  const rest = entries.length - shown;
  return (
    <>
      <ol className="strength-list">
        {entries.slice(0, shown).map((entry) => (
          <Entry key={`${entry.county} ${entry.industry}`} entry={entry} basis={basis} change={changeOf(entry)} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="text-button" onClick={() => setShown(shown + moreShown)}>
          {m.strength_more({ count: Math.min(rest, moreShown), rest })}
        </button>
      )}
    </>
  );
}
