import type { Atlas } from '../../core/datasets/atlas.ts';
import { nameOf } from '../../core/shown/names.ts';
import { rankingOf } from '../../core/shown/ranking.ts';
import { textIn } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { titleOfView } from '../../drawing/sheet/sheet-words.ts';
import type { SheetTemplateId } from '../../drawing/sheet/sheet-templates.ts';
import { fileNamePart } from '../csv.ts';

export interface PictureKind {
  readonly template: SheetTemplateId | 'map';
  readonly format: 'svg' | 'png';
}

const sizeNames: Readonly<Record<PictureKind['template'], string>> = {
  '16:9': '16x9',
  'a4-portrait': 'A4-portrait',
  'a4-landscape': 'A4-landscape',
  square: 'square',
  map: 'map',
};

/** `聚落圖_臺中市_製造業-區位商數_2025_16x9.svg`: site, selected thing, what the map shows, year and size; safe on every system. */
export function fileNameOf(atlas: Atlas, view: ViewState, kind: PictureKind): string {
  const { language } = view;
  const selected = view.selection ? nameOf(atlas, view, view.selection) : null;
  const column = view.layers.includes('choropleth') ? rankingOf(atlas, view)?.column : undefined;
  const parts = [
    language === 'en' ? 'Cluster-Atlas' : '聚落圖',
    selected ? textIn(selected, language) : '',
    textIn(titleOfView(atlas, view), language),
    column ? String(column.year) : '',
    sizeNames[kind.template],
  ];
  return `${parts
    .map(fileNamePart)
    .filter((part) => part !== '')
    .join('_')}.${kind.format}`;
}
