import { describe, expect, it } from 'vitest';
import { actionOfKey } from '../../../../src/ui/brief/present/present-keys.ts';
import { kioskSeconds } from '../../../../src/ui/brief/present/use-kiosk.ts';

describe('keys of a talk', () => {
  it.each(['ArrowRight', 'PageDown', ' ', 'Enter'])('%s goes on', (key) => {
    expect(actionOfKey(key, '', 8)).toEqual({ kind: 'step', by: 1 });
  });

  it.each(['ArrowLeft', 'PageUp', 'Backspace'])('%s goes back', (key) => {
    expect(actionOfKey(key, '', 8)).toEqual({ kind: 'step', by: -1 });
  });

  it('goes to a number and Enter, never beyond the scenes', () => {
    expect(actionOfKey('7', '', 8)).toEqual({ kind: 'digit', digit: '7' });
    expect(actionOfKey('Enter', '7', 8)).toEqual({ kind: 'go', scene: 7 });
    expect(actionOfKey('Enter', '70', 8)).toEqual({ kind: 'go', scene: 8 });
    expect(actionOfKey('Enter', '0', 8)).toEqual({ kind: 'go', scene: 1 });
  });

  it('blanks as clickers do', () => {
    expect(['b', 'B', '.'].map((key) => actionOfKey(key, '', 3))).toEqual(Array.from({ length: 3 }, () => ({ kind: 'blank', colour: 'black' })));
    expect(actionOfKey('w', '', 3)).toEqual({ kind: 'blank', colour: 'white' });
  });

  it('leaves other keys alone', () => {
    expect(['a', 'Tab', 'Shift', 'F12'].map((key) => actionOfKey(key, '', 3))).toEqual([null, null, null, null]);
  });
});

describe('an unattended screen', () => {
  it('reads its seconds from the hash', () => {
    expect([kioskSeconds('#kiosk=20'), kioskSeconds('#still&kiosk=5'), kioskSeconds('#kiosk=1'), kioskSeconds('#kiosk=x'), kioskSeconds('')]).toEqual([20, 5, null, null, null]);
  });
});
