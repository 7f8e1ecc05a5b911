// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { viewStore } from '../../../../src/stores/view-store.ts';
import { ErrorBoundary } from '../../../../src/ui/shared/error-boundary.tsx';
import { useView } from '../../../../src/ui/shared/use-store.ts';

/** Cannot show 臺中市. */
function Panel() {
  const selection = useView((view) => view.selection);
  if (selection === 'county:66000') throw new Error('broken on purpose');
  return <p>panel</p>;
}

const page = (
  <>
    <ErrorBoundary name="排名" className="ranking-panel panel">
      <Panel />
    </ErrorBoundary>
    <p>rest</p>
    <ErrorBoundary>
      <Panel />
    </ErrorBoundary>
  </>
);

describe('ErrorBoundary', () => {
  let root: Root;
  const box = () => document.body;
  const select = (selection: `county:${string}` | null) => act(async () => viewStore.getState().change({ selection }));

  beforeEach(async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    // React reports the caught error; the test expects it.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    viewStore.getState().replace(defaultView);
    root = createRoot(document.body.appendChild(document.createElement('div')));
    await act(async () => root.render(page));
  });

  afterEach(async () => {
    await act(async () => root.unmount());
    document.body.innerHTML = '';
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('shows the panel while nothing is wrong', () => {
    expect(box().textContent).toBe('panelrestpanel');
  });

  it('says in the place of the failed panel what happened, names it, offers to reload, and keeps the rest', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    await select('county:66000');
    const alert = box().querySelector('[role=alert]');
    expect(alert?.className).toBe('ranking-panel panel');
    expect(alert?.querySelector('p')?.textContent).toBe('「排名」發生錯誤，無法顯示；其他部分照常可用。請重新整理再試。');
    expect(box().textContent).not.toContain('broken on purpose');
    expect(box().textContent).toContain('rest');
    expect(box().querySelectorAll('[role=alert]')).toHaveLength(1);
    alert?.querySelector('button')?.click();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('speaks the language of the view', async () => {
    await select('county:66000');
    await act(async () => viewStore.getState().change({ language: 'en' }));
    expect(box().querySelector('[role=alert] button')?.textContent).toBe('Reload');
  });

  it('tries again when the view changes', async () => {
    await select('county:66000');
    await select('county:63000');
    expect(box().textContent).toBe('panelrestpanel');
    await select('county:66000');
    expect(box().querySelectorAll('[role=alert]')).toHaveLength(1);
  });
});
