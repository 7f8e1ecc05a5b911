import { useState } from 'react';
import { countyByCode } from '../../core/datasets/counties.ts';
import { basisNotes } from '../../core/insights/gap-basis.ts';
import { gapEvidenceText, gapKindNames, gapKinds, gapMatrix, gapSentences, type GapCell } from '../../core/insights/gaps.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { textIn } from '../../core/text.ts';
import { gapMatrixChart } from '../../drawing/charts/gap-matrix.ts';
import { gapMatrixInput, priorityColumn } from '../../drawing/figures/gap-matrix-input.ts';
import { gapNotes } from '../../drawing/figures/gap-notes.ts';
import { m, say } from '../../i18n/language.ts';
import { select } from '../../stores/view-store.ts';
import { MixedText } from '../shared/name.tsx';
import { MethodNote } from '../analysis/MethodNote.tsx';
import { ReachSection } from '../analysis/ReachSection.tsx';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { saveTable } from '../shared/save-table.ts';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { markParts } from '../shared/view-parts.ts';
import { GapDetails } from './GapDetails.tsx';
import { placeName } from './place-name.ts';
import { usePanelWidth } from './use-panel-width.ts';

/** What a cell says in words, for the file, the table and assistive technology alike. */
export function gapText(cell: GapCell, language: 'zh-TW' | 'en'): string {
  if (cell.state === 'unknown') return m.gap_unknown();
  if (cell.state === 'absent') return cell.nearest ? m.gap_none_nearest({ km: formatNumber(cell.nearest.km, 'km', language, { decimals: 0 }) }) : m.gap_none();
  if (cell.evidence.kind !== 'things') return textIn(gapEvidenceText(cell.evidence), language);
  return cell.basis === 'county' ? m.gap_present_county({ count: cell.count }) : m.gap_present({ count: cell.count });
}

/** Why, on what basis, and what else is to be said of a cell. */
function gapRemarks(cell: GapCell): string {
  if (cell.state === 'unknown') return say(cell.reason);
  const basis = cell.state === 'present' ? [say(basisNotes[cell.basis])] : [];
  return [...basis, ...cell.notes.map(say)].join(m.list_separator());
}

function Sentence({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <p className="gap-sentence">
      <strong>{title}</strong> <MixedText>{text}</MixedText>
    </p>
  );
}

/** Priority industries of the programme × what helps them: present, absent with the distance to the nearest, or unknown; and what is in reach. */
export function GapsTab({ code }: { readonly code: string }) {
  const view = useViewFor(markParts);
  const programme = useView((whole) => whole.programme);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const [open, setOpen] = useState<string | null>(null);
  const rows = gapMatrix(atlas, view, code);
  const sentences = gapSentences(atlas, view, code, rows);
  const subject = subjectId('county', code);
  const name = countyByCode(atlas).get(code)?.name ?? { zh: code, en: code };
  if (rows.length === 0) {
    return (
      <div className="profile-tab">
        <p className="state">{m.gap_no_programme()}</p>
        <ReachSection subject={subject} />
      </div>
    );
  }
  const sourceIds = [...new Set(rows.flatMap((row) => row.priority.sourceIds))];
  const save = () =>
    saveTable({
      name: `${m.tab_gaps()} ${placeName(atlas, code)}`,
      columns: [say(priorityColumn), m.gaps_column_link(), m.gaps_column_state(), m.gaps_column_things(), m.gaps_column_nearest(), m.gaps_column_km(), m.gaps_column_remarks()],
      rows: rows.flatMap((row) =>
        gapKinds.map((kind) => {
          const cell = row.cells[kind];
          const nearest = cell.state === 'present' ? null : cell.nearest;
          const things = cell.state !== 'unknown' && cell.evidence ? say(gapEvidenceText(cell.evidence)) : '';
          return [say(row.priority.name), say(gapKindNames[kind]), gapText(cell, view.language), things, nearest ? say(nearest.name) : '', nearest ? nearest.km : '', gapRemarks(cell)];
        }),
      ),
      sourceIds,
      notes: [m.gap_note_basis(), ...gapNotes.map(say)],
    });
  const openItem = (priorityId: string) => {
    setOpen(priorityId);
    // The lines are drawn only then.
    requestAnimationFrame(() => document.getElementById(`gap-${priorityId}`)?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <div className="profile-tab">
      {sentences && (
        <>
          <Sentence title={m.gaps_for_county()} text={say(sentences.county)} />
          <Sentence title={m.gaps_for_centre()} text={say(sentences.centre)} />
          <Sentence title={m.gaps_for_firm()} text={say(sentences.firm)} />
        </>
      )}
      <ChartFigure
        chart={gapMatrixChart(gapMatrixInput(rows, code, name, view.language, width))}
        heading={m.gaps_matrix_heading()}
        fileName={`${m.tab_gaps()} ${placeName(atlas, code)}`}
        sourceIds={sourceIds}
        notes={gapNotes.map(say)}
        onSubject={select}
        onItem={openItem}
      />
      <p className="chart-figure__head">
        <span className="chart-figure__title">{m.gaps_details()}</span>
        <button type="button" className="text-button" onClick={save}>
          {m.chart_csv()}
        </button>
      </p>
      <GapDetails key={programme} rows={rows} county={code} open={open} onOpen={setOpen} />
      <p className="small-print">
        {m.gap_note_basis()} <MethodNote id="innovation-gaps" />
      </p>
      <ReachSection subject={subject} />
    </div>
  );
}
