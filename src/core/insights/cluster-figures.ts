import type { Atlas } from '../datasets/atlas.ts';
import { enumLabel, fieldNamed } from '../datasets/contract.ts';
import { list, number, rowsBy, text, type Table } from '../datasets/table.ts';
import { hasValue } from '../measures/column.ts';
import { isUnitId, type UnitId } from '../measures/unit.ts';
import type { Language, Text } from '../text.ts';
import { printedFigure } from './printed-figure.ts';
import { qualified } from './qualified.ts';

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
