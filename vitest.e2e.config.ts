import { defineConfig } from 'vitest/config';
import { longestFirst } from './test/longest-first.ts';

// One server for all files; two files at a time, since a page that loads keeps little more than one core busy.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/visual/**/*.test.ts'],
    globalSetup: ['test/e2e/serve.ts'],
    environment: 'node',
    maxWorkers: 2,
    // The files share what they import; each opens and closes its own browser.
    isolate: false,
    sequence: { sequencer: longestFirst(['compare', 'link', 'pictures', 'filters', 'accessibility', 'brief']) },
    // What is waited for ends as soon as it is there; how long a busy machine may need is no part of what is tested.
    testTimeout: 300_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
