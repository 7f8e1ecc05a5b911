import { useState } from 'react';
import type { SpatialShown } from '../../core/shown/spatial-shown.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { m, say } from '../../i18n/language.ts';
import { saveTable } from '../shared/save-table.ts';
import { SubjectLink } from '../shared/subject-link.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useView } from '../shared/use-store.ts';
import { printP, printStatistic } from './figures.ts';
import { useRegionNames } from './SpatialTests.tsx';

const firstShown = 10;

/** How many regions of each category, and the significant ones with their p. */
export function SignificantRegions({ spatial, adjusted }: { readonly spatial: SpatialShown; readonly adjusted: boolean }) {
  const language = useView((view) => view.language);
  const nameOf = useRegionNames();
  const [all, setAll] = useState(false);
  const { column, map, looks } = spatial;
  const classes = [...new Set(map.classes.filter((known) => known !== null))].toSorted((a, b) => b - a);
  const withLook = (id: string) => column.codes.flatMap((code, index) => (map.categories[index] === id ? [{ code, reached: map.classes[index] ?? null }] : []));
  const significant = column.codes
    .flatMap((code, index) => {
      const look = looks.find((known) => known.id === map.categories[index]);
      return map.classes[index] != null && look ? [{ code, look, ...spatial.pOf(code), statistic: spatial.statisticOf(code) }] : [];
    })
    .toSorted((a, b) => a.p - b.p || Math.abs(b.statistic) - Math.abs(a.statistic));
  const shown = all ? significant : significant.slice(0, firstShown);
  const save = () =>
    saveTable({
      name: `${m.space_regions()} ${say(column.title)}`,
      columns: [m.space_region(), m.space_category(), m.space_statistic(), m.space_p(), m.space_p_adjusted()],
      rows: significant.map(({ code, look, statistic, p, adjusted: adjustedP }) => [say(nameOf(code)), say(look.name), statistic, p, adjustedP]),
      sourceIds: column.sourceIds,
      notes: [m.space_p_note()],
    });
  return (
    <>
      <TableScroll label={m.space_categories()}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{m.space_category()}</th>
              <th scope="col">{m.space_regions_count()}</th>
              {classes.map((level) => (
                <th key={level} scope="col">
                  {adjusted ? m.space_p_adjusted() : m.space_p()} ≤ {level}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {looks.map((look) => {
              const regions = withLook(look.id);
              return (
                <tr key={look.id}>
                  <th scope="row">
                    {look.colour !== null && <span className="category-dot" style={{ background: look.colour }} />} {say(look.name)}
                  </th>
                  <td className="number">{regions.length}</td>
                  {classes.map((level) => (
                    <td key={level} className="number">
                      {look.id === 'not-significant' || look.id === 'no-neighbour' ? '' : regions.filter(({ reached }) => reached !== null && reached <= level).length}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      {significant.length > 0 && (
        <>
          <p className="chart-figure__head">
            <span className="chart-figure__title">{m.space_regions()}</span>
            <button type="button" className="text-button" onClick={save}>
              {m.chart_csv()}
            </button>
          </p>
          <TableScroll label={m.space_regions()}>
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{m.space_region()}</th>
                  <th scope="col">{m.space_category()}</th>
                  <th scope="col">{m.space_statistic()}</th>
                  <th scope="col">{m.space_p()}</th>
                  <th scope="col">{m.space_p_adjusted()}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ code, look, statistic, p, adjusted: adjustedP }) => (
                  <tr key={code}>
                    <th scope="row">
                      <SubjectLink subject={subjectId(code.length === 8 ? 'township' : 'county', code)} name={nameOf(code)} />
                    </th>
                    <td>
                      <span className="category-dot" style={{ background: look.colour ?? undefined }} /> {say(look.name)}
                    </td>
                    <td className="number">{printStatistic(statistic, language)}</td>
                    <td className="number">{printP(p)}</td>
                    <td className={adjusted ? 'number' : 'number is-quiet'}>{printP(adjustedP)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          {significant.length > firstShown && (
            <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? m.space_fewer({ count: firstShown }) : m.space_all({ count: significant.length })}
            </button>
          )}
          <p className="small-print">{m.space_p_note()}</p>
        </>
      )}
    </>
  );
}
