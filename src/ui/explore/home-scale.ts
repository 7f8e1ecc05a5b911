import { useEffect, useState } from 'react';
import { homeBounds } from '../../core/geography/home-frame.ts';
import { metresPerPixelOf } from '../../core/geography/scale-bar.ts';

/** Metres on the ground per CSS px at the middle of the home frame when its box is `widthPx` wide; `null` for a box without a size. */
export function homeMetresPerPixel(widthPx: number): number | null {
  return metresPerPixelOf(homeBounds, widthPx);
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
