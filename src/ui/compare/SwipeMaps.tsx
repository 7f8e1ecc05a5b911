import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { dividerAfter, type TwoColumns } from '../../core/comparison/two-columns.ts';
import { homeBounds } from '../../core/geography/home-frame.ts';
import { defaultView } from '../../core/view/view-state.ts';
import { frameAspect } from '../../drawing/frame.ts';
import { mapOfView } from '../../drawing/map-of-view.ts';
import { drawMap } from '../../drawing/map-svg.ts';
import { m } from '../../i18n/language.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';

const heightPx = 560;
const room = { left: 0, top: 0, right: heightPx * frameAspect(homeBounds), bottom: heightPx };

interface SwipeMapsProps {
  readonly columns: TwoColumns;
  readonly titles: readonly [string, string];
  /** Code of the county that is pointed at. */
  readonly onPoint: (code: string | null) => void;
}

/** Two maps of one frame over each other and a divider: left of it the one, right of it the other. */
export function SwipeMaps({ columns, titles, onPoint }: SwipeMapsProps) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const topologies = useTopologies();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(50);
  const { left, right } = columns;
  const [drawnLeft, drawnRight] = useMemo(
    () =>
      [left, right].map(({ marks }, index) =>
        drawMap({ ...mapOfView(atlas, { ...defaultView, language, layers: [] }, topologies), idPrefix: `swipe-${index}`, nominalHeightPx: heightPx, labelRoom: room, areas: { level: 'county', marks, opacity: 1 } }),
      ),
    [atlas, language, topologies, left, right],
  );
  const follow = (event: PointerEvent) => {
    const place = box.current?.getBoundingClientRect();
    if (place && place.width > 0) setAt(Math.min(100, Math.max(0, Math.round((100 * (event.clientX - place.left)) / place.width))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dividerAfter(event.key, at);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  const onMove = (event: PointerEvent) => {
    const subject = event.target instanceof Element ? event.target.closest('[data-subject]')?.getAttribute('data-subject') : null;
    onPoint(subject?.startsWith('county:') ? subject.slice('county:'.length) : null);
  };
  const style: CSSProperties & Record<'--at', string> = { '--at': `${at}%` };
  return (
    <div ref={box} className="swipe__maps" style={style} onPointerMove={onMove} onPointerLeave={() => onPoint(null)}>
      <div className="swipe__map" dangerouslySetInnerHTML={{ __html: drawnLeft ?? '' }} />
      <div className="swipe__map swipe__map--right" dangerouslySetInnerHTML={{ __html: drawnRight ?? '' }} />
      {/* An input of type range would not lie over the map as a line that is dragged. */}
      <div
        className="swipe__divider"
        // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="slider"
        tabIndex={0}
        aria-label={m.compare_swipe_divider()}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={at}
        aria-valuetext={m.compare_swipe_at({ percent: at, left: titles[0], right: titles[1] })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      />
    </div>
  );
}
