import { m } from '../../i18n/language.ts';
import { announce } from '../../stores/announcement-store.ts';
import { redoBriefing, undoBriefing } from '../../stores/briefing-actions.ts';
import { briefingStore } from '../../stores/briefing-store.ts';

/** Takes the last edit back; what has happened is said, also where there was nothing to take back. */
export function undoAndSay(): void {
  const isSomething = briefingStore.getState().past.length > 0;
  undoBriefing();
  announce(isSomething ? m.brief_undone() : m.brief_nothing_to_undo());
}

/** Makes the edit again that was taken back. */
export function redoAndSay(): void {
  const isSomething = briefingStore.getState().future.length > 0;
  redoBriefing();
  announce(isSomething ? m.brief_redone() : m.brief_nothing_to_redo());
}
