import { lazy, Suspense } from 'react';
import type { TakenThing } from './take-table.ts';

const TakeAwayMenu = lazy(async () => ({ default: (await import('./TakeAwayMenu.tsx')).TakeAwayMenu }));

/** The menu that saves a table or a layer; fetched only where it is shown. */
export function TakeAway(thing: TakenThing) {
  return (
    <Suspense fallback={null}>
      <TakeAwayMenu thing={thing} />
    </Suspense>
  );
}
