import { spatialAnalysis, spatialResult } from '../../core/analysis/spatial-analysis.ts';
import { moranPoints } from '../../core/insights/moran-points.ts';
import { isSpatialPending, spatialCategories, spatialShown, type SpatialShown } from '../../core/shown/spatial-shown.ts';
import { dateBehind } from '../../core/indicators/date-text.ts';
import { parseSubjectId, subjectId, type SubjectId } from '../../core/subjects/subject.ts';
import { textIn } from '../../core/text.ts';
import { spatialMethods, type SpatialMethod, type ViewState } from '../../core/view/view-state.ts';
import { moranScatter, type MoranUnit, type SpatialQuadrant } from '../../drawing/charts/moran-scatter.ts';
import { withLayer } from '../../core/view/on-the-map.ts';
import { m, say } from '../../i18n/language.ts';
import { select, viewStore } from '../../stores/view-store.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useAtlas, useProgress, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { LazyPart } from './Fold.tsx';
import { GearySentence } from './GearySentence.tsx';
import { inBoth } from './in-both.ts';
import { LocationalGiniSection } from './LocationalGiniSection.tsx';
import { MethodNote } from './MethodNote.tsx';
import { SignificantRegions } from './SignificantRegions.tsx';
import { SpatialSettings } from './SpatialSettings.tsx';
import { MoranSentence, SpatialTests, useRegionNames } from './SpatialTests.tsx';

const methodNames: Readonly<Record<SpatialMethod, () => string>> = { values: m.spatial_values, 'local-moran': m.spatial_local_moran, 'getis-ord': m.spatial_getis_ord };

const chartHeight = 380;

/** The colours of the cluster map. */
const colours: Readonly<Record<SpatialQuadrant, string>> = (() => {
  const of = (id: SpatialQuadrant) => spatialCategories['local-moran'].find((look) => look.id === id)?.colour ?? '#8b9aa2';
  return { 'high-high': of('high-high'), 'low-high': of('low-high'), 'low-low': of('low-low'), 'high-low': of('high-low') };
})();

const kindOf = (code: string) => (code.length === 8 ? 'township' : 'county');

function Scatter({ spatial, view }: { readonly spatial: SpatialShown; readonly view: ViewState }) {
  const atlas = useAtlas();
  const width = usePanelWidth();
  const nameOf = useRegionNames();
  const local = spatialResult(atlas, view, 'local-moran')?.result;
  const test = spatialResult(atlas, view, 'moran')?.result.test;
  if (!local || !test) return null;
  const { column, map } = spatial;
  const { z, lag } = moranPoints(local);
  const islands = new Set(spatial.islands);
  const figure = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? { value, reason: null } : { value: null, reason: 'not-collected' as const });
  const units = column.codes.map(
    (code, index): MoranUnit => ({
      id: code,
      subject: subjectId(kindOf(code), code),
      name: nameOf(code),
      z: figure(z[index]),
      lag: islands.has(code) ? { value: null, reason: 'not-applicable' } : figure(lag[index]),
      isSignificant: map.classes[index] != null,
      isIsland: islands.has(code),
    }),
  );
  const selected = view.selection === null ? null : (parseSubjectId(view.selection)?.id ?? null);
  const chart = moranScatter({
    language: view.language,
    title: inBoth((locale) => m.space_scatter_title({ title: textIn(column.title, locale) }, { locale })),
    zName: inBoth((locale) => m.space_scatter_z({}, { locale })),
    lagName: inBoth((locale) => m.space_scatter_lag({}, { locale })),
    moranI: { value: test.statistic, reason: null },
    units,
    significance: inBoth((locale) => (view.falseDiscovery ? m.space_significant_adjusted({ level: view.significance }, { locale }) : m.space_significant({ level: view.significance }, { locale }))),
    colours,
    highlight: selected,
    width,
    height: chartHeight,
  });
  return <ChartFigure chart={chart} heading={m.space_scatter_heading()} fileName={chart.title} sourceIds={column.sourceIds} asOf={column.asOf} notes={[m.space_scatter_note()]} onSubject={(subject: SubjectId) => select(subject)} />;
}

function Found({ view }: { readonly view: ViewState }) {
  const atlas = useAtlas();
  const asked: ViewState = { ...view, spatialMethod: 'local-moran' };
  const spatial = spatialShown(atlas, asked);
  const analysis = spatialAnalysis(atlas, view, 'local-moran');
  const share = useProgress((shares) => (analysis ? shares.get(analysis.key) : undefined));
  if (!spatial) return <output className="state">{isSpatialPending(atlas, asked) ? m.spatial_computing({ share: Math.round((share ?? 0) * 100) }) : m.spatial_equal()}</output>;
  return (
    <>
      <MoranSentence />
      <GearySentence />
      <SpatialTests spatial={spatial} adjusted={view.falseDiscovery} level={Number(view.significance)} />
      <Scatter spatial={spatial} view={view} />
      <SignificantRegions spatial={spatial} adjusted={view.falseDiscovery} />
    </>
  );
}

/** Whether what the map shows gathers in space, where, and how sure that is; and how gathered each industry is. */
export function SpaceTab() {
  const view = useViewFor(rankingParts);
  const atlas = useAtlas();
  const analysis = spatialAnalysis(atlas, view, 'local-moran');
  const shown = spatialShown(atlas, { ...view, spatialMethod: 'local-moran' })?.column;
  return (
    <div className="profile-tab">
      <section className="profile__section spatial-part">
        <h3>{m.space_title()}</h3>
        <p>
          {shown && <strong>{say(shown.title)}</strong>}
          {shown && m.national_date({ date: say(dateBehind(shown.asOf)) })}
          {m.space_intro()}
        </p>
        {view.level === 'county' && <p className="warning-line">{m.spatial_few()}</p>}
        {analysis ? <Found view={view} /> : <output className="state">{m.tables_loading()}</output>}
        <div className="choice-row">
          <span className="choice-row__label">{m.space_on_map()}</span>
          <Segmented
            label={m.space_on_map()}
            value={view.spatialMethod}
            options={spatialMethods.map((method) => ({ value: method, text: methodNames[method]() }))}
            onChange={(spatialMethod) => viewStore.getState().change({ spatialMethod, legendClass: null, layers: withLayer(view.layers, 'choropleth') })}
          />
        </div>
        <SpatialSettings />
        <p className="small-print">
          <MethodNote id="local-moran" /> <MethodNote id="spatial-weights" /> <MethodNote id="benjamini-hochberg" />
        </p>
      </section>
      <LazyPart name={m.gini_title()}>
        <LocationalGiniSection />
      </LazyPart>
    </div>
  );
}
