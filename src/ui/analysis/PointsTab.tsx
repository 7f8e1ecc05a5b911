import { useEffect, useRef, useState } from 'react';
import { Switch } from 'react-aria-components';
import type { PointGroup, PointGroups } from '../../core/analysis/analysis.ts';
import { pointsAsked, type PointsAsked } from '../../core/analysis/point-analysis.ts';
import { pointGroupsLayer, pointKey, pointResult } from '../../core/analysis/point-results.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { clustersOf } from '../../core/datasets/clusters.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { layerById, layersOf } from '../../core/layers/index.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { clusterChanges, type ClusterChanges } from '../../core/statistics/cluster-changes.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import type { Text } from '../../core/text.ts';
import { pointDrawings, type PointDrawing, type ViewState } from '../../core/view/view-state.ts';
import { curve } from '../../drawing/charts/curve.ts';
import { m, say } from '../../i18n/language.ts';
import { toggleLayer, viewStore } from '../../stores/view-store.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { LabelledSlider } from '../shared/labelled-slider.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useAtlas, useProgress, useWholeView } from '../shared/use-store.ts';
import { Picker } from '../shell/Picker.tsx';
import { MethodNote } from './MethodNote.tsx';
import { pointCurveInput } from './point-curve-input.ts';

const change = (patch: Partial<ViewState>) => viewStore.getState().change(patch, 'replace');

const drawingNames: Readonly<Record<PointDrawing, () => string>> = { hulls: m.points_hulls, hexagons: m.points_hexagons, density: m.points_density };

/** Grants stand for a county as a whole: they are no places. */
const withoutPlaces = new Set(['local-sbir']);

function pointLayers(atlas: Atlas): readonly { readonly id: string; readonly text: Text }[] {
  return layersOf(atlas.package).flatMap((layer) => (layer.kind === 'points' && !withoutPlaces.has(layer.id) ? [{ id: layer.id, text: layer.title }] : []));
}

/** Every hundred metres up to 2 km, every half kilometre up to 10, then every two and a half. */
const distances: readonly number[] = [
  ...Array.from({ length: 18 }, (_, index) => 300 + index * 100),
  ...Array.from({ length: 16 }, (_, index) => 2_500 + index * 500),
  ...Array.from({ length: 12 }, (_, index) => 12_500 + index * 2_500),
];

function nearestStep(metres: number): number {
  return distances.reduce((best, known, index) => (Math.abs(known - metres) < Math.abs((distances[best] ?? 0) - metres) ? index : best), 0);
}

const inKilometres = (metres: number, language: ViewState['language']) => formatNumber(metres / 1000, 'km', language, { decimals: metres % 1000 === 0 ? 0 : metres < 1000 ? 1 : 1 });

function Settings({ view }: { readonly view: ViewState }) {
  const atlas = useAtlas();
  const isOn = view.layers.includes(pointGroupsLayer);
  return (
    <div className="settings-grid">
      <Picker label={m.points_layer()} value={view.pointsOf} groups={[{ id: 'layers', title: null, items: pointLayers(atlas) }]} onChoose={(pointsOf) => change({ pointsOf })} />
      <LabelledSlider
        label={m.points_distance()}
        value={nearestStep(view.pointDistanceMetres)}
        minimum={0}
        maximum={distances.length - 1}
        step={1}
        printed={inKilometres(view.pointDistanceMetres, view.language)}
        onChange={(step) => change({ pointDistanceMetres: distances[step] ?? view.pointDistanceMetres })}
      />
      <LabelledSlider label={m.points_minimum()} value={view.pointMinimum} minimum={2} maximum={50} step={1} printed={String(view.pointMinimum)} onChange={(pointMinimum) => change({ pointMinimum })} />
      <div className="choice-row">
        <span className="choice-row__label">{m.points_drawing()}</span>
        <Segmented label={m.points_drawing()} value={view.pointDrawing} options={pointDrawings.map((drawing) => ({ value: drawing, text: drawingNames[drawing]() }))} onChange={(pointDrawing) => change({ pointDrawing })} />
      </div>
      <Switch className="switch" isSelected={isOn} onChange={() => toggleLayer(pointGroupsLayer)}>
        <span className="switch__track" aria-hidden="true" />
        <span>{m.points_show()}</span>
      </Switch>
    </div>
  );
}

/** Compares with the last settings of the same points, so that moving a slider says what it did. */
function useChanges(found: PointGroups | null, asked: PointsAsked | null): ClusterChanges | null {
  const before = useRef<{ readonly found: PointGroups; readonly points: Float64Array } | null>(null);
  const [changes, setChanges] = useState<ClusterChanges | null>(null);
  useEffect(() => {
    if (!found || !asked) return;
    const last = before.current;
    if (last?.found === found) return;
    setChanges(last?.points === asked.points && last.found.labels.length === found.labels.length ? clusterChanges(last.found, found) : null);
    before.current = { found, points: asked.points };
  }, [found, asked]);
  return changes;
}

function Found({ found, changes, view }: { readonly found: PointGroups; readonly changes: ClusterChanges | null; readonly view: ViewState }) {
  const inGroups = found.labels.filter((label) => label >= 0).length;
  const share = formatNumber(found.labels.length === 0 ? 0 : inGroups / found.labels.length, 'ratio', view.language, { asPercent: true, decimals: 0 });
  return (
    <output className="points-found">
      <p>{found.clusters === 0 ? m.points_found_none() : <strong>{m.points_found({ groups: found.clusters, share })}</strong>}</p>
      {changes && (
        <p>
          {m.points_changed({
            appeared: changes.appeared.length,
            merged: changes.merges.length,
            split: changes.splits.length,
            vanished: changes.vanished.length,
            kept: changes.persisting.length,
          })}
        </p>
      )}
    </output>
  );
}

