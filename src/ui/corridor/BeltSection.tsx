import { areaId } from '../../core/comparison/area-id.ts';
import { areaById, isArea, nationArea, type Area } from '../../core/comparison/areas.ts';
import { comparedQuotients } from '../../core/comparison/compared-quotients.ts';
import { methodOfCell } from '../../core/comparison/comparison-table.ts';
import { tableRows } from '../../core/comparison/table-rows.ts';
import { townshipResources } from '../../core/comparison/comparison-resources.ts';
import { datesText } from '../../core/comparison/row-kinds.ts';
import { beltResources } from '../../core/corridors/belt-things.ts';
import { beltCaveats, beltTotals, byAreaShareCaveat, type BeltGroup, type BeltTotals } from '../../core/corridors/belt-totals.ts';
import { corridorGeoJson } from '../../core/corridors/corridor-geojson.ts';
import { establishmentMeasures, measureNames } from '../../core/indicators/establishment-measure.ts';
import { hasValue } from '../../core/measures/column.ts';
import { formatCell, formatNumber } from '../../core/measures/number-format.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import type { Text } from '../../core/text.ts';
import { ownCorridorPrefix } from '../../core/view/own-things.ts';
import { symbolSvg } from '../../drawing/symbol-svg.ts';
import { fileNamePart } from '../../exporting/csv.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { m, say } from '../../i18n/language.ts';
import { removeOwnCorridor } from '../../stores/corridor-actions.ts';
import { viewStore } from '../../stores/view-store.ts';
import { FigureButton } from '../analysis/FigureButton.tsx';
import { MethodNote } from '../analysis/MethodNote.tsx';
import { Caveats } from '../analysis/Warnings.tsx';
import { LabelledSlider } from '../shared/labelled-slider.tsx';
import { Name } from '../shared/name.tsx';
import { saveTable } from '../shared/save-table.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useWholeView } from '../shared/use-store.ts';
import { useTables } from '../shared/use-tables.ts';
import { LineProfile } from './LineProfile.tsx';

const needed: readonly string[] = [...new Set([...beltResources, ...townshipResources, 'counties', 'industries', 'county-industry', 'local-sbir-county-year'])];

function Group({ group }: { readonly group: BeltGroup }) {
  const language = useWholeView().language;
  const shown = group.things.filter(({ isShown }) => isShown);
  const km = (value: number) => formatNumber(value, 'km', language, { decimals: 1 });
  return (
    <details className="disclosure site-group">
      <summary>
        <span className="site-group__symbol" aria-hidden="true" dangerouslySetInnerHTML={{ __html: symbolSvg(group.layer.symbol, 18) }} />
        {say(group.layer.title)}
        <span className="site-group__count number">{group.shown === group.things.length ? group.shown : m.corridor_shown_of({ shown: group.shown, total: group.things.length })}</span>
      </summary>
      {shown.length === 0 && <p className="absent">{m.corridor_none_within()}</p>}
      <ul className="site-list">
        {shown.map((thing) => (
          <li key={thing.subject}>
            <SubjectLink subject={thing.subject} name={thing.name} />
            <span className="site-list__kind">
              {m.corridor_place_on_line({ along: formatNumber(thing.alongKm, 'km', language, { decimals: 0 }), off: km(thing.km) })}
              {thing.precision === 'township' && ` ${m.corridor_by_township()}`}
            </span>
          </li>
        ))}
      </ul>
      {group.countyOnly > 0 && <p className="caveat">{m.corridor_county_only({ count: group.countyOnly })}</p>}
    </details>
  );
}

const summedRows = ['population', 'businesses', 'factories'] as const;

