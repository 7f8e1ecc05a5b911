import { useMemo } from 'react';
import { countyByCode } from '../../core/datasets/counties.ts';
import { boundsContain } from '../../core/geography/bounds.ts';
import { homeBounds } from '../../core/geography/home-frame.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { rankingOf } from '../../core/shown/ranking.ts';
import { layersLeftOut, mapOfView } from '../../drawing/map-of-view.ts';
import { drawMap, frameAspect } from '../../drawing/map-svg.ts';
import { mapLegend } from '../../drawing/sheet/map-legend.ts';
import { m, say } from '../../i18n/language.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useWholeView } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';

/** Height of the map on paper (print.css gives it 70 mm in width) at 96 dpi; names are set for it. */
const printedHeightPx = 365;

/** Names stay within the printed frame. */
const labelRoom = { left: 0, top: 0, right: Math.round(printedHeightPx * frameAspect(homeBounds)), bottom: printedHeightPx };

/** What the key may take of the page in height, in px; details are left out first. */
const keyHeightPx = 330;

/** Counties that lie beyond the frame, each with its figure. */
function useOutside(): string {
  const atlas = useAtlas();
  const view = useWholeView();
  const ranking = view.layers.includes('choropleth') && view.level === 'county' ? rankingOf(atlas, view) : null;
  if (!ranking) return '';
  const { unit, decimals } = ranking.column;
  return [...countyByCode(atlas).values()]
    .filter(({ code }) => {
      const place = atlas.countyPlaces.get(code);
      return place && !boundsContain(homeBounds, place.point);
    })
    .map(({ code, name }) => {
      const region = ranking.byCode.get(code);
      const value = region?.value ?? null;
      return `${say(name)} ${value === null ? say(missingLabels[region?.missing ?? 'not-collected']) : formatNumber(value, unit, view.language, { decimals })}`;
    })
    .join(m.list_separator());
}

/** The map of the view as SVG for paper, with what its colours and marks mean, and what it does not show. */
export function PrintedMap() {
  const view = useWholeView();
  const atlas = useAtlas();
  const topologies = useTopologies();
  const svg = useMemo(() => drawMap({ ...mapOfView(atlas, view, topologies), idPrefix: 'print', nominalHeightPx: printedHeightPx, labelRoom }), [atlas, view, topologies]);
  const key = useMemo(() => mapLegend(atlas, view, 'light', keyHeightPx, 'print-key'), [atlas, view]);
  const column = view.layers.includes('choropleth') ? rankingOf(atlas, view)?.column : undefined;
  const outside = useOutside();
  const leftOut = layersLeftOut(atlas, view).map((layer) => say(layer.title));
  return (
    <div className="print-map">
      <div className="print-map__picture" dangerouslySetInnerHTML={{ __html: svg }} />
      {outside !== '' && <p className="caveat">{m.print_outside({ names: outside })}</p>}
      {leftOut.length > 0 && <p className="caveat">{m.print_left_out({ names: leftOut.join(m.list_separator()) })}</p>}
      {key && <svg className="print-map__key" viewBox={`0 0 ${key.width} ${key.height}`} dangerouslySetInnerHTML={{ __html: key.svg }} />}
      {column && <SourceLine sourceIds={column.sourceIds} asOf={column.asOf} />}
    </div>
  );
}