const shownAtFirst = 8;

function Groups({ found, view }: { readonly found: PointGroups; readonly view: ViewState }) {
  const atlas = useAtlas();
  const [all, setAll] = useState(false);
  const townships = townshipByCode(atlas);
  const counties = countyByCode(atlas);
  const names = new Map(clustersOf(atlas).map((cluster) => [cluster.id, cluster.name]));
  const namedOf = (group: PointGroup) => found.comparison.named.filter((outcome) => outcome.matches.some((match) => match.cluster === group.group));
  const placeOf = (code: string): Text => {
    const township = townships.get(code);
    const county = counties.get(code.slice(0, 5))?.name;
    return township ? { zh: `${county?.zh ?? ''}${township.name.zh}`, en: `${township.name.en}, ${county?.en ?? ''}` } : { zh: '海上', en: 'at sea' };
  };
  if (found.groups.length === 0) return null;
  const shown = all ? found.groups : found.groups.slice(0, shownAtFirst);
  return (
    <section className="profile__section">
      <h3>{m.points_groups_title()}</h3>
      <TableScroll label={m.points_groups_title()}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{m.points_group_place()}</th>
              <th scope="col">{m.points_group_points()}</th>
              <th scope="col">{m.points_group_area()}</th>
              <th scope="col">{m.points_group_named()}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <tr key={group.group}>
                <th scope="row">{group.township === '' ? say(placeOf('')) : <SubjectLink subject={subjectId('township', group.township)} name={placeOf(group.township)} />}</th>
                <td className="number">{group.points}</td>
                <td className="number">{group.areaKm2 === null ? '–' : formatNumber(group.areaKm2, 'km2', view.language, { decimals: group.areaKm2 < 10 ? 1 : 0 })}</td>
                <td>
                  {namedOf(group).length === 0
                    ? m.points_group_none()
                    : namedOf(group).map((outcome, index) => (
                        <span key={outcome.id}>
                          {index > 0 && m.list_separator()}
                          <SubjectLink subject={subjectId('cluster', outcome.id)} name={names.get(outcome.id) ?? { zh: outcome.id, en: outcome.id }} />
                        </span>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {found.groups.length > shownAtFirst && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? m.points_fewer_groups({ count: shownAtFirst }) : m.points_all_groups({ count: found.groups.length })}
        </button>
      )}
      <p className="small-print">
        <MethodNote id="dbscan" /> <MethodNote id="hull-and-area" />
      </p>
    </section>
  );
}

function Comparison({ found }: { readonly found: PointGroups }) {
  const atlas = useAtlas();
  const { comparison, pointsOutside } = found;
  const names = new Map(clustersOf(atlas).map((cluster) => [cluster.id, cluster.name]));
  const of = (outcome: string) => comparison.named.filter((known) => known.outcome === outcome);
  const missed = of('not-detected');
  return (
    <section className="profile__section">
      <h3>{m.points_compare_title()}</h3>
      <p>{m.points_compare({ all: comparison.named.length, comparable: comparison.comparable, detected: comparison.detected, unnamed: comparison.withoutName.length })}</p>
      <p className="small-print">{m.points_compare_limits({ noPoints: of('no-points').length, noPlace: of('no-place').length })}</p>
      {missed.length > 0 && <p className="small-print">{m.points_missed({ names: missed.map(({ id }) => say(names.get(id) ?? { zh: id, en: id })).join(m.list_separator()) })}</p>}
      {pointsOutside > 0 && <p className="small-print">{m.points_outside({ count: pointsOutside })}</p>}
    </section>
  );
}

/** Groups among the points of a layer: settings, what they find, how robust that is, and the recorded clusters beside it. */
export function PointsTab() {
  const view = useWholeView();
  const atlas = useAtlas();
  const width = usePanelWidth();
  const asked = pointsAsked(atlas, view);
  const found = pointResult(atlas, view, 'point-groups')?.result ?? null;
  const steps = pointResult(atlas, view, 'point-curve')?.result ?? null;
  const share = useProgress((shares) => shares.get(pointKey(view, 'point-groups')) ?? 0);
  const changes = useChanges(found, asked);
  const layer = layerById(atlas.package, view.pointsOf);
  return (
    <div className="profile-tab">
      <p>{m.points_intro()}</p>
      <Settings view={view} />
      {asked && (
        <p className="small-print">
          {asked.marks.length === 0 ? m.points_none() : asked.leftOut > 0 ? m.points_used({ used: asked.marks.length, left: asked.leftOut }) : m.points_used_all({ used: asked.marks.length })}
        </p>
      )}
      {found ? <Found found={found} changes={changes} view={view} /> : asked?.marks.length !== 0 && <output className="state">{m.points_computing({ share: Math.round(share * 100) })}</output>}
      {steps && layer && (
        <ChartFigure
          chart={curve(pointCurveInput(steps, view, width))}
          heading={m.points_curve_title()}
          fileName={`${m.points_curve_title()} ${say(layer.title)}`}
          sourceIds={layer.sourceIds(atlas)}
          notes={[m.points_curve_note()]}
          onItem={(distance) => change({ pointDistanceMetres: Number(distance) })}
        />
      )}
      {found && <Groups found={found} view={view} />}
      {found && <Comparison found={found} />}
      <p className="small-print">
        <MethodNote id="robustness-curve" /> <MethodNote id="hexagon-counts" /> <MethodNote id="kernel-density" />
      </p>
    </div>
  );
}
