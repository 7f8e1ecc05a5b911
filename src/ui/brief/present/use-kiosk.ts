import { useEffect, useRef } from 'react';

/** Somebody who touches the screen is not driven on for so long. */
const restSeconds = 60;

/** Seconds per scene of an unattended screen, from `#kiosk=20` in the address; `null` when none is asked for. */
export function kioskSeconds(hash: string): number | null {
  const seconds = Number(/(?:^#|&)kiosk=(\d{1,4})(?:&|$)/.exec(hash)?.[1]);
  return seconds >= 3 ? seconds : null;
}

/** Goes on by itself on an unattended screen, round and round; a key, a pointer or a finger holds it for a minute. */
export function useKiosk(onStep: () => void, scene: number): void {
  const step = useRef(onStep);
  useEffect(() => {
    step.current = onStep;
  });
  const touched = useRef(0);
  useEffect(() => {
    const seconds = kioskSeconds(location.hash);
    if (seconds === null) return undefined;
    const touch = () => {
      touched.current = Date.now();
    };
    const timer = setInterval(() => {
      if (Date.now() - touched.current >= restSeconds * 1000) step.current();
    }, seconds * 1000);
    for (const kind of ['pointerdown', 'keydown', 'wheel'] as const) addEventListener(kind, touch);
    return () => {
      clearInterval(timer);
      for (const kind of ['pointerdown', 'keydown', 'wheel'] as const) removeEventListener(kind, touch);
    };
  }, [scene]);
}
