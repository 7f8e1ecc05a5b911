import { Group } from 'react-aria-components';
import { chipCounts } from '../../core/shown/shown-layers.ts';
import { programmesOf } from '../../core/datasets/programmes.ts';
import { mappingBases, type ViewState } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { chooseProgramme, toggleFilter, viewStore } from '../../stores/view-store.ts';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { filterParts } from '../shared/view-parts.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { basisNames } from './active-filters.ts';
import { CheckList } from './CheckList.tsx';
import { anyValue, clusterTypeOptions, countyOptions, grantFieldOptions, grantStatusOptions, grantYearOptions, regionGroups, siteKindGroups, type FilterOption } from './filter-options.ts';
import { FilterPopover } from './FilterPopover.tsx';
import { Picker } from './Picker.tsx';
import { PriorityChips } from './PriorityChips.tsx';
import { YearSlider } from './YearSlider.tsx';

function BasisChoices() {
  const view = useViewFor(filterParts);
  const atlas = useAtlas();
  const notes = { stated: m.filter_basis_stated(), county: m.filter_basis_county(), proposed: m.filter_basis_proposed() };
  // How many things the chosen priority industries (or all of the programme) would keep on this basis alone.
  const countOf = (basis: (typeof mappingBases)[number]) => {
    const counts = chipCounts(atlas, { ...view, bases: [basis] }, 'priority');
    const wanted = view.priorityIndustries.length > 0 ? view.priorityIndustries : [];
    return wanted.length === 1 ? (counts.get(wanted[0] ?? '') ?? 0) : null;
  };
  return (
    <CheckList
      legend={m.filter_basis()}
      legendHidden
      keepOne
      items={mappingBases.map((basis) => ({ value: basis, text: basisNames[basis], note: notes[basis], count: countOf(basis) }))}
      chosen={view.bases}
      onToggle={(basis) => toggleFilter('bases', basis)}
    />
  );
}

function BasisFilter() {
  useView((view) => view.language);
  const chosen = useView((view) => (view.bases.length === mappingBases.length ? 0 : view.bases.length));
  return (
    <FilterPopover title={m.filter_basis()} chosen={chosen} note={m.filter_basis_note()}>
      <BasisChoices />
    </FilterPopover>
  );
}

function RegionChoices() {
  const view = useViewFor(filterParts);
  const atlas = useAtlas();
  const byRegion = chipCounts(atlas, view, 'region');
  const byCounty = chipCounts(atlas, view, 'county');
  return (
    <>
      <CheckList
        legend={m.filter_counties()}
        columns
        items={countyOptions(atlas).map((option) => ({ ...option, count: byCounty.get(option.value) ?? 0 }))}
        chosen={view.counties}
        onToggle={(code) => toggleFilter('counties', code)}
      />
      {regionGroups(atlas).map((group) => (
        <CheckList
          key={group.id}
          legend={view.language === 'en' ? group.title.en || group.title.zh : group.title.zh}
          items={group.options.map((option) => ({ ...option, count: byRegion.get(option.value) ?? 0 }))}
          chosen={view.regions}
          onToggle={(region) => toggleFilter('regions', region)}
        />
      ))}
    </>
  );
}

function RegionFilter() {
  useView((view) => view.language);
  const chosen = useView((view) => view.regions.length + view.counties.length);
  return (
    <FilterPopover title={m.filter_regions()} chosen={chosen} note={m.filter_counts_note()}>
      <RegionChoices />
    </FilterPopover>
  );
}

