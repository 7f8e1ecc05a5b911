import { sitesIn, type SiteGroup } from '../../core/insights/sites-in.ts';
import { symbolSvg } from '../../drawing/symbol-svg.ts';
import { inSequence } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { saveTable } from '../shared/save-table.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { placeName } from './place-name.ts';

/** Longer lists open on demand. */
const openUpTo = 12;

function Group({ group }: { readonly group: SiteGroup }) {
  const { layer, sites } = group;
  return (
    <details className="disclosure site-group" open={sites.length <= openUpTo}>
      <summary>
        <span className="site-group__symbol" aria-hidden="true" dangerouslySetInnerHTML={{ __html: symbolSvg(layer.symbol, 18) }} />
        {say(layer.title)}
        <span className="site-group__count number">{sites.length}</span>
      </summary>
      <ul className="site-list">
        {sites.map((site) => (
          <li key={site.subject}>
            <SubjectLink subject={site.subject} name={site.name} />
            {site.kind.zh !== '' && (
              <span className="site-list__kind">
                <Name text={site.kind} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <SourceLine sourceIds={[...new Set(sites.flatMap((site) => site.sourceIds))]} />
    </details>
  );
}

/** Everything within a county or township, by kind. */
export function SitesTab({ code }: { readonly code: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const groups = sitesIn(atlas, code);
  const total = groups.reduce((sum, group) => sum + group.sites.length, 0);
  const empty = groups.filter((group) => group.sites.length === 0);
  const save = () =>
    saveTable({
      name: `${m.tab_sites()} ${placeName(atlas, code)}`,
      columns: [m.sites_column_group(), m.sites_column_name(), m.sites_column_kind()],
      rows: groups.flatMap((group) => group.sites.map((site) => [say(group.layer.title), say(site.name), say(site.kind)])),
      sourceIds: [...new Set(groups.flatMap((group) => group.sites.flatMap((site) => site.sourceIds)))],
      notes: [m.sites_note()],
    });
  return (
    <div className="profile-tab">
      <p className="profile-tab__lead">
        {inSequence([m.sites_total({ count: total }), m.sites_note()], language)}
      </p>
      {groups
        .filter((group) => group.sites.length > 0)
        .map((group) => (
          <Group key={group.layer.id} group={group} />
        ))}
      {empty.length > 0 && <p className="absent">{m.sites_none({ kinds: empty.map((group) => say(group.layer.title)).join(m.list_separator()) })}</p>}
      {total > 0 && (
        <button type="button" className="text-button" onClick={save}>
          {m.chart_csv()}
        </button>
      )}
    </div>
  );
}