/** Sums over the townships of the belt, with how many of them it cuts. */
function TownshipSums({ area }: { readonly area: Area }) {
  const view = useWholeView();
  const atlas = useAtlas();
  const cut = area.parts.filter(({ share }) => share < 1).length;
  const rows = tableRows.filter(({ id }) => summedRows.some((known) => known === id));
  return (
    <>
      <dl className="belt-sums">
        {rows.map((row) => {
          const figure = row.figure(atlas, area, view);
          const printed = formatCell(figure.cell, row.unit, view.language, { decimals: row.decimals });
          return (
            <div key={row.id}>
              <dt>{say(row.title)}</dt>
              <dd className="number">
                {hasValue(figure.cell) ? <FigureButton text={printed} about={say(row.title)} method={() => methodOfCell(row, area, figure)} /> : printed} <small>{say(datesText(figure.asOf))}</small>
                {cut > 0 && hasValue(figure.cell) && <small> {m.corridor_by_area_share()}</small>}
                {figure.note && <small className="caveat"> {say(figure.note)}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="caveat">{m.corridor_townships({ whole: area.parts.length - cut, cut })}</p>
    </>
  );
}

const leading = 5;

/** In which industries the belt has most above the nation's share, from sums by area share; those that rest on few are left out. */
function LeadingIndustries({ area }: { readonly area: Area }) {
  useWholeView();
  const atlas = useAtlas();
  return (
    <>
      {establishmentMeasures.map((measure) => {
        const found = comparedQuotients(atlas, [area], nationArea(atlas), measure);
        const strong = (found?.industries ?? [])
          .flatMap(({ code, title, quotients: [own] }) => (own && own.lq !== null && own.low !== null && own.high !== null && !own.few && own.lq > 1 ? [{ code, title, lq: own.lq, low: own.low, high: own.high }] : []))
          .toSorted((a, b) => b.lq - a.lq)
          .slice(0, leading);
        return found && strong.length > 0 ? (
          <div key={measure}>
            <h4>{m.corridor_leading({ noun: say(measureNames[measure].noun) })}</h4>
            <ol className="belt-gaps">
              {strong.map(({ code, title, lq, low, high }) => (
                <li key={code}>
                  <Name text={title} /> <span className="number">{m.corridor_leading_lq({ lq: lq.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) })}</span>
                </li>
              ))}
            </ol>
            {found.baseWithout > 0 && <p className="caveat">{m.compare_base_without({ count: found.baseWithout })}</p>}
            <SourceLine sourceIds={found.sourceIds} asOf={found.asOf} />
          </div>
        ) : null;
      })}
      <p className="caveat">
        {m.corridor_leading_note()} <MethodNote id="location-quotient" />
      </p>
    </>
  );
}

function Grants({ totals }: { readonly totals: BeltTotals }) {
  const language = useWholeView().language;
  return (
    <details className="disclosure">
      <summary>{m.corridor_grants()}</summary>
      <p className="caveat">{say(beltCaveats[2] ?? { zh: '', en: '' })}</p>
      <ul className="plain-list">
        {totals.grants.map(({ county, name, year }) => (
          <li key={county}>
            <SubjectLink subject={subjectId('county', county)} name={name} />{' '}
            <span className="number">{year?.comparable ? m.corridor_grant_year({ approved: formatCell(year.approved, 'cases', language), year: year.year }) : m.corridor_grant_none()}</span>
          </li>
        ))}
      </ul>
      <SourceLine sourceIds={[...new Set(totals.grants.flatMap(({ year }) => year?.sourceIds ?? []))]} />
    </details>
  );
}

const widths = [5, 10, 20] as const;

/** What stands in the belt of a corridor: width, totals, the profile along its line, and its gaps. */
export function BeltSection({ id, name }: { readonly id: string; readonly name: Text }) {
  const view = useWholeView();
  const atlas = useAtlas();
  const status = useTables(needed);
  const totals = status === 'ready' ? beltTotals(atlas, view, id) : null;
  const area = areaById(atlas, view, areaId('belt', id));
  const setWidth = (beltKm: number) => viewStore.getState().change({ beltKm }, 'replace');
  if (status === 'failed') return <p className="state">{m.corridor_failed()}</p>;
  if (!totals) return <p className="state">{m.loading()}</p>;
  const save = () =>
    saveTable({
      name: `${m.corridor_belt()} ${say(name)}`,
      columns: [m.corridor_column_kind(), m.corridor_column_name(), m.corridor_column_along(), m.corridor_column_off()],
      rows: totals.groups.flatMap((group) => group.things.filter(({ isShown }) => isShown).map((thing) => [say(group.layer.title), say(thing.name), Math.round(thing.alongKm * 10) / 10, Math.round(thing.km * 100) / 100])),
      sourceIds: totals.sourceIds,
      notes: beltCaveats.map(say),
    });
  const saveGeoJson = () => saveFile(`${fileNamePart(say(name))}.geojson`, JSON.stringify(corridorGeoJson(atlas, viewStore.getState().view, id)), 'application/geo+json');
  return (
    <section className="profile__section belt">
      <h3>{m.corridor_belt()}</h3>
      <LabelledSlider label={m.corridor_width()} value={view.beltKm} minimum={1} maximum={50} step={1} printed={m.corridor_width_km({ km: view.beltKm })} onChange={setWidth} />
      <p className="belt__widths">
        {widths.map((km) => (
          <button key={km} type="button" className="button" aria-pressed={view.beltKm === km} onClick={() => setWidth(km)}>
            {m.corridor_width_km({ km })}
          </button>
        ))}
      </p>
      <p aria-live="polite">{m.corridor_total({ count: totals.groups.reduce((sum, group) => sum + group.shown, 0), km: view.beltKm })}</p>
      {totals.groups.map((group) => (
        <Group key={group.layer.id} group={group} />
      ))}
      {totals.points.map(({ layer, within, shown, total }) => (
        <p key={layer.id}>
          {say(layer.title)} <strong className="number">{m.corridor_points({ shown, within, total })}</strong>
        </p>
      ))}
      {isArea(area) ? <TownshipSums area={area} /> : <p className="state">{say(area.reason)}</p>}
      {isArea(area) && <LeadingIndustries area={area} />}
      <Grants totals={totals} />
      <LineProfile id={id} name={name} />
      <p className="belt__files">
        <button type="button" className="text-button" onClick={save}>
          {m.chart_csv()}
        </button>
        <button type="button" className="text-button" onClick={saveGeoJson}>
          {m.corridor_geojson()}
        </button>
        {id.startsWith(ownCorridorPrefix) && (
          <button type="button" className="text-button" onClick={() => removeOwnCorridor(id)}>
            {m.corridor_own_remove()}
          </button>
        )}
      </p>
      <Caveats texts={[...beltCaveats, byAreaShareCaveat]} />
      <SourceLine sourceIds={totals.sourceIds} />
    </section>
  );
}