function KindChoices() {
  const view = useViewFor(filterParts);
  const atlas = useAtlas();
  const byType = chipCounts(atlas, view, 'clusterType');
  const byKind = chipCounts(atlas, view, 'siteKind');
  return (
    <>
      <CheckList
        legend={m.filter_cluster_types()}
        items={clusterTypeOptions().map((option) => ({ ...option, count: byType.get(option.value) ?? 0 }))}
        chosen={view.clusterTypes}
        onToggle={(type) => toggleFilter('clusterTypes', type)}
      />
      {siteKindGroups(atlas).map((group) => (
        <CheckList
          key={group.id}
          legend={view.language === 'en' ? group.title.en || group.title.zh : group.title.zh}
          items={group.options.map((option) => ({ ...option, count: view.layers.includes(group.id) ? (byKind.get(option.value) ?? 0) : null }))}
          chosen={view.siteKinds}
          onToggle={(kind) => toggleFilter('siteKinds', kind)}
        />
      ))}
    </>
  );
}

function KindFilter() {
  useView((view) => view.language);
  const chosen = useView((view) => view.clusterTypes.length + view.siteKinds.length);
  return (
    <FilterPopover title={m.filter_kinds()} chosen={chosen} note={m.filter_kinds_note()}>
      <KindChoices />
    </FilterPopover>
  );
}

function GrantChoices({ on }: { readonly on: boolean }) {
  const view = useViewFor(filterParts);
  const atlas = useAtlas();
  const status = grantStatusOptions(atlas);
  const items = (options: readonly FilterOption[]) => [{ id: 'all', title: null, items: options.map(({ value, text }) => ({ id: value, text })) }];
  const change = (patch: Partial<ViewState>) => viewStore.getState().change(patch);
  return (
    <>
      {!on && (
        <button type="button" className="text-button" onClick={() => change({ layers: [...view.layers, 'local-sbir'].sort() })}>
          {m.filter_grants_layer_on()}
        </button>
      )}
      {status.length === 0 ? (
        <p className="filter-popover__note">{m.loading()}</p>
      ) : (
        <>
          <Picker
            label={m.filter_grant_field()}
            value={view.grantField ?? anyValue}
            groups={items(grantFieldOptions(atlas))}
            onChoose={(field) => change({ grantField: field === anyValue ? null : field })}
          />
          <Picker
            label={m.filter_grant_year()}
            value={view.grantYear === null ? anyValue : String(view.grantYear)}
            groups={items(grantYearOptions(atlas))}
            onChoose={(year) => change({ grantYear: year === anyValue ? null : Number(year) })}
          />
          <CheckList
            legend={m.filter_grant_status()}
            items={status.map((option) => ({ ...option, count: null }))}
            chosen={view.grantStatus}
            onToggle={(value) => toggleFilter('grantStatus', value)}
          />
        </>
      )}
    </>
  );
}

function GrantFilter() {
  useView((view) => view.language);
  const on = useView((view) => view.layers.includes('local-sbir'));
  const chosen = useView((view) => view.grantStatus.length + (view.grantYear === null ? 0 : 1) + (view.grantField === null ? 0 : 1));
  return (
    <FilterPopover title={m.filter_grants()} chosen={chosen} note={on ? m.filter_grants_note() : m.filter_grants_layer_off()}>
      <GrantChoices on={on} />
    </FilterPopover>
  );
}

/** The second bar: programme, its priority industries, the other filters and the years. Every choice applies at once. */
export function FilterBar() {
  useView((view) => view.language);
  const programme = useView((view) => view.programme);
  const atlas = useAtlas();
  const programmes = programmesOf(atlas).map(({ id, name, short }) => ({ id, text: short.zh ? short : name }));
  return (
    <section className="filter-bar" aria-label={m.filter_bar()}>
      <Picker label={m.filter_programme()} labelHidden className="filter-bar__programme" value={programme} groups={[{ id: 'programmes', title: null, items: programmes }]} onChoose={chooseProgramme} />
      <PriorityChips />
      <Group className="filter-bar__more" aria-label={m.filter_more()}>
        <BasisFilter />
        <RegionFilter />
        <KindFilter />
        <GrantFilter />
      </Group>
      <YearSlider />
      <ActiveFilters />
    </section>
  );
}
