// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultView, type ViewState } from '../../../src/core/view/view-state.ts';
import { decodeView, encodeView } from '../../../src/core/view/view-url.ts';
import { followAddress, linkOf } from '../../../src/stores/view-address.ts';
import { viewStore } from '../../../src/stores/view-store.ts';

const english: ViewState = { ...defaultView, language: 'en' };
/** As on a page whose empty query means the default view in English. */
const viewOfQuery = (query: string): ViewState => (query === '' ? english : decodeView(query).view);
const change = (patch: Partial<ViewState>, step: 'push' | 'replace' = 'push') => viewStore.getState().change(patch, step);

describe('linkOf', () => {
  it('writes the default view too, since an empty query means another view on some pages', () => {
    expect(linkOf(defaultView)).toBe('?v=1');
    expect(viewOfQuery(linkOf(defaultView).slice(1))).toEqual(defaultView);
  });

  it('writes any other view as its query', () => {
    const view: ViewState = { ...english, selection: 'county:66000' };
    expect(linkOf(view)).toBe(`?${encodeView(view)}`);
    expect(decodeView(linkOf(view)).view).toEqual(view);
  });
});

describe('followAddress', () => {
  let stop = () => {};

  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, '', '/');
    viewStore.getState().replace(english);
    stop = followAddress(viewOfQuery);
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('leaves the address of a first visit clean until something changes', () => {
    vi.advanceTimersByTime(5000);
    change({ language: 'en' });
    expect(location.search).toBe('');
    change({ selection: 'county:66000' });
    expect(location.search).toBe('?v=1&lang=en&sel=county:66000');
  });

  it('writes the default view so that the same address gives it back', () => {
    change({ language: 'zh-TW' });
    expect(location.search).toBe('?v=1');
    expect(viewOfQuery(location.search.slice(1))).toEqual(defaultView);
  });

  it('writes a refinement later and in place, and not again when the address says it already', () => {
    const writes = vi.spyOn(history, 'replaceState');
    change({ opacity: { clusters: 0.5 } }, 'replace');
    change({ opacity: { clusters: 0.4 } }, 'replace');
    expect(writes).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(location.search).toBe('?v=1&lang=en&op=clusters:0.4');
    change({ opacity: {} }, 'replace');
    change({ opacity: { clusters: 0.4 } }, 'replace');
    vi.runAllTimers();
    expect(writes).toHaveBeenCalledTimes(1);
    writes.mockRestore();
  });

  it('keeps a refinement that still waits in the step that is left, so that Back returns to it', () => {
    const steps: string[] = [];
    const [replaces, pushes] = [vi.spyOn(history, 'replaceState'), vi.spyOn(history, 'pushState')];
    replaces.mockImplementation((_, __, address) => void steps.push(`replace ${String(address)}`));
    pushes.mockImplementation((_, __, address) => void steps.push(`push ${String(address)}`));
    change({ camera: { longitude: 121, latitude: 24, zoom: 9 } }, 'replace');
    change({ selection: 'county:66000' });
    vi.runAllTimers();
    expect(steps).toEqual(['replace ?v=1&lang=en&at=24,121,9', 'push ?v=1&lang=en&at=24,121,9&sel=county:66000']);
    replaces.mockRestore();
    pushes.mockRestore();
  });

  it('goes back to the view that the clean address stands for, not to the default view', () => {
    change({ selection: 'county:66000', language: 'zh-TW' });
    history.replaceState(null, '', '/');
    dispatchEvent(new Event('popstate'));
    expect(viewStore.getState().view).toEqual(english);
    expect(location.search).toBe('');
  });
});
