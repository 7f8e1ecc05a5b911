import { lazy } from 'react';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { regionHeadline } from '../../core/insights/county-headline.ts';
import { growthOf } from '../../core/insights/growth.ts';
import { ownFigures } from '../../core/insights/own-figures.ts';
import { townshipKeyFigures } from '../../core/insights/key-figures.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { m } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { LazyPart } from '../analysis/Fold.tsx';
import { WithTables } from '../shared/loading-state.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { industryRecords, siteRecords } from './county-records.ts';
import { IndustryTab } from './IndustryTab.tsx';
import { KeyFigures, recordsOfKeyFigures } from './KeyFigures.tsx';
import { OwnFigures } from './OwnFigures.tsx';
import { ProfileFrame } from './ProfileFrame.tsx';
import { SitesTab } from './SitesTab.tsx';
import { GrowthList } from './TrendTab.tsx';
import { UnknownSubject } from './UnknownSubject.tsx';

const ReachSection = lazy(async () => ({ default: (await import('../analysis/ReachSection.tsx')).ReachSection }));

const tables = ['township-industry', 'township-factories', 'township-indicators', 'county-industry', 'industries', 'indicator-definitions', 'sources'] as const;

function records(code: string) {
  const { atlas } = atlasStore.getState();
  const { view } = viewStore.getState();
  return [...recordsOfKeyFigures([...townshipKeyFigures(atlas, code), ...ownFigures(atlas, 'township', code)], view.language), ...industryRecords(atlas, view, code), ...siteRecords(atlas, code)];
}

/** All about one township. */
export function TownshipProfile({ code }: { readonly code: string }) {
  const atlas = useAtlas();
  useView((view) => view.language);
  const township = townshipByCode(atlas).get(code);
  const county = township && countyByCode(atlas).get(township.county);
  if (!township || !county) return <UnknownSubject />;
  return (
    <ProfileFrame title={township.name} kind={<SubjectLink subject={subjectId('county', county.code)} name={county.name} />} headline={regionHeadline(atlas, code)} records={() => records(code)}>
      <WithTables names={tables}>
        <KeyFigures figures={townshipKeyFigures(atlas, code)} />
        <OwnFigures level="township" code={code} />
        <section className="profile__section">
          <h3>{m.tab_industry()}</h3>
          <IndustryTab code={code} />
        </section>
        <GrowthList growths={growthOf(atlas, 'township', code)} code={code} />
        <section className="profile__section">
          <h3>{m.tab_sites()}</h3>
          <SitesTab code={code} />
        </section>
      </WithTables>
      <LazyPart name={m.reach_title()}>
        <ReachSection subject={subjectId('township', code)} />
      </LazyPart>
    </ProfileFrame>
  );
}
