import type { SubjectId } from '../core/subjects/subject.ts';
import { m } from '../i18n/language.ts';
import { announce } from '../stores/announcement-store.ts';
import { hover } from '../stores/hover-store.ts';
import { viewStore } from '../stores/view-store.ts';

/** Id of the heading of the profile that is shown. */
export const profileHeadingId = 'profile-heading';

/** What the focus was on when something was selected, to come back to. */
interface Opener {
  readonly element: Element | null;
  readonly subject: SubjectId;
}

/** A selection that has been made and whose profile does not stand yet. */
interface Pending {
  readonly selection: SubjectId | null;
  /** The person asked by keyboard to be taken there. */
  readonly isWanted: boolean;
  /** The focus was on something, which may go away with the old profile. */
  readonly hadFocus: boolean;
}

let opener: Opener | null = null;
let pending: Pending | null = null;
let isWanted = false;

const isOnNothing = () => document.activeElement === null || document.activeElement === document.body;

function focusOn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected || element.getClientRects().length === 0) return false;
  element.focus();
  return document.activeElement === element;
}

/** Selects something by `change` and takes the focus to its profile, also when it was selected before. */
export function openProfile(change: () => void): void {
  isWanted = true;
  change();
  isWanted = false;
  if (!pending) focusOn(document.getElementById(profileHeadingId));
}

/** True while the focus is on its way to a profile: nothing else should take it. */
export function isOnTheWay(): boolean {
  return pending?.isWanted ?? false;
}

/** Back to what opened the profile; where that is gone, to the link that opens it, else to the map with the keyboard on what was selected. */
function giveBack({ element, subject }: Opener): void {
  if (element?.id !== 'map-focus' && (focusOn(element) || focusOn(document.querySelector(`[data-opens="${CSS.escape(subject)}"]`)))) return;
  if (focusOn(document.getElementById('map-focus'))) hover(subject, 'keyboard');
}

/** The profile of the present selection stands: the focus goes there, goes back, or stays where it is and the change is said. */
export function profileStands(heading: HTMLElement, name: string): void {
  const { selection } = viewStore.getState().view;
  if (!pending || pending.selection !== selection) return;
  const { hadFocus, isWanted: isAsked } = pending;
  pending = null;
  const isLost = hadFocus && isOnNothing();
  if (selection !== null) {
    if (isAsked || isLost) focusOn(heading);
    else announce(m.profile_opened({ name }));
    return;
  }
  if (isLost && opener) giveBack(opener);
  // Nothing in this page opened it, a link from elsewhere did: on to what stands in its place.
  else if (isLost) focusOn(heading);
  else announce(m.profile_closed());
  opener = null;
}

/** Follows the selection from now on. Gives back what ends it. */
export function followSelection(): () => void {
  const unsubscribe = viewStore.subscribe(({ view }, { view: before }) => {
    if (view.selection === before.selection || view.page !== 'explore') return;
    if (view.selection !== null && before.selection === null) opener = { element: document.activeElement, subject: view.selection };
    // From one profile to the next: what opened the first is still where one came from.
    else if (view.selection !== null && opener) opener = { ...opener, subject: view.selection };
    pending = { selection: view.selection, isWanted, hadFocus: !isOnNothing() };
  });
  // Whoever goes on meanwhile is not called back.
  const forget = () => {
    pending = null;
  };
  addEventListener('keydown', forget, true);
  addEventListener('pointerdown', forget, true);
  return () => {
    unsubscribe();
    removeEventListener('keydown', forget, true);
    removeEventListener('pointerdown', forget, true);
  };
}
