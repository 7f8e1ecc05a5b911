import { memo, useMemo, useState } from 'react';
import { frameZooms, sharedFrames, zoomedFrame } from '../../core/comparison/area-frames.ts';
import type { ComparedArea } from '../../core/comparison/areas.ts';
import type { Bounds } from '../../core/geography/bounds.ts';
import { rankingOf } from '../../core/shown/ranking.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { mapOfView } from '../../drawing/map-of-view.ts';
import { drawMap } from '../../drawing/map-svg.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useStableView } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';
import { Marker } from './Marker.tsx';

const aspect = 4 / 3;
const nominalHeightPx = 210;
const room = { left: 0, top: 0, right: nominalHeightPx * aspect, bottom: nominalHeightPx };
const none: readonly string[] = [];

interface PictureProps {
  readonly area: ComparedArea;
  readonly index: number;
  /** The view as far as a map shows it: without what is compared. */
  readonly view: ViewState;
  readonly bounds: Bounds;
}

/** An area that joins or leaves the tray draws its own map; the others stay while their frame does. */
const Picture = memo(
  function Picture({ area, index, view, bounds }: PictureProps) {
    const atlas = useAtlas();
    const topologies = useTopologies();
    const isOutlined = area.subject !== null && parseSubjectId(area.subject)?.kind !== 'corridor';
    // A filter to the area's counties pales everything else; the layers keep the view's own filters.
    const own = { ...view, counties: area.counties, regions: [], selection: isOutlined || area.kind === 'belt' ? area.subject : null };
    const drawing = { ...mapOfView(atlas, own, topologies), idPrefix: `compare-${index}`, isSmall: true, bounds, nominalHeightPx, labelRoom: room };
    return <div className="small-map__picture" dangerouslySetInnerHTML={{ __html: drawMap(drawing) }} />;
  },
  (before, after) =>
    before.view === after.view && before.index === after.index && before.area.id === after.area.id && before.area.counties.join() === after.area.counties.join() &&
    before.bounds.every((side, at) => side === after.bounds[at]),
);

/** The areas on one scale, with the layers, filters and indicator of the view; what lies outside an area is pale. */
export function SmallMaps({ areas }: { readonly areas: readonly ComparedArea[] }) {
  const view = useStableView((whole) => ({ ...whole, compared: none }));
  const atlas = useAtlas();
  const frames = useMemo(() => sharedFrames(atlas, areas, aspect), [atlas, areas]);
  const [zoom, setZoom] = useState(0);
  const times = frameZooms[zoom] ?? 1;
  const ranking = rankingOf(atlas, view);
  if (!frames) return null;
  return (
    <section className="small-maps" aria-label={m.compare_maps()}>
      <fieldset className="small-maps__zoom">
        <legend className="visually-hidden">{m.compare_zoom()}</legend>
        <button type="button" className="button" aria-disabled={zoom === 0} aria-label={m.compare_zoom_out()} title={m.compare_zoom_out()} onClick={() => setZoom(Math.max(0, zoom - 1))}>
          −
        </button>
        <output className="number">{m.compare_zoom_times({ times })}</output>
        <button type="button" className="button" aria-disabled={zoom === frameZooms.length - 1} aria-label={m.compare_zoom_in()} title={m.compare_zoom_in()} onClick={() => setZoom(Math.min(frameZooms.length - 1, zoom + 1))}>
          +
        </button>
      </fieldset>
      <ul className="small-maps__list">
        {areas.map((area, index) => {
          const frame = frames[index];
          const bounds = frame && zoomedFrame(frame, times);
          return (
            <li key={area.id} className="small-map" style={{ borderColor: area.look.colour }}>
              {bounds && <Picture area={area} index={index} view={view} bounds={bounds} />}
              <p className="small-map__name">
                <Marker look={area.look} /> <Name text={area.name} />
              </p>
            </li>
          );
        })}
      </ul>
      {ranking && (
        <p className="figure-note">
          {m.compare_maps_note({ title: say(ranking.column.title) })} <SourceLine sourceIds={ranking.column.sourceIds} asOf={ranking.column.asOf} />
        </p>
      )}
    </section>
  );
}
