import { useEffect, useMemo, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { placesAround } from '../../core/corridors/flight.ts';
import { routeGaps } from '../../core/corridors/route-gaps.ts';
import { routeProfile, type RouteProfile } from '../../core/corridors/route-profile.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import type { Language, Text } from '../../core/text.ts';
import { profilePlot, profileScale, routeProfileChart } from '../../drawing/charts/route-profile.ts';
import { kindColour } from '../../drawing/figures/kind-colours.ts';
import { m, say } from '../../i18n/language.ts';
import { hoverAlong } from '../../stores/hover-store.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { MixedText } from '../shared/name.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useHover, useWholeView } from '../shared/use-store.ts';
import { Flight } from './Flight.tsx';
import { LineCursor } from './LineCursor.tsx';
import { useLineHover } from './use-line-hover.ts';

/** Where one is along the line, and what lies there. */
function readout(profile: RouteProfile, km: number, language: Language): string {
  const [from = '', to = ''] = placesAround(profile.route, km).map(say);
  const bin = profile.bins[Math.min(profile.bins.length - 1, Math.floor(km / profile.binKm))];
  const names = bin?.things.map((thing) => say(thing.name)) ?? [];
  const where = { km: formatNumber(km, 'km', language, { decimals: 0 }), from, to };
  return (from === to ? m.corridor_at_place(where) : m.corridor_at_between(where)) + (names.length === 0 ? m.corridor_at_none() : m.corridor_at_things({ count: names.length, names: names.join(m.list_separator()) }));
}

const chartTitle: Text = { zh: '沿線逐公里的據點與聚落', en: 'Sites and clusters kilometre by kilometre' };

/** Draws the cursor into the picture of the chart, which React knows only as text. */
function useChartCursor(box: RefObject<HTMLDivElement | null>, svg: string, x: number | null): void {
  useEffect(() => {
    const picture = box.current?.querySelector('svg.route-profile');
    if (!picture || x === null) return undefined;
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('class', 'route-profile__cursor');
    line.setAttribute('d', `M${x.toFixed(1)} ${profilePlot.top - 4}V${profilePlot.bottom + 6}`);
    picture.append(line);
    return () => line.remove();
  }, [box, svg, x]);
}

/** What lies along a corridor's line, kilometre by kilometre; chart and map show the same place of the line, wherever one points. */
export function LineProfile({ id, name }: { readonly id: string; readonly name: Text }) {
  const view = useWholeView();
  const atlas = useAtlas();
  const width = usePanelWidth();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const hovered = useHover(({ along }) => (along?.corridor === id ? along.km : null));
  const subject = useHover((state) => state.subject);
  const profile = useMemo(() => routeProfile(atlas, view, id), [atlas, view, id]);
  const gaps = useMemo(() => routeGaps(atlas, view, id), [atlas, view, id]);
  const chart = useMemo(
    () =>
      profile &&
      routeProfileChart({
        language: view.language,
        title: chartTitle,
        lengthKm: profile.route.lengthKm,
        kinds: profile.layers.map((layer) => ({ id: layer.id, name: layer.title, colour: kindColour(layer.id) })),
        bins: profile.bins.map(({ things, ...bin }) => ({ ...bin, names: things.map((thing) => thing.name) })),
        stops: profile.route.stops,
        gaps: gaps?.find(({ kind }) => kind.id === 'park')?.gaps ?? [],
        width,
      }),
    [profile, gaps, view.language, width],
  );
  useLineHover(id, profile?.route ?? null, !playing);
  const ofSubject = subject === null ? null : (profile?.bins.flatMap(({ things }) => things).find((thing) => thing.subject === subject)?.alongKm ?? null);
  const km = playing ? chosen : (hovered ?? ofSubject ?? chosen);
  const scale = profile && profileScale(width, profile.route.lengthKm);
  useChartCursor(box, chart?.svg ?? '', km === null || !scale ? null : scale.x(km));
  if (!profile || !chart || !scale) return null;
  const kmAt = (event: PointerEvent): number | null => {
    const picture = event.target instanceof Element ? event.target.closest('svg.route-profile') : null;
    const place = picture?.getBoundingClientRect();
    return place && place.width > 0 ? scale.km(((event.clientX - place.left) * width) / place.width) : null;
  };
  const onMove = (event: PointerEvent) => {
    const at = kmAt(event);
    hoverAlong(at === null ? null : { corridor: id, km: at });
  };
  return (
    <>
      {/* The slider below does the same by keyboard. */}
      <div ref={box} onPointerMove={onMove} onPointerLeave={() => hoverAlong(null)}>
        <ChartFigure chart={chart} fileName={`${m.corridor_along()} ${say(name)}`} sourceIds={[]} notes={[m.corridor_along_note({ km: view.beltKm })]} />
      </div>
      <Flight route={profile.route} km={chosen} playing={playing} onKm={setChosen} onPlaying={setPlaying} />
      <p className="line-readout" aria-live={playing ? 'off' : 'polite'}>
        {km === null ? m.corridor_at_nowhere() : <MixedText>{readout(profile, km, view.language)}</MixedText>}
      </p>
      {km !== null && <LineCursor route={profile.route} km={km} />}
      {gaps && (
        <>
          <h4>{m.corridor_gaps()}</h4>
          <ul className="belt-gaps">
            {gaps.map(({ kind, sentence, longest }) => (
              <li key={kind.id}>
                <MixedText>{say(sentence)}</MixedText> {longest?.nearest && <SubjectLink subject={longest.nearest.thing.subject} name={longest.nearest.thing.name} />}
              </li>
            ))}
          </ul>
          <p className="caveat">{m.corridor_gaps_note()}</p>
        </>
      )}
    </>
  );
}
