import type { Page } from 'playwright-core';

/** Script of the page's own thread per click, in ms. */
export interface ChipScript {
  /**
   * Handlers, counts, lists, layers, masks, names, what the map's worker sends back: all that the chip asks for beside drawing, less what the page
   * does in the same time when nobody touches it.
   */
  readonly own: number;
  /** Clearing up, which belongs to frames and chips alike. */
  readonly collecting: number;
  /** Frames of the map: MapLibre's and deck's drawing calls, as for any other frame. */
  readonly drawing: number;
  readonly frames: number;
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string }; readonly children?: readonly number[] }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Where a frame of MapLibre begins; deck makes its layers ready within the first one that finds them changed, and that is the chip's doing. */
const frameBegins = '_render';
const layersBegin = 'updateLayers';
const notScript = new Set(['(root)', '(idle)', '(program)']);
const collector = '(garbage collector)';

interface Shares {
  own: number;
  drawing: number;
  collecting: number;
}

function shares({ nodes, samples = [], timeDeltas = [] }: Profile): Shares {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const selves = new Map<number, number>();
  samples.forEach((id, at) => selves.set(id, (selves.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1000));
  const sums: Shares = { own: 0, drawing: 0, collecting: 0 };
  const walk = (id: number, part: keyof Shares): void => {
    const node = byId.get(id);
    if (!node) return;
    const name = node.callFrame.functionName;
    const here = name === collector ? 'collecting' : name === frameBegins ? 'drawing' : name === layersBegin ? 'own' : part;
    if (!notScript.has(name)) sums[here] += selves.get(id) ?? 0;
    for (const child of node.children ?? []) walk(child, here);
  };
  const [root] = nodes;
  if (root) walk(root.id, 'own');
  return sums;
}

async function press(page: Page, chip: number): Promise<void> {
  await page.evaluate(async (place): Promise<void> => {
    document.querySelectorAll<HTMLButtonElement>('.filter-bar .chip')[place]?.click();
    await new Promise((done) => {
      setTimeout(done, 600);
    });
  }, chip);
}

/** Each of the first five chips is pressed and let go; means over all clicks, for one profile covers them all. */
export async function measureChipScript(page: Page): Promise<ChipScript> {
  const chips = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  // The first round compiles what the second one runs.
  for (const chip of chips) await press(page, chip);
  const framesSoFar = () => page.evaluate((): number => Number(Reflect.get(window, 'mapFrames')));
  const profiled = async (run: () => Promise<void>): Promise<Shares> => {
    await session.send('Profiler.start');
    await run();
    return shares((await session.send('Profiler.stop')).profile);
  };
  const idle = await profiled(async () => {
    // A place without a chip: the same calls and waits.
    for (const _ of chips) await press(page, 99);
  });
  const before = await framesSoFar();
  const busy = await profiled(async () => {
    for (const chip of chips) await press(page, chip);
  });
  await session.detach();
  const each = (part: keyof Shares) => (busy[part] - idle[part]) / chips.length;
  return { own: each('own'), drawing: each('drawing'), collecting: each('collecting'), frames: ((await framesSoFar()) - before) / chips.length };
}
