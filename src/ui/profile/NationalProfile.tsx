import { lazy, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { nationalHeadline } from '../../core/insights/national-headline.ts';
import { nationalKeyFigures } from '../../core/insights/key-figures.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { priorityIndustriesOf } from '../../core/datasets/programmes.ts';
import { rankingOf, type Ranking } from '../../core/shown/ranking.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { nationalTabs, type NationalTab } from '../../core/view/view-state.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { LazyPart } from '../analysis/Fold.tsx';
import { ViewLink } from '../shell/ViewLink.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { KeyFigures, recordsOfKeyFigures } from './KeyFigures.tsx';
import { ProfileFrame } from './ProfileFrame.tsx';
import { Shown } from './Shown.tsx';

// All but the overview is fetched when it is opened.
const StrengthTab = lazy(async () => ({ default: (await import('../analysis/StrengthTab.tsx')).StrengthTab }));
const SpaceTab = lazy(async () => ({ default: (await import('../analysis/SpaceTab.tsx')).SpaceTab }));
const NationalGapsTab = lazy(async () => ({ default: (await import('../analysis/NationalGapsTab.tsx')).NationalGapsTab }));
const PointsTab = lazy(async () => ({ default: (await import('../analysis/PointsTab.tsx')).PointsTab }));

const tabNames: Readonly<Record<NationalTab, () => string>> = { industry: m.national_tab_overview, strength: m.national_tab_strength, space: m.national_tab_space, gaps: m.national_tab_gaps, points: m.national_tab_points };

const country = { zh: '全國', en: 'Taiwan' };

/** From north to south, as one reads the map. */
const northToSouth = (places: Atlas['countyPlaces']) => (one: { readonly code: string }, other: { readonly code: string }) =>
  (places.get(other.code)?.point[1] ?? 0) - (places.get(one.code)?.point[1] ?? 0);

function Start() {
  const atlas = useAtlas();
  const programme = useView((view) => view.programme);
  const firstPriority = priorityIndustriesOf(atlas).find((priority) => priority.programme === programme);
  return (
    <section className="profile__section">
      <h3>{m.national_start()}</h3>
      <ul className="start-list">
        <li>
          <span>{m.national_start_county()}</span>
          <span className="county-links">
            {[...countyByCode(atlas).values()].toSorted(northToSouth(atlas.countyPlaces)).map((county) => (
              <SubjectLink key={county.code} subject={subjectId('county', county.code)} name={county.name} />
            ))}
          </span>
        </li>
        {firstPriority && (
          <li>
            <ViewLink className="subject-link" patch={{ priorityIndustries: [firstPriority.id] }}>
              {m.national_start_priority({ name: say(firstPriority.short) })}
            </ViewLink>
            <span>{m.national_start_priority_more()}</span>
          </li>
        )}
        <li>
          <ViewLink className="subject-link" patch={{ rankingTable: true }}>
            {m.national_start_table()}
          </ViewLink>
          <span>{m.national_start_table_more()}</span>
        </li>
      </ul>
    </section>
  );
}

function Overview({ ranking }: { readonly ranking: Ranking | null }) {
  const figures = nationalKeyFigures(useAtlas());
  return (
    <>
      <KeyFigures figures={figures} />
      {ranking ? (
        <Shown ranking={ranking} />
      ) : (
        <output className="state">
          {m.tables_loading()}
        </output>
      )}
      <Start />
    </>
  );
}

const lazyTabs: Readonly<Record<Exclude<NationalTab, 'industry'>, ReactNode>> = { strength: <StrengthTab />, space: <SpaceTab />, gaps: <NationalGapsTab />, points: <PointsTab /> };

/** What stands in the panel when nothing is selected: the country, what the map shows, where to begin, and the statistics of all counties. */
export function NationalProfile() {
  const view = useViewFor(rankingParts);
  const wanted = useView((whole) => whole.profileTab);
  // A tab that only a county has gives way to the overview.
  const tab = nationalTabs.find((known) => known === wanted) ?? 'industry';
  const atlas = useAtlas();
  const figures = nationalKeyFigures(atlas);
  const ranking = rankingOf(atlas, view);
  const records = () => [
    ...recordsOfKeyFigures(figures, view.language),
    ...(ranking?.regions ?? []).map((region) => ({
      part: m.national_shown(),
      item: ranking ? say(ranking.column.title) : '',
      detail: say(region.fullName),
      value: region.value,
      unit: ranking ? unitName(ranking.column.unit, view.language) : '',
      asOf: ranking?.column.asOf ?? '',
      note: region.missing ? say(missingLabels[region.missing]) : '',
      sourceIds: ranking?.column.sourceIds ?? [],
    })),
  ];
  return (
    <ProfileFrame title={country} kind={m.national_kind()} headline={nationalHeadline(figures)} records={records} canClose={false}>
      <Tabs
        key={view.language}
        className="profile-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = nationalTabs.find((known) => known === key);
          if (chosen) viewStore.getState().change({ profileTab: chosen }, 'replace');
        }}
      >
        <TabList className="profile-tabs__list" aria-label={m.national_tabs()}>
          {nationalTabs.map((id) => (
            <Tab key={id} id={id} className="profile-tabs__tab">
              {tabNames[id]()}
            </Tab>
          ))}
        </TabList>
        {nationalTabs.map((id) => (
          <TabPanel key={id} id={id} className="profile-tabs__panel">
            {id === 'industry' ? <Overview ranking={ranking} /> : <LazyPart name={tabNames[id]()}>{lazyTabs[id]}</LazyPart>}
          </TabPanel>
        ))}
      </Tabs>
    </ProfileFrame>
  );
}
