import type { Text } from '../../core/text.ts';

/** The name of an industry of which there are so few that its figure is not to be trusted. */
export function fewName(name: Text): Text {
  return { zh: `${name.zh}（不到 5 家）`, en: `${name.en || name.zh} (fewer than 5)` };
}
