import { lazy, Suspense, useEffect } from 'react';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { IndicatorDefinition } from '../../core/indicators/indicator.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { regionSetsOf } from '../../core/datasets/regions.ts';
import { indicatorById } from '../../core/indicators/index.ts';
import { priorityCoverage, priorityIndustry } from '../../core/indicators/priority-question.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { rankingOf, type Ranking } from '../../core/shown/ranking.ts';
import { spatialMethods, type SpatialMethod, type ViewState } from '../../core/view/view-state.ts';
import { m, say } from '../../i18n/language.ts';
import { ensureTables } from '../../stores/atlas-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { MethodButton } from '../shared/method-button.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { Picker, type PickerGroup } from '../shell/Picker.tsx';
import { ClassLegend } from './ClassLegend.tsx';
import { indicatorGroupNames } from './indicator-group-names.ts';
import { indicatorsByGroup, industriesFor, takesPriorities, viewWithIndicator, viewWithLevel } from './indicator-choices.ts';

// Settings and tests of spatial clustering are not part of the first view.
const SpatialPart = lazy(async () => ({ default: (await import('../analysis/SpatialPart.tsx')).SpatialPart }));

const spatialNames: Readonly<Record<SpatialMethod, () => string>> = {
  values: m.spatial_values,
  'local-moran': m.spatial_local_moran,
  'getis-ord': m.spatial_getis_ord,
};

/** Indicators that compare a region with a base. */
const comparing = new Set(['location-quotient', 'location-quotient-growth']);

function baseGroups(atlas: Atlas): readonly PickerGroup[] {
  return [
    { id: 'nation', title: null, items: [{ id: 'nation', text: { zh: m.base_nation({}, { locale: 'zh-TW' }), en: m.base_nation({}, { locale: 'en' }) } }] },
    ...regionSetsOf(atlas).map((set) => ({ id: set.id, title: say(set.name), items: set.regions.map((region) => ({ id: region.id, text: region.name })) })),
    { id: 'counties', title: m.base_counties(), items: [...countyByCode(atlas).values()].map((county) => ({ id: county.code, text: county.name })) },
  ];
}

function industryGroups(atlas: Atlas, definition: IndicatorDefinition): readonly PickerGroup[] {
  const choices = industriesFor(atlas, definition);
  const of = (measure: 'businesses' | 'factories') =>
    choices.filter((choice) => choice.measure === measure).map(({ code, title, years }) => ({ id: code, text: title, detail: years.join(m.list_separator()) }));
  const priorities = takesPriorities(definition) ? [{ id: priorityIndustry, text: priorityCoverage(atlas, viewStore.getState().view).name, detail: m.industry_priority_note() }] : [];
  return [
    { id: 'priority', title: m.industry_group_priority(), items: priorities },
    { id: 'businesses', title: m.industry_group_businesses(), items: of('businesses') },
    { id: 'factories', title: m.industry_group_factories(), items: of('factories') },
  ].filter((group) => group.items.length > 0);
}

/** The region whose method is shown: the selected one, else the first of the ranking. */
function methodCode(ranking: Ranking, selection: ViewState['selection']): string {
  const parsed = selection ? parseSubjectId(selection) : null;
  if (parsed?.kind === ranking.column.level && ranking.byCode.has(parsed.id)) return parsed.id;
  return ranking.regions[0]?.code ?? '';
}

function Explanation({ ranking, definition }: { readonly ranking: Ranking; readonly definition: IndicatorDefinition | undefined }) {
  useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const { column } = ranking;
  return (
    <div className="indicator-card__about">
      {definition && definition.definition.zh !== '' && <p>{say(definition.definition)}</p>}
      {column.caveats.length > 0 && (
        <details className="caveats">
          <summary>{m.indicator_caveats({ count: column.caveats.length })}</summary>
          <ul>
            {column.caveats.map((caveat) => (
              <li key={caveat.zh}>{say(caveat)}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="indicator-card__source">
        <SourceLine sourceIds={column.sourceIds} asOf={column.asOf} />
        <MethodButton column={column} code={methodCode(ranking, selection)} />
      </div>
    </div>
  );
}

/** What the areas show: level, indicator and industry, their legend, date, definition and caveats. */
export function IndicatorCard() {
  const view = useViewFor(rankingParts);
  const atlas = useAtlas();
  const definition = indicatorById(atlas, view.indicator);
  const ranking = rankingOf(atlas, view);
  const change = (patch: Partial<ViewState>) => viewStore.getState().change(patch);

  // The indicators of a long table are known only when it is here.
  const tables = atlas.package.resources.flatMap(({ name, atlas: { role } }) => (role?.kind === 'region-values' && role.level === view.level && role.indicator !== undefined ? [name] : []));
  const wanted = tables.join(' ');
  useEffect(() => {
    if (wanted !== '') void ensureTables(wanted.split(' '));
  }, [wanted]);

  const industries = definition && definition.industryLevels.length > 0 ? () => industryGroups(atlas, definition) : null;
  return (
    <div className="indicator-card">
      <Segmented
        label={m.indicator_level()}
        value={view.level}
        options={[
          { value: 'county', text: m.level_county() },
          { value: 'township', text: m.level_township() },
        ]}
        onChange={(level) => change(viewWithLevel(atlas, view, level))}
      />
      <Picker
        label={m.indicator_label()}
        value={view.indicator}
        groups={indicatorsByGroup(atlas, view.level).map(({ group, indicators }) => ({
          id: group,
          title: indicatorGroupNames[group](),
          items: indicators.map((indicator) => ({ id: indicator.id, text: indicator.title })),
        }))}
        onChoose={(indicator) => change(viewWithIndicator(atlas, view, indicator))}
      />
      {industries !== null && industries().length > 0 && (
        <Picker label={m.industry_label()} value={view.industry} groups={industries} onChoose={(industry) => change({ industry, year: null, legendClass: null })} />
      )}
      {definition && comparing.has(definition.id) && <Picker label={m.base_label()} value={view.quotientBase} groups={() => baseGroups(atlas)} onChoose={(quotientBase) => change({ quotientBase, legendClass: null })} />}
      <Segmented
        label={m.spatial_method()}
        value={view.spatialMethod}
        options={spatialMethods.map((method) => ({ value: method, text: spatialNames[method]() }))}
        onChange={(spatialMethod) => change({ spatialMethod, legendClass: null })}
      />
      {ranking ? (
        <>
          {view.spatialMethod === 'values' ? (
            <ClassLegend ranking={ranking} />
          ) : (
            <Suspense fallback={<output className="state">{m.loading()}</output>}>
              <SpatialPart ranking={ranking} />
            </Suspense>
          )}
          <Explanation ranking={ranking} definition={definition} />
        </>
      ) : (
        <output className="state">
          {view.industry === priorityIndustry && priorityCoverage(atlas, view).used.length === 0 ? m.indicator_no_division() : m.loading()}
        </output>
      )}
    </div>
  );
}
