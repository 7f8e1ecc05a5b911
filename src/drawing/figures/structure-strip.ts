import type { StructureFigure } from '../../core/insights/structure.ts';
import { hasValue } from '../../core/measures/column.ts';
import { subjectId, type SubjectKind } from '../../core/subjects/subject.ts';
import type { Language } from '../../core/text.ts';
import type { Chart } from '../charts/chart.ts';
import { dotStrip } from '../charts/dot-strip.ts';

/** One figure about the structure of a region among those of the others. */
export function structureStrip(figure: StructureFigure, kind: SubjectKind, code: string, language: Language, width: number): Chart {
  return dotStrip({
    language,
    title: figure.title,
    format: { unit: 'ratio', options: { decimals: figure.decimals } },
    items: figure.regions.map((region) => ({
      subject: subjectId(kind, region.code),
      name: region.name,
      rank: region.rank,
      value: hasValue(region.cell) ? region.cell.value : null,
      reason: hasValue(region.cell) ? null : region.cell.missing,
    })),
    own: subjectId(kind, code),
    width,
  });
}
