import { lazy } from 'react';
import { clustersOf } from '../../core/datasets/clusters.ts';
import { enumLabel, fieldNamed } from '../../core/datasets/contract.ts';
import { text } from '../../core/datasets/table.ts';
import { clusterHeadline } from '../../core/insights/cluster-headline.ts';
import { rowLines, rowOfSite } from '../../core/insights/field-lines.ts';
import { precisionSentences } from '../../core/insights/precision.ts';
import { clusters as clusterLayer } from '../../core/layers/clusters.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { m, say } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { LazyPart } from '../analysis/Fold.tsx';
import { WithTables } from '../shared/loading-state.tsx';
import { markParts } from '../shared/view-parts.ts';
import { useAtlas, useViewFor } from '../shared/use-store.ts';
import { ClusterFigures, ClusterMembers, ClusterPriorities } from './cluster-parts.tsx';
import { clusterRecords } from './cluster-records.ts';
import { FieldList, recordsOfLines } from './FieldList.tsx';
import { Places } from './Places.tsx';
import { ProfileFrame } from './ProfileFrame.tsx';
import { UnknownSubject } from './UnknownSubject.tsx';

const ReachSection = lazy(async () => ({ default: (await import('../analysis/ReachSection.tsx')).ReachSection }));

/** Told in parts of their own. */
const leftOut = [
  'cluster_type', 'type_basis', 'township_basis', 'firms', 'firms_qualifier', 'employees', 'employees_upper', 'employees_qualifier', 'output_billion_ntd', 'output_upper_billion_ntd',
  'output_qualifier', 'figure_scope', 'figure_scope_zh', 'figure_scope_en', 'figure_year',
] as const;

/** All about one cluster. */
export function ClusterProfile({ id }: { readonly id: string }) {
  const view = useViewFor(markParts);
  const atlas = useAtlas();
  const cluster = clustersOf(atlas).find((known) => known.id === id);
  const found = rowOfSite(atlas, 'clusters', id);
  if (!cluster || !found) return <UnknownSubject />;
  const { table, row } = found;
  const lines = rowLines(atlas, table, row, leftOut);
  const label = (field: string) => {
    const described = fieldNamed(table.resource, field);
    const value = text(table, field, row);
    return described && value !== '' ? say(enumLabel(described, value)) : '';
  };
  const mark = clusterLayer.marks(atlas, view).find((known) => known.subject === subjectId('cluster', id));
  return (
    <ProfileFrame
      title={cluster.name}
      kind={
        <span>
          {m.kind_cluster()}・{label('cluster_type')} <span className="badge">{label('type_basis')}</span>
        </span>
      }
      headline={clusterHeadline(atlas, cluster)}
      records={() => [...recordsOfLines(m.kind_cluster(), say(cluster.name), lines, view.language), ...clusterRecords(atlasStore.getState().atlas, view.language, id)]}
    >
      <Places counties={cluster.counties} townships={cluster.townships} note={label('township_basis')} precision={mark ? precisionSentences[mark.precision] : null} />
      <ClusterPriorities id={id} />
      <FieldList lines={lines} />
      <WithTables names={['cluster-figures', 'cluster-members', 'sources']}>
        <ClusterFigures id={id} />
        <ClusterMembers id={id} />
      </WithTables>
      <LazyPart name={m.reach_title()}>
        <ReachSection subject={subjectId('cluster', id)} />
      </LazyPart>
    </ProfileFrame>
  );
}
