import { defineConfig } from 'vitest/config';

// One LibreOffice at a time; the first conversion starts its profile and takes longest.
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
