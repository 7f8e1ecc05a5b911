import { describe, expect, it } from 'vitest';
import { unitChoices } from '../../../../src/ui/importing/unit-choices.ts';

describe('the units that a column may be given', () => {
  it.each(['zh-TW', 'en'] as const)('have each a name of their own in %s, in groups', (language) => {
    const choices = unitChoices(language);
    expect(choices.length).toBeGreaterThan(35);
    expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
    expect(choices.every(({ text, group }) => text !== '' && group !== '')).toBe(true);
    expect(choices.find(({ value }) => value === 'firms')?.text).toBe(language === 'en' ? 'firms' : '家');
  });
});
