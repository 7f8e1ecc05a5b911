import { reachKindNames, reachMethod, reachNotes } from '../../core/insights/reach-method.ts';
import { reachKinds, reachOf, reachRadiiKm, reachResources, type Reach, type ReachCount } from '../../core/insights/reach.ts';
import { listText } from '../../core/indicators/date-text.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import type { SubjectId } from '../../core/subjects/subject.ts';
import { m, say } from '../../i18n/language.ts';
import { WithTables } from '../shared/loading-state.tsx';
import { MixedText } from '../shared/name.tsx';
import { MethodButton } from '../shared/method-button.tsx';
import { saveTable } from '../shared/save-table.ts';
import { SubjectLink } from '../shared/subject-link.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { MethodNote } from './MethodNote.tsx';

const tables = [...reachResources, 'sources'];

const told = ({ sites, byTownship }: ReachCount) => (byTownship > 0 ? `${sites}+${byTownship}` : String(sites));

function Table({ reach }: { readonly reach: Reach }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const distance = (km: number) => formatNumber(km, 'km', language, { decimals: km < 10 ? 1 : 0 });
  const save = () =>
    saveTable({
      name: `${m.reach_title()} ${say(reach.origin.name)}`,
      columns: [m.reach_kind(), m.reach_nearest(), m.gaps_column_km(), ...reachRadiiKm.map((km) => m.reach_within({ km }))],
      rows: reachKinds.map((kind) => {
        const { nearest, within } = reach.kinds[kind];
        return [say(reachKindNames[kind]), nearest ? say(nearest.site.name) : '', nearest ? nearest.km : '', ...within.map(told)];
      }),
      sourceIds: reachKinds.flatMap((kind) => reachMethod(atlas, reach, kind)?.sourceIds ?? []),
      notes: reachNotes(reach).map(say),
    });
  return (
    <>
      <TableScroll label={m.reach_title()}>
        <table className="data-table reach-table">
          <thead>
            <tr>
              <th scope="col">{m.reach_nearest()}</th>
              {reachRadiiKm.map((km) => (
                <th key={km} scope="col">
                  {m.reach_within({ km })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reachKinds.map((kind) => {
              const { nearest, within } = reach.kinds[kind];
              const method = reachMethod(atlas, reach, kind);
              return (
                <tr key={kind}>
                  <th scope="row">
                    <span className="reach-table__kind">{say(reachKindNames[kind])}</span>
                    {nearest ? <SubjectLink subject={nearest.site.subject} name={nearest.site.name} /> : m.reach_none()}
                    {nearest && method && (
                      <span className="reach-table__km number">
                        {m.reach_about({ km: distance(nearest.km) })} <MethodButton method={method} />
                      </span>
                    )}
                  </th>
                  {within.map((count) => (
                    <td key={count.radiusKm} className="number">
                      {told(count)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      {reachKinds.map((kind) => {
        const somewhere = reach.kinds[kind].somewhereInCounty;
        return somewhere.length === 0 ? null : (
          <p key={kind} className="small-print">
            <MixedText>{m.reach_somewhere({ kind: say(reachKindNames[kind]), count: somewhere.length, names: say(listText(somewhere.slice(0, 5).map(({ name }) => name))) })}</MixedText>
          </p>
        );
      })}
      <div className="small-print">
        {reachNotes(reach).map((note) => (
          <p key={note.zh}>{say(note)}</p>
        ))}
      </div>
      <p className="small-print">
        <button type="button" className="text-button" onClick={save}>
          {m.chart_csv()}
        </button>{' '}
        <MethodNote id="reach" />
      </p>
    </>
  );
}

function Found({ subject }: { readonly subject: SubjectId }) {
  const atlas = useAtlas();
  const reach = reachOf(atlas, subject);
  return reach ? <Table reach={reach} /> : <p className="state">{m.reach_no_place()}</p>;
}

/** The nearest park, centre and incubator of a county, township or cluster, and how many are near. */
export function ReachSection({ subject }: { readonly subject: SubjectId }) {
  useView((view) => view.language);
  return (
    <section className="profile__section">
      <h3>{m.reach_title()}</h3>
      <WithTables names={tables}>
        <Found subject={subject} />
      </WithTables>
    </section>
  );
}
