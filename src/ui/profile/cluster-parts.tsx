import { priorityIndustriesOf, programmesOf } from '../../core/datasets/programmes.ts';
import { enumLabel, fieldNamed } from '../../core/datasets/contract.ts';
import { list, rowsBy, text, type Table } from '../../core/datasets/table.ts';
import { clusterFigures } from '../../core/insights/cluster-figures.ts';
import { priorityColour } from '../../core/scales/palette.ts';
import type { Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

function label(table: Table, field: string, row: number): Text {
  const described = fieldNamed(table.resource, field);
  const value = text(table, field, row);
  return described && value !== '' ? enumLabel(described, value) : { zh: '', en: '' };
}

const pair = (table: Table, stem: string, row: number): Text => ({ zh: text(table, `${stem}_zh`, row), en: text(table, `${stem}_en`, row) });

/** Priority industries a cluster is linked to, each with its basis and reason. */
export function ClusterPriorities({ id }: { readonly id: string }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const table = atlas.tables.get('cluster-priorities');
  const rows = table ? (rowsBy(table, 'cluster_id').get(id) ?? []) : [];
  if (!table) return null;
  const priorities = new Map(priorityIndustriesOf(atlas).map((priority) => [priority.id, priority]));
  const programmes = new Map(programmesOf(atlas).map((programme) => [programme.id, programme]));
  return (
    <section className="profile__section">
      <h3>{m.cluster_priorities()}</h3>
      {rows.length === 0 && <p className="state">{m.cluster_no_priorities()}</p>}
      <ul className="link-list">
        {rows.map((row) => {
          const priority = priorities.get(text(table, 'priority_id', row));
          const programme = priority && programmes.get(priority.programme);
          return priority && programme ? (
            <li key={priority.id}>
              <svg className="priority-dot" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                <circle cx="5" cy="5" r="4.5" fill={priorityColour(priority.id)} />
              </svg>
              <strong>{say(priority.short)}</strong> <span className="link-list__of">{say(programme.short)}</span> <span className="badge">{say(label(table, 'basis', row))}</span>
              {text(table, 'reason_zh', row) !== '' && <span className="link-list__reason">{say(pair(table, 'reason', row))}</span>}
              <SourceLine sourceIds={list(table, 'source_ids', row)} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

/** Every figure that a source states about a cluster, also those that contradict one another. */
export function ClusterFigures({ id }: { readonly id: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const figures = clusterFigures(atlas, language, id);
  if (figures.length === 0) return <p className="state">{m.cluster_no_figures()}</p>;
  return (
    <section className="profile__section">
      <h3>{m.cluster_figures()}</h3>
      <p className="profile-tab__lead">{m.cluster_figures_note()}</p>
      <ul className="figure-list">
        {figures.map((figure) => (
          <li key={figure.sequence}>
            <p>
              {say(figure.metric)}
              {figure.subject.zh !== '' && (
                <>
                  {'・'}
                  <Name text={figure.subject} />
                </>
              )}{' '}
              <strong className="number">{figure.printed}</strong>
            </p>
            <p className="figure-list__scope">
              <span className="badge">{say(figure.scope)}</span> {figure.scopeText.zh !== '' && <Name text={figure.scopeText} />} <span className="number">{figure.when}</span>
            </p>
            {figure.caveat.zh !== '' && <p className="caveat">{say(figure.caveat)}</p>}
            <SourceLine sourceIds={figure.sourceIds} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Organisations named as members, by their role in the ecosystem. */
export function ClusterMembers({ id }: { readonly id: string }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const table = atlas.tables.get('cluster-members');
  const rows = table ? (rowsBy(table, 'cluster_id').get(id) ?? []) : [];
  if (!table || rows.length === 0) return <p className="state">{m.cluster_no_members()}</p>;
  return (
    <section className="profile__section">
      <h3>{m.cluster_members({ count: rows.length })}</h3>
      <ul className="member-list">
        {rows.map((row) => (
          <li key={text(table, 'name_zh', row)}>
            <Name text={pair(table, 'name', row)} /> <span className="badge">{say(label(table, 'role', row))}</span>{' '}
            <span className="member-list__more">
              {say(label(table, 'kind', row))}・{say(label(table, 'role_basis', row))}
              {text(table, 'activity_zh', row) !== '' && (
                <>
                  {'・'}
                  <Name text={pair(table, 'activity', row)} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <SourceLine sourceIds={[...new Set(rows.flatMap((row) => list(table, 'source_ids', row)))]} />
    </section>
  );
}
