import type { Atlas } from '../../core/datasets/atlas.ts';
import { enumLabel, fieldNamed } from '../../core/datasets/contract.ts';
import { list, rowsBy, text, type Table } from '../../core/datasets/table.ts';
import { clusterFigures } from '../../core/insights/cluster-figures.ts';
import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { qualified } from '../../core/insights/qualified.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { inSequence, type Language, type Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';

const pair = (table: Table, stem: string, row: number): Text => ({ zh: text(table, `${stem}_zh`, row), en: text(table, `${stem}_en`, row) });

function label(table: Table, field: string, row: number): Text {
  const described = fieldNamed(table.resource, field);
  const value = text(table, field, row);
  return described && value !== '' ? enumLabel(described, value) : { zh: '', en: '' };
}

/** Figures and members of a cluster for the file. */
export function clusterRecords(atlas: Atlas, language: Language, id: string): readonly FigureRecord[] {
  const members = atlas.tables.get('cluster-members');
  const rows = members ? (rowsBy(members, 'cluster_id').get(id) ?? []) : [];
  return [
    ...clusterFigures(atlas, language, id).map((figure): FigureRecord => ({
      part: m.cluster_figures(),
      item: say(figure.metric),
      detail: say(figure.subject),
      value: figure.value,
      unit: unitName(figure.unit, language),
      asOf: figure.when,
      note: inSequence([qualified('', figure.qualifier, language).trim(), say(figure.scope), say(figure.scopeText), say(figure.caveat)], language),
      sourceIds: figure.sourceIds,
    })),
    ...rows.flatMap((row): FigureRecord[] =>
      members
        ? [
            {
              part: m.cluster_members({ count: rows.length }),
              item: say(pair(members, 'name', row)),
              detail: say(label(members, 'kind', row)),
              value: say(label(members, 'role', row)),
              unit: '',
              asOf: text(members, 'as_of', row),
              note: say(label(members, 'role_basis', row)),
              sourceIds: list(members, 'source_ids', row),
            },
          ]
        : [],
    ),
  ];
}
