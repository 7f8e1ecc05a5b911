/** What a key, a clicker or a button asks of a talk. */
export type PresentAction =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'go'; readonly scene: number }
  | { readonly kind: 'blank'; readonly colour: 'black' | 'white' }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'full-screen' }
  | { readonly kind: 'help' }
  | { readonly kind: 'leave' };

/**
 * The action of a key, as presentation programs and clickers (PageUp, PageDown, `.`, F5, Esc) have them. `typed` are the digits so
 * far: Enter after digits goes to that scene, else to the next. `null` = not ours.
 */
export function actionOfKey(key: string, typed: string, count: number): PresentAction | null {
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  switch (key) {
    case 'Enter':
      return typed === '' ? { kind: 'step', by: 1 } : { kind: 'go', scene: Math.min(count, Math.max(1, Number(typed))) };
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
    case 'n':
      return { kind: 'step', by: 1 };
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
    case 'p':
      return { kind: 'step', by: -1 };
    case 'Home':
      return { kind: 'go', scene: 1 };
    case 'End':
      return { kind: 'go', scene: count };
    case 'b':
    case 'B':
    case '.':
      return { kind: 'blank', colour: 'black' };
    case 'w':
    case 'W':
    case ',':
      return { kind: 'blank', colour: 'white' };
    case 'f':
    case 'F':
    case 'F5':
      return { kind: 'full-screen' };
    case '?':
      return { kind: 'help' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}
