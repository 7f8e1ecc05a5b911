import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The usual order, but with the named files at the beginning of their project: begun last, one of them would keep one core busy alone.
 * @param names names of test files without folder and ending, longest first.
 */
export function longestFirst(names: readonly string[]): typeof BaseSequencer {
  const place = ({ moduleId }: TestSpecification): number => {
    const found = names.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    return found < 0 ? names.length : found;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      const projects = [...new Set(sorted.map(({ project }) => project))];
      return projects.flatMap((project) => sorted.filter((file) => file.project === project).toSorted((one, other) => place(one) - place(other)));
    }
  };
}
