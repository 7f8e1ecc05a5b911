import { quoted } from './problem.ts';
import { textOf, type JsonRecord } from './json.ts';

export const descriptorFile = 'datapackage.json';

/** Says where in datapackage.json a resource or a field is described. */
export class DescriptorPlaces {
  private readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  private lineOf(name: string, from: number): number {
    const wanted = new RegExp(`"name"\\s*:\\s*${JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    const index = this.lines.findIndex((line, at) => at >= from && wanted.test(line));
    return index < 0 ? from : index;
  }

  /** Line of the description; `field` is what a person looks for: `county-industry › value`. */
  of(resource?: string, field?: string): { file: string; line: number; field?: string } {
    if (resource === undefined) return { file: descriptorFile, line: 1 };
    const start = this.lines.findIndex((line) => line.includes('"resources"'));
    const at = this.lineOf(resource, Math.max(start, 0));
    if (field === undefined) return { file: descriptorFile, line: at + 1, field: resource };
    return { file: descriptorFile, line: this.lineOf(field, at) + 1, field: `${resource} › ${field}` };
  }
}

/** Adds a problem of the contract: rule, what is wrong and how to mend it in both languages, and the field if it is about one. */
export type Report = (rule: string, zh: string, en: string, mendZh: string, mendEn: string, field?: string) => void;

/** Every named text is there and not blank. */
export function checkTexts(owner: JsonRecord, names: readonly string[], report: Report, field?: string): void {
  for (const name of names) {
    if (textOf(owner, name).trim() !== '') continue;
    report(
      'missing-text',
      `缺少 ${quoted(name)}。`,
      `${quoted(name)} is missing.`,
      '補上文字（中英文皆需）。',
      'Write it; both languages are needed.',
      field,
    );
  }
}
