import type { SlideDeck, SlideTable } from '../core/briefing/slide.ts';

/** What a screen reader says for a table: its title, its columns and how many rows. */
export function tableDescription(table: SlideTable, language: SlideDeck['language']): string {
  const columns = table.columns.map(({ title }) => title).filter((title) => title !== '');
  return language === 'zh-TW' ? `${table.title}：${columns.join('、')}；共 ${table.rows.length} 列` : `${table.title}: ${columns.join(', ')}; ${table.rows.length} rows`;
}
