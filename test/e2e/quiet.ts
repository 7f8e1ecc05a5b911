import type { Page, Request } from 'playwright-core';

/** How long a page may be busy without an end, in ms; a loaded machine takes its time. */
const patience = 60_000;

/** Requests of the document that stands in a page, from when they are sent until they are answered. */
export class OpenRequests {
  private readonly open = new Set<Request>();
  private sent_ = 0;

  constructor(page: Page) {
    page.on('request', (request) => {
      if (!request.url().startsWith('http')) return;
      // What the document before had asked for goes with it, and nothing may ever be heard of it.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.open.clear();
      this.sent_ += 1;
      this.open.add(request);
    });
    page.on('requestfinished', (request) => this.open.delete(request));
    page.on('requestfailed', (request) => this.open.delete(request));
  }

  /** How many have been sent so far. */
  get sent(): number {
    return this.sent_;
  }

  get addresses(): readonly string[] {
    return [...this.open].map((request) => request.url());
  }
}

/** True when the page has drawn two frames and come to rest without changing, and says of nothing that it is on its way. */
function rests(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        let isChanged = false;
        const watch = new MutationObserver(() => {
          isChanged = true;
        });
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        // A page that is laid out for paper may have nothing to do and yet never be called idle: two seconds without a change say the same.
        const end = () => {
          watch.disconnect();
          done(!isChanged && document.querySelector('.state--loading, .page-loading') === null);
        };
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => requestIdleCallback(end, { timeout: 2000 }), 40)));
      }),
  );
}

/**
 * Waits until everything that was asked for has come and the page has nothing more to do with it.
 * @throws Error that names what it is still waiting for.
 */
export async function untilQuiet(page: Page, requests: OpenRequests): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const before = requests.sent;
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    const isResting = await rests(page);
    if (isResting && requests.sent === before && requests.addresses.length === 0) return;
  }
  throw new Error(`The page does not come to rest. Not yet answered: ${requests.addresses.join(', ') || 'nothing'}.`);
}
