import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest. Begun last, one of them would keep one core busy alone for a minute. */
const longest = ['compare', 'link', 'pictures', 'filters', 'accessibility', 'brief'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    const [long, others] = [sorted.filter((file) => place(file) >= 0), sorted.filter((file) => place(file) < 0)];
    return [...long.toSorted((one, other) => place(one) - place(other)), ...others];
  }
}

// One server for all files; two files at a time, since a page that loads keeps little more than one core busy.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/visual/**/*.test.ts'],
    globalSetup: ['test/e2e/serve.ts'],
    environment: 'node',
    maxWorkers: 2,
    // The files share what they import; each opens and closes its own browser.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // What is waited for ends as soon as it is there; how long a busy machine may need is no part of what is tested.
    testTimeout: 300_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
