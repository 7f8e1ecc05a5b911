import { useEffect, useState } from 'react';
import { homeBounds } from '../../core/geography/home-frame.ts';
import { project, unproject } from '../../core/geography/mercator.ts';

const equatorMetres = 2 * Math.PI * 6_378_137;

/**
 * Metres on the ground per CSS px at the middle of the home frame when its box is `widthPx` wide: the equator's length of the WGS84 ellipsoid's
 * radius times the cosine of the latitude, by the share of the world that the frame shows. `null` for a box without a size.
 */
export function homeMetresPerPixel(widthPx: number): number | null {
  if (!(widthPx > 0)) return null;
  const [west, south, east, north] = homeBounds;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const [, latitude] = unproject([(left + right) / 2, (top + bottom) / 2]);
  return (equatorMetres * Math.cos((latitude * Math.PI) / 180) * (right - left)) / widthPx;
}

/** The ground scale of the home frame as it is laid out now; the insets use the same. `null` before it is measured. */
export function useHomeScale(): number | null {
  const [scale, setScale] = useState<number | null>(null);
  useEffect(() => {
    const box = document.getElementById('map-fit');
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setScale(homeMetresPerPixel(box.getBoundingClientRect().width)));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return scale;
}
