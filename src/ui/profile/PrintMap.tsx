import { useEffect, useReducer } from 'react';
import { dateText } from '../../core/indicators/date-text.ts';
import { m, say } from '../../i18n/language.ts';
import { siteName } from '../../stores/site-store.ts';
import { usePrintedOn } from '../shared/use-printing.ts';
import { useView } from '../shared/use-store.ts';

type Drawing = typeof import('./PrintedMap.tsx');

/** The map for paper is no part of the first view, but has to be there when the print begins: nothing can be waited for then. */
let drawing: Drawing | null = null;
const prepareAfterMs = 1500;

/** Fetches what draws the map for paper. */
export async function preparePrint(): Promise<void> {
  // Without it the profile is printed without its map.
  drawing ??= await import('./PrintedMap.tsx').catch(() => null);
}

/** The map for paper: the stage is a canvas and does not print well, so the same view is drawn as SVG when the print begins. */
export function PrintMap() {
  const printing = usePrintedOn() !== null;
  const [, arrived] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setTimeout(() => void preparePrint().then(arrived), prepareAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return printing && drawing ? <drawing.PrintedMap /> : null;
}

/** At the end of the page: whose it is, when it was printed, and where the same stands on a screen. */
export function PrintFoot() {
  const language = useView((view) => view.language);
  const printedOn = usePrintedOn();
  if (printedOn === null) return null;
  const date = say(dateText(printedOn));
  return <p className="print-foot">{m.print_foot({ site: siteName(language), date, address: location.href.replace(/#.*$/, '') })}</p>;
}
