import type { Atlas } from '../../core/datasets/atlas.ts';
import { enumLabel, fieldNamed } from '../../core/datasets/contract.ts';
import { list, number, rowsBy, text, type Table } from '../../core/datasets/table.ts';
import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { qualified } from '../../core/insights/qualified.ts';
import { hasValue } from '../../core/measures/column.ts';
import { printedFigure } from '../../core/insights/printed-figure.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { isUnitId, type UnitId } from '../../core/measures/unit.ts';
import type { Language, Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';

/** One stated figure of a cluster. */
export interface ClusterFigure {
  readonly sequence: number;
  readonly metric: Text;
  readonly subject: Text;
  readonly value: number;
  readonly unit: UnitId;
  readonly qualifier: string;
  /** With unit, qualifier and upper end. */
  readonly printed: string;
  readonly scope: Text;
  readonly scopeText: Text;
  /** The year, else the date of the source. */
  readonly when: string;
  readonly caveat: Text;
  readonly sourceIds: readonly string[];
}

const pair = (table: Table, stem: string, row: number): Text => ({ zh: text(table, `${stem}_zh`, row), en: text(table, `${stem}_en`, row) });

function label(table: Table, field: string, row: number): Text {
  const described = fieldNamed(table.resource, field);
  const value = text(table, field, row);
  return described && value !== '' ? enumLabel(described, value) : { zh: '', en: '' };
}

/** The figures of a cluster in the order of the table; empty while it is loading. */
export function clusterFigures(atlas: Atlas, language: Language, id: string): readonly ClusterFigure[] {
  const table = atlas.tables.get('cluster-figures');
  if (!table) return [];
  return (rowsBy(table, 'cluster_id').get(id) ?? []).flatMap((row): ClusterFigure[] => {
    const [value, upper, sequence, year] = [number(table, 'value', row), number(table, 'value_upper', row), number(table, 'sequence', row), number(table, 'year', row)];
    const written = text(table, 'unit', row);
    const unit: UnitId = isUnitId(written) ? written : 'count';
    if (!hasValue(value)) return [];
    const qualifier = text(table, 'qualifier', row);
    const range = hasValue(upper) ? `${printedFigure(value.value, unit, language)}–${printedFigure(upper.value, unit, language)}` : printedFigure(value.value, unit, language);
    return [
      {
        sequence: hasValue(sequence) ? sequence.value : row,
        metric: label(table, 'metric', row),
        subject: pair(table, 'subject', row),
        value: value.value,
        unit,
        qualifier,
        printed: qualified(range, qualifier, language),
        scope: label(table, 'scope', row),
        scopeText: pair(table, 'scope', row),
        when: hasValue(year) ? String(year.value) : text(table, 'as_of', row),
        caveat: pair(table, 'caveat', row),
        sourceIds: list(table, 'source_ids', row),
      },
    ];
  });
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
      note: [qualified('', figure.qualifier, language).trim(), say(figure.scope), say(figure.scopeText), say(figure.caveat)].filter((part) => part !== '').join(' '),
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
