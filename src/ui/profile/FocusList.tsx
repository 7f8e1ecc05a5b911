import { grantFocusOf, type GrantFocus } from '../../core/datasets/grants.ts';
import { enumLabel, fieldNamed, resourceNamed } from '../../core/datasets/contract.ts';
import { hasValue } from '../../core/measures/column.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

interface FocusGroup {
  readonly key: string;
  readonly year: number | null;
  readonly first: GrantFocus;
  readonly items: readonly GrantFocus[];
}

function groupsOf(items: readonly GrantFocus[]): readonly FocusGroup[] {
  const groups = new Map<string, GrantFocus[]>();
  for (const item of items) {
    const key = `${item.year ?? ''} ${item.kind} ${item.confidence}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    return first ? [{ key, year: first.year, first, items: group.toSorted((a, b) => a.order - b.order) }] : [];
  }).toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

/** Industries that a county's programme names, by year, with how sure the source is. They are not mapped to priority industries. */
export function FocusList({ code }: { readonly code: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const groups = groupsOf(grantFocusOf(atlas).filter((item) => item.county === code));
  const described = resourceNamed(atlas.package, 'local-sbir-focus');
  const confidence = described ? fieldNamed(described, 'confidence') : undefined;
  if (groups.length === 0) return <p className="state">{m.grants_no_focus()}</p>;
  return (
    <section className="profile__section">
      <h3>{m.grants_focus()}</h3>
      {groups.map(({ key, year, first, items }) => (
        <div key={key} className="focus-group">
          <p className="focus-group__head">
            <strong className="number">{year ?? m.grants_no_year()}</strong> {say(first.kindLabel)}
            {confidence && first.confidence !== '' && <span className="badge">{say(enumLabel(confidence, first.confidence))}</span>}
          </p>
          <ul className="tag-list">
            {items.map((item) => (
              <li key={`${item.industry.zh} ${item.order}`} className="tag">
                <Name text={item.industry} />
                {hasValue(item.cases) && <span className="number"> {formatNumber(item.cases.value, 'cases', language)}</span>}
              </li>
            ))}
          </ul>
          <SourceLine sourceIds={[...new Set(items.flatMap((item) => item.sourceIds))]} />
        </div>
      ))}
    </section>
  );
}
