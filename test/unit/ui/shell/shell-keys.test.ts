// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { keyIsTaken } from '../../../../src/ui/shell/shell-keys.ts';

/** Whether Escape, pressed on an element of this HTML, is somebody else's. */
function isTaken(html: string): boolean {
  document.body.innerHTML = html;
  let taken: boolean | null = null;
  const listen = (event: KeyboardEvent) => {
    taken = keyIsTaken(event);
  };
  addEventListener('keydown', listen, { once: true });
  document.querySelector('.on')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  if (taken === null) throw new Error('The key did not arrive.');
  return taken;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a key of the page', () => {
  it.each(['<input class="on">', '<input class="on" type="number">', '<textarea class="on"></textarea>', '<div role="dialog"><button class="on"></button></div>', '<div role="listbox"><div class="on"></div></div>'])('is taken by %s', (html) => {
    expect(isTaken(html)).toBe(true);
  });

  it.each(['<button class="on"></button>', '<input class="on" type="checkbox">', '<input class="on" type="range">', '<input class="on" type="radio">', '<div class="on"></div>'])('is not taken by %s', (html) => {
    expect(isTaken(html)).toBe(false);
  });
});
