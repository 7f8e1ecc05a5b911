import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { countyByCode } from '../../core/datasets/counties.ts';
import { regionSetsOf } from '../../core/datasets/regions.ts';
import { regionHeadline } from '../../core/insights/county-headline.ts';
import { gapResources } from '../../core/insights/gaps.ts';
import { countyKeyFigures } from '../../core/insights/key-figures.ts';
import { siteResources } from '../../core/insights/sites-in.ts';
import { countyTabs } from '../../core/view/view-state.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { WithTables } from '../shared/loading-state.tsx';
import { countyRecords } from './county-records.ts';
import { GapsTab } from './GapsTab.tsx';
import { GrantsTab } from './GrantsTab.tsx';
import { IndustryTab } from './IndustryTab.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { OwnFigures } from './OwnFigures.tsx';
import { ProfileFrame } from './ProfileFrame.tsx';
import { SitesTab } from './SitesTab.tsx';
import { TrendTab } from './TrendTab.tsx';
import { UnknownSubject } from './UnknownSubject.tsx';

const tabNames = {
  industry: () => m.tab_industry(),
  grants: () => m.tab_grants(),
  sites: () => m.tab_sites(),
  trend: () => m.tab_trend(),
  gaps: () => m.tab_gaps(),
} as const;

/** The region set whose names are the usual ones: every county is in one of its regions. */
function regionNames(regions: ReturnType<typeof regionSetsOf>, code: string): string {
  const names = regions.filter((set) => set.id === 'statistical-regions' || set.id === 'six-regions').flatMap((set) => set.regions.filter((region) => region.counties.includes(code)).map((region) => say(region.name)));
  return [...new Set(names)].join(m.list_separator());
}

/** All about one county. */
export function CountyProfile({ code }: { readonly code: string }) {
  const atlas = useAtlas();
  const wanted = useView((view) => view.profileTab);
  // A tab that only the country has gives way to the first.
  const tab = countyTabs.find((known) => known === wanted) ?? 'industry';
  const language = useView((view) => view.language);
  const county = countyByCode(atlas).get(code);
  if (!county) return <UnknownSubject />;
  const panels = {
    industry: <IndustryTab code={code} />,
    grants: <GrantsTab code={code} />,
    sites: <SitesTab code={code} />,
    trend: <TrendTab code={code} />,
    gaps: <GapsTab code={code} />,
  } as const;
  return (
    <ProfileFrame title={county.name} kind={<span>{regionNames(regionSetsOf(atlas), code)}</span>} headline={regionHeadline(atlas, code)} records={() => countyRecords(atlas, viewStore.getState().view, code)}>
      <KeyFigures figures={countyKeyFigures(atlas, code)} />
      <OwnFigures level="county" code={code} />
      <Tabs
        key={language}
        className="profile-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = countyTabs.find((known) => known === key);
          if (chosen) viewStore.getState().change({ profileTab: chosen }, 'replace');
        }}
      >
        <TabList className="profile-tabs__list" aria-label={m.tabs_label()}>
          {countyTabs.map((id) => (
            <Tab key={id} id={id} className="profile-tabs__tab">
              {tabNames[id]()}
            </Tab>
          ))}
        </TabList>
        {countyTabs.map((id) => (
          <TabPanel key={id} id={id} className="profile-tabs__panel">
            <WithTables names={tablesOfTab[id]}>{panels[id]}</WithTables>
          </TabPanel>
        ))}
      </Tabs>
    </ProfileFrame>
  );
}

const tablesOfTab = {
  industry: ['county-industry', 'county-indicators', 'industries', 'sources'],
  grants: ['local-sbir-county-year', 'local-sbir-focus', 'sources'],
  sites: siteResources,
  trend: ['county-indicators', 'indicator-definitions', 'county-industry', 'sources'],
  gaps: gapResources,
} as const;
