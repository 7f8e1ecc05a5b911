import { useEffect } from 'react';
import { isOnTheWay } from '../profile-focus.ts';

let isFirst = true;

/** Takes the focus to the heading of the page that has opened, else to the page itself, unless it is there already. */
export function focusPage(): void {
  const main = document.querySelector('main');
  if (!main || main.contains(document.activeElement)) return;
  // The map has no heading of its own, only its panels have.
  const target = (main.id === 'explore' ? null : main.querySelector('h1, h2')) ?? main;
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Stands inside a page: when it comes after another, the focus goes there. The first page leaves it to the browser. */
export function PageArrival() {
  useEffect(() => {
    if (!isFirst && !isOnTheWay()) focusPage();
    isFirst = false;
  }, []);
  return null;
}
