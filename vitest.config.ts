import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx', 'test/architecture/**/*.test.ts'],
    environment: 'node',
    // Most of a run was loading the same modules again for each of some hundred files; what tests change in stores they set at their beginning.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    // Whole atlases are read before some files begin; a busy machine needs longer than the usual ten seconds for that.
    hookTimeout: 60_000,
  },
});
