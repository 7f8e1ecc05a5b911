import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { homeBounds } from '../../core/geography/home-frame.ts';
import { layersLeftOut, mapOfView } from '../../drawing/map-of-view.ts';
import { drawMap, frameAspect } from '../../drawing/map-svg.ts';
import { m, say } from '../../i18n/language.ts';
import { useAtlas, useWholeView } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';

/** Height of the map on paper (print.css gives it 70 mm in width) at 96 dpi; names are set for it. */
const printedHeightPx = 365;

/** Names stay within the printed frame. */
const labelRoom = { left: 0, top: 0, right: Math.round(printedHeightPx * frameAspect(homeBounds)), bottom: printedHeightPx };

function PrintedMap() {
  const view = useWholeView();
  const atlas = useAtlas();
  const topologies = useTopologies();
  const svg = useMemo(() => drawMap({ ...mapOfView(atlas, view, topologies), idPrefix: 'print', nominalHeightPx: printedHeightPx, labelRoom }), [atlas, view, topologies]);
  const leftOut = layersLeftOut(atlas, view).map((layer) => say(layer.title));
  return (
    <>
      <div className="print-map" dangerouslySetInnerHTML={{ __html: svg }} />
      {leftOut.length > 0 && <p className="note">{m.print_left_out({ names: leftOut.join(m.list_separator()) })}</p>}
    </>
  );
}

/** The map for paper: the stage is a canvas and does not print well, so the same view is drawn as SVG when the print begins. */
export function PrintMap() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? <PrintedMap /> : null;
}
