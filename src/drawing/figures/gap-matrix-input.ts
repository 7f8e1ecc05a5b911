import { basisNotes } from '../../core/insights/gap-basis.ts';
import { gapKindNames, gapKinds, type GapCell, type GapKind, type GapRow } from '../../core/insights/gaps.ts';
import { priorityColour } from '../../core/scales/palette.ts';
import type { Language, Text } from '../../core/text.ts';
import type { GapMatrixInput, LinkCell } from '../charts/gap-matrix.ts';

function cellOf(cell: GapCell): LinkCell {
  const nearest = cell.state === 'present' || !cell.nearest ? null : { subject: cell.nearest.subject, name: cell.nearest.name, km: cell.nearest.km };
  if (cell.state === 'unknown') return { state: 'unknown', reason: cell.reason, nearest };
  if (cell.state === 'absent') return { state: 'absent', nearest, notes: cell.notes };
  const count = cell.evidence.kind === 'quotient' ? cell.evidence.quotient.lq : cell.count;
  // A proposed mapping is the usual case and is told once below; what rests on the county alone is marked in the picture.
  return { state: 'present', count, notes: cell.basis === 'county' ? [basisNotes.county, ...cell.notes] : cell.notes };
}

function columnOf(kind: GapKind): GapMatrixInput['columns'][number] {
  const format = kind === 'specialisation' ? ({ unit: 'ratio', options: { decimals: 1 } } as const) : ({ unit: 'count', options: { decimals: 0 } } as const);
  return { id: kind, name: gapKindNames[kind], format };
}

/** Heading of the rows. */
export const priorityColumn: Text = { zh: '重點產業', en: 'Priority industry' };

/** The matrix of a county for its chart. */
export function gapMatrixInput(rows: readonly GapRow[], county: string, name: Text, language: Language, width: number): GapMatrixInput {
  return {
    language,
    idPrefix: `gaps-${county}`,
    title: { zh: `${name.zh}的創新鏈結`, en: `Innovation links of ${name.en}` },
    rowName: priorityColumn,
    columns: gapKinds.map(columnOf),
    rows: rows.map(({ priority, cells }) => ({ id: priority.id, name: priority.short, colour: priorityColour(priority.id), cells: gapKinds.map((kind) => cellOf(cells[kind])) })),
    width,
  };
}
