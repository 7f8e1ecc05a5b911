import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { m } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { saveTable } from '../shared/save-table.ts';
import { sourcesOf, sourceText } from '../shared/sources.ts';

/** Saves the figures of a profile in long form: one line per figure, each with its date and sources. */
export function saveRecords(name: string, records: readonly FigureRecord[]): void {
  const { atlas } = atlasStore.getState();
  const { language } = viewStore.getState().view;
  saveTable({
    name,
    columns: [m.record_part(), m.record_item(), m.record_detail(), m.record_value(), m.record_unit(), m.record_as_of(), m.record_note(), m.record_sources()],
    rows: records.map((record) => [
      record.part,
      record.item,
      record.detail,
      record.value,
      record.unit,
      record.asOf,
      record.note,
      sourcesOf(atlas, record.sourceIds)
        .map((source) => sourceText(source, language))
        .join(' | '),
    ]),
    sourceIds: [],
  });
}
