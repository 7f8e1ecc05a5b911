// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MapGestures } from '../../../src/map/map-gestures.ts';

describe('hands on the drawn map', () => {
  let surface: HTMLElement;
  let gestures: MapGestures;
  let isOn = true;
  const calls: string[] = [];
  const clicks: string[] = [];
  const rounded = (value: number) => Math.round(value * 100) / 100;

  beforeEach(() => {
    vi.useFakeTimers();
    calls.length = 0;
    clicks.length = 0;
    isOn = true;
    surface = document.body.appendChild(document.createElement('div'));
    const beneath = surface.appendChild(document.createElement('b'));
    beneath.addEventListener('click', () => clicks.push('click'));
    const captured = new Set<number>();
    surface.setPointerCapture = (id) => void captured.add(id);
    surface.hasPointerCapture = (id) => captured.has(id);
    gestures = new MapGestures(surface, {
      isOn: () => isOn,
      onPan: (dx, dy) => calls.push(`pan ${rounded(dx)} ${rounded(dy)}`),
      onZoom: ([x, y], levels) => calls.push(`zoom ${rounded(x)} ${rounded(y)} ${rounded(levels)}`),
      onEnd: () => calls.push('end'),
    });
  });
  afterEach(() => {
    gestures.destroy();
    surface.remove();
    vi.useRealTimers();
  });

  const finger = (type: string, id: number, x: number, y: number) => surface.dispatchEvent(new PointerEvent(type, { pointerId: id, clientX: x, clientY: y, button: 0, bubbles: true }));
  const click = () => surface.firstElementChild?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  const wheel = (deltaY: number, ctrlKey = false) => surface.dispatchEvent(Object.assign(new MouseEvent('wheel', { ctrlKey, clientX: 10, clientY: 20, cancelable: true }), { deltaY, deltaMode: 0 }));

  it('drag it, and the click at the end selects nothing', () => {
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 110, 103);
    finger('pointermove', 1, 111, 103);
    finger('pointerup', 1, 111, 103);
    click();
    expect(calls).toEqual(['pan 10 3', 'pan 1 0', 'end']);
    expect(clicks).toEqual([]);
    click();
    expect(clicks).toEqual(['click']);
  });

  it('click through a trembling hand', () => {
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 102, 101);
    finger('pointerup', 1, 102, 101);
    click();
    expect(calls).toEqual([]);
    expect(clicks).toEqual(['click']);
  });

  it('pinch it between two fingers and let go once', () => {
    finger('pointerdown', 1, 100, 100);
    finger('pointerdown', 2, 200, 100);
    finger('pointermove', 2, 300, 100);
    expect(calls).toEqual(['pan 50 0', 'zoom 200 100 1']);
    finger('pointerup', 2, 300, 100);
    expect(calls.at(-1)).not.toBe('end');
    finger('pointerup', 1, 100, 100);
    expect(calls.at(-1)).toBe('end');
  });

  it('roll the wheel: towards for closer, and it rests when it says nothing more', () => {
    wheel(-300);
    wheel(-150);
    expect(calls).toEqual(['zoom 10 20 1', 'zoom 10 20 0.5']);
    vi.advanceTimersByTime(1000);
    expect(calls.at(-1)).toBe('end');
    expect(calls.filter((call) => call === 'end').length).toBe(1);
    wheel(90, true);
    expect(calls.at(-1)).toBe('zoom 10 20 -1');
  });

  it('do nothing while another map answers', () => {
    isOn = false;
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 150, 100);
    finger('pointerup', 1, 150, 100);
    wheel(-300);
    expect(calls).toEqual([]);
  });
});
