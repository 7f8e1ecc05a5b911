import { lazy, Suspense } from 'react';
import { corridorById } from '../../core/corridors/corridors-in.ts';
import type { Waypoint } from '../../core/datasets/corridors.ts';
import { enumLabel, fieldNamed } from '../../core/datasets/contract.ts';
import { text } from '../../core/datasets/table.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { siteTables } from '../../core/datasets/sites.ts';
import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { rowLines, rowOfSite } from '../../core/insights/field-lines.ts';
import { corridorLength } from '../../core/insights/corridor-length.ts';
import { precisionSentences } from '../../core/insights/precision.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { subjectId, type SubjectId } from '../../core/subjects/subject.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView, useWholeView } from '../shared/use-store.ts';
import { FieldList, recordsOfLines } from './FieldList.tsx';
import { Places } from './Places.tsx';
import { ProfileFrame } from './ProfileFrame.tsx';
import { UnknownSubject } from './UnknownSubject.tsx';

const BeltSection = lazy(async () => ({ default: (await import('../corridor/BeltSection.tsx')).BeltSection }));

const leftOut = ['kind', 'description_zh', 'description_en', 'order_basis_zh', 'order_basis_en', 'priority_ids'] as const;

/** The site whose point a waypoint uses, `resource/id`, as a subject; `null` when it has none. */
function siteOfWaypoint(reference: string): SubjectId | null {
  const slash = reference.indexOf('/');
  const kind = Object.entries(siteTables).find(([table]) => table === reference.slice(0, slash))?.[1];
  if (reference.startsWith('clusters/')) return subjectId('cluster', reference.slice(slash + 1));
  return kind ? subjectId(kind, reference.slice(slash + 1)) : null;
}

function Stop({ waypoint, site }: { readonly waypoint: Waypoint; readonly site: SubjectId | null }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const county = countyByCode(atlas).get(waypoint.county);
  const township = townshipByCode(atlas).get(waypoint.township);
  return (
    <li>
      {site ? <SubjectLink subject={site} name={waypoint.name} /> : <Name text={waypoint.name} />}
      <span className="stop__place">
        {county && <SubjectLink subject={subjectId('county', county.code)} name={county.name} />} {township && <SubjectLink subject={subjectId('township', township.code)} name={township.name} />}
      </span>
      {waypoint.precision !== 'site' && <span className="stop__precision">{say(precisionSentences[waypoint.precision])}</span>}
    </li>
  );
}

/** All about one corridor: what it is, its places in order, its length. */
export function CorridorProfile({ id }: { readonly id: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const corridor = corridorById(atlas, useWholeView(), id);
  const found = rowOfSite(atlas, 'corridors', id);
  const stops = atlas.tables.get('corridor-waypoints');
  if (!corridor || !stops) return <UnknownSubject />;
  const kind = found ? fieldNamed(found.table.resource, 'kind') : null;
  const lines = found ? rowLines(atlas, found.table, found.row, leftOut) : null;
  const length = corridorLength(atlas, corridor);
  const references = new Map(Array.from({ length: stops.length }, (_, row) => [`${text(stops, 'corridor_id', row)} ${text(stops, 'name_zh', row)}`, text(stops, 'site_ref', row)]));
  const records = (): FigureRecord[] => [
    ...(lines ? recordsOfLines(m.kind_corridor(), say(corridor.name), lines, language) : []),
    ...(length === null ? [] : [{ part: m.kind_corridor(), item: say(corridor.name), detail: m.corridor_length(), value: Math.round(length * 10) / 10, unit: 'km', asOf: '', note: m.corridor_length_note(), sourceIds: corridor.sourceIds }]),
    ...corridor.waypoints.map((waypoint) => ({
      part: m.corridor_stops({ count: corridor.waypoints.length }),
      item: String(waypoint.sequence),
      detail: say(waypoint.name),
      value: null,
      unit: '',
      asOf: '',
      note: say(precisionSentences[waypoint.precision]),
      sourceIds: waypoint.sourceIds,
    })),
  ];
  return (
    <ProfileFrame
      title={corridor.name}
      kind={
        <span>
          {m.kind_corridor()} {kind ? <span className="badge">{say(enumLabel(kind, corridor.kind))}</span> : <span className="badge">{m.corridor_own()}</span>}
        </span>
      }
      headline={corridor.description}
      records={records}
    >
      <section className="profile__section">
        <h3>{m.corridor_stops({ count: corridor.waypoints.length })}</h3>
        <ol className="stop-list">
          {corridor.waypoints.map((waypoint) => (
            <Stop key={waypoint.sequence} waypoint={waypoint} site={siteOfWaypoint(references.get(`${id} ${waypoint.name.zh}`) ?? '')} />
          ))}
        </ol>
        <p className="caveat">{say(corridor.orderBasis)}</p>
        {length !== null && (
          <p>
            {m.corridor_length()} <strong className="number">{formatNumber(length, 'km', language, { decimals: 0 })}</strong> <span className="caveat">{m.corridor_length_note()}</span>
          </p>
        )}
        <SourceLine sourceIds={[...new Set(corridor.waypoints.flatMap((waypoint) => waypoint.sourceIds))]} />
      </section>
      <Suspense fallback={<p className="state">{m.loading()}</p>}>
        <BeltSection id={id} name={corridor.name} />
      </Suspense>
      <Places counties={corridor.counties} townships={[]} precision={null} />
      {lines && <FieldList lines={lines} />}
    </ProfileFrame>
  );
}
