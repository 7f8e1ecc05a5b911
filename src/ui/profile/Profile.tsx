import { lazy, Suspense, type ReactNode } from 'react';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { m } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { NationalProfile } from './NationalProfile.tsx';

const CountyProfile = lazy(async () => ({ default: (await import('./CountyProfile.tsx')).CountyProfile }));
const TownshipProfile = lazy(async () => ({ default: (await import('./TownshipProfile.tsx')).TownshipProfile }));
const ClusterProfile = lazy(async () => ({ default: (await import('./ClusterProfile.tsx')).ClusterProfile }));
const CorridorProfile = lazy(async () => ({ default: (await import('./CorridorProfile.tsx')).CorridorProfile }));
const SiteProfile = lazy(async () => ({ default: (await import('./SiteProfile.tsx')).SiteProfile }));

function contentOf(selection: string | null): ReactNode {
  const subject = selection === null ? null : parseSubjectId(selection);
  if (!subject) return <NationalProfile />;
  const { kind, id } = subject;
  if (kind === 'county') return <CountyProfile key={id} code={id} />;
  if (kind === 'township') return <TownshipProfile key={id} code={id} />;
  if (kind === 'cluster') return <ClusterProfile key={id} id={id} />;
  if (kind === 'corridor') return <CorridorProfile key={id} id={id} />;
  return <SiteProfile key={`${kind} ${id}`} kind={kind} id={id} />;
}

/** All about what is selected; the whole country when nothing is. */
export function Profile() {
  const selection = useView((view) => view.selection);
  useView((view) => view.language);
  return (
    <aside className="profile" aria-label={m.profile_label()}>
      <Suspense
        fallback={
          <output className="state">
            {m.tables_loading()}
          </output>
        }
      >
        {contentOf(selection)}
      </Suspense>
    </aside>
  );
}
