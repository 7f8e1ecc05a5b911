import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { CSSProperties } from 'react';
import { formatNumber } from '../../core/measures/number-format.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { camera } from '../map-camera.ts';
import { useMap, useSiteConfig, useView } from '../shared/use-store.ts';
import { ViewLink } from '../shell/ViewLink.tsx';
import { scaleBarOf } from '../../core/geography/scale-bar.ts';
import { useHomeScale } from './home-scale.ts';

function Basemaps() {
  const chosen = useView((view) => view.basemap);
  const remote = useSiteConfig().basemaps;
  const isDrawn = useMap((map) => !map.webgl);
  const choices = [
    { id: 'ground', name: m.basemap_ground(), note: m.basemap_ground_note() },
    { id: 'none', name: m.basemap_none(), note: m.basemap_none_note() },
    ...remote.map((basemap) => ({ id: basemap.id, name: say(basemap.name), note: m.basemap_remote_note() })),
  ];
  return (
    <DialogTrigger>
      <Button className="map-button" aria-label={m.basemap()}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round">
          <path d="m10 3 7.5 4L10 11 2.5 7ZM3.5 10.6 10 14l6.5-3.4M3.5 13.8l6.5 3.4 6.5-3.4" />
        </svg>
      </Button>
      <Popover className="filter-popover" placement="left bottom" offset={8} containerPadding={8}>
        <Dialog className="filter-popover__dialog">
          <Heading slot="title" level={2} className="filter-popover__title">
            {m.basemap()}
          </Heading>
          {isDrawn && <p className="filter-popover__note">{m.basemap_drawn()}</p>}
          <fieldset className="check-list">
            <legend className="visually-hidden">{m.basemap()}</legend>
            {choices.map(({ id, name, note }) => (
              <label key={id} className="check-list__item">
                <input type="radio" name="basemap" checked={id === chosen} onChange={() => viewStore.getState().change({ basemap: id })} />
                <span className="check-list__name">
                  {name}
                  <span className="check-list__note">{note}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ScaleBar() {
  const language = useView((view) => view.language);
  const live = useMap((map) => map.metresPerPixel);
  const home = useHomeScale();
  const bar = scaleBarOf(live ?? home);
  if (!bar) return null;
  const kilometres = bar.metres >= 1000;
  const length = formatNumber(kilometres ? bar.metres / 1000 : bar.metres, 'count', language);
  const width: CSSProperties & Record<'--length', string> = { '--length': `${bar.pixels}px` };
  return (
    <p className="scale-bar number" style={width}>
      {kilometres ? m.scale_kilometres({ length }) : m.scale_metres({ length })}
    </p>
  );
}

/** Zoom, the whole country, the ground, and the scale. */
export function MapControls() {
  const rankingTable = useView((view) => view.rankingTable);
  const canMove = useMap((map) => map.camera !== null);
  const zoom = (levels: number, label: string, path: string) => (
    <button type="button" className="map-button" aria-label={label} title={label} disabled={!canMove} onClick={() => camera.zoomBy(levels)}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <section className="map-controls" aria-label={m.map_controls()}>
      <div className="map-controls__buttons">
        {zoom(1, m.zoom_in(), 'M10 4v12M4 10h12')}
        {zoom(-1, m.zoom_out(), 'M4 10h12')}
        <button type="button" className="map-button" aria-label={m.zoom_home()} title={m.zoom_home()} onClick={() => camera.home()}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round">
            <path d="M3 9.5 10 3.5l7 6M5 8.5V16h3.6v-4.4h2.8V16H15V8.5" />
          </svg>
        </button>
        <Basemaps />
      </div>
      <ScaleBar />
      {!rankingTable && (
        <ViewLink patch={{ rankingTable: true }} className="map-controls__table">
          {m.map_as_table()}
        </ViewLink>
      )}
    </section>
  );
}
