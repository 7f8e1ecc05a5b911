import { defineConfig } from 'vitest/config';
import { longestFirst } from './test/longest-first.ts';

const suffix = '**/*.test.{ts,tsx}';
/** Tests of the page: of stores, of the map and of what is drawn by React, which hold state of their own. */
const ofThePage = ['stores', 'map', 'ui'].map((folder) => `test/unit/${folder}/${suffix}`);

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    // Whole atlases are read before some files begin; a busy machine needs longer than the usual ten seconds for that.
    hookTimeout: 60_000,
    sequence: { sequencer: longestFirst(['slide-layout', 'view-url', 'build-geography', 'write-pptx', 'blind-corpus', 'map-sheet', 'make-tiles', 'import-table', 'read-files', 'published-tables']) },
    projects: [
      // Pure functions share their modules: most of a run was loading the same ones again for each of some two hundred files.
      { extends: true, test: { name: 'pure', include: [`test/unit/${suffix}`, `test/architecture/${suffix}`], exclude: ofThePage, isolate: false } },
      { extends: true, test: { name: 'page', include: ofThePage } },
    ],
  },
});
