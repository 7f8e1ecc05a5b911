import { basisNotes } from '../../core/insights/gap-basis.ts';
import type { GapNearest } from '../../core/insights/gap-cell.ts';
import { gapQuotientMethod } from '../../core/insights/gap-method.ts';
import { gapEvidenceText, gapKindNames, gapKinds, type GapCell, type GapKind, type GapRow } from '../../core/insights/gaps.ts';
import { precisionSentences } from '../../core/insights/precision.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { priorityColour } from '../../core/scales/palette.ts';
import { m, say } from '../../i18n/language.ts';
import { MethodButton } from '../shared/method-button.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

const stateNames: Readonly<Record<GapCell['state'], () => string>> = { present: m.gaps_present, absent: m.gap_none, unknown: m.gap_unknown };
const glyphs: Readonly<Record<GapCell['state'], string>> = { present: '●', absent: '○', unknown: '?' };

/** So many things of one kind are named at once. */
const namedThings = 12;

function Nearest({ nearest }: { readonly nearest: GapNearest | null }) {
  const language = useView((view) => view.language);
  if (!nearest) return <span className="gap-line__more">{m.gaps_nearest_none()}</span>;
  return (
    <span className="gap-line__more">
      {m.gaps_nearest()}
      <SubjectLink subject={nearest.subject} name={nearest.name} /> <span className="number">{formatNumber(nearest.km, 'km', language, { decimals: nearest.km < 10 ? 1 : 0 })}</span>
      {m.gaps_aside({ text: say(basisNotes[nearest.basis]) })}
      {(nearest.precision === 'township' || nearest.precision === 'county') && say(precisionSentences[nearest.precision])}
    </span>
  );
}

function Evidence({ cell, row, county }: { readonly cell: Exclude<GapCell, { state: 'unknown' }>; readonly row: GapRow; readonly county: string }) {
  const atlas = useAtlas();
  const { evidence } = cell;
  if (!evidence) return null;
  if (evidence.kind === 'quotient') {
    return (
      <>
        {say(gapEvidenceText(evidence))} <MethodButton method={gapQuotientMethod(atlas, evidence.quotient, county, row.priority, cell.notes)} />
      </>
    );
  }
  if (evidence.kind === 'words') {
    return (
      <>
        {say(gapEvidenceText(evidence))}
        <SourceLine sourceIds={[...new Set(evidence.words.flatMap(({ sourceIds }) => sourceIds))]} />
      </>
    );
  }
  const rest = evidence.things.length - namedThings;
  return (
    <>
      {evidence.things.slice(0, namedThings).map((thing, index) => (
        <span key={thing.subject}>
          {index > 0 && m.list_separator()}
          <SubjectLink subject={thing.subject} name={thing.name} />
        </span>
      ))}
      {rest > 0 && m.gaps_more_things({ count: rest })}
    </>
  );
}

function Line({ kind, row, county }: { readonly kind: GapKind; readonly row: GapRow; readonly county: string }) {
  const cell = row.cells[kind];
  return (
    <li className={`gap-line gap-line--${cell.state}`}>
      <span className="gap-line__mark" aria-hidden="true">
        {glyphs[cell.state]}
      </span>
      <span>
        <strong>{say(gapKindNames[kind])}</strong>
        {m.gaps_state({ state: stateNames[cell.state]() })}
        {cell.state === 'unknown' ? say(cell.reason) : <Evidence cell={cell} row={row} county={county} />}
        {cell.state === 'present' && m.gaps_aside({ text: say(basisNotes[cell.basis]) })}
        {cell.state !== 'present' && <Nearest nearest={cell.nearest} />}
        {cell.state !== 'unknown' &&
          cell.notes.map((note) => (
            <span key={note.zh} className="gap-line__more">
              {say(note)}
            </span>
          ))}
      </span>
    </li>
  );
}

interface GapDetailsProps {
  readonly rows: readonly GapRow[];
  readonly county: string;
  /** Id of the priority industry whose lines are open. */
  readonly open: string | null;
  readonly onOpen: (priorityId: string | null) => void;
}

/** What stands behind every cell of the matrix, item by item: the things with their basis, the nearest elsewhere, or why nothing can be said. */
export function GapDetails({ rows, county, open, onOpen }: GapDetailsProps) {
  useView((view) => view.language);
  return (
    <div className="gap-details">
      {rows.map((row) => {
        const isOpen = row.priority.id === open;
        const states = gapKinds.map((kind) => row.cells[kind].state);
        const count = (state: GapCell['state']) => states.filter((known) => known === state).length;
        return (
          <details
            key={row.priority.id}
            id={`gap-${row.priority.id}`}
            className="fold"
            open={isOpen}
            onToggle={(event) => {
              if (event.currentTarget.open !== isOpen) onOpen(event.currentTarget.open ? row.priority.id : null);
            }}
          >
            <summary className="fold__head">
              <span className="fold__title">
                <svg className="priority-dot" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                  <circle cx="5" cy="5" r="4.5" fill={priorityColour(row.priority.id)} />
                </svg>{' '}
                {say(row.priority.name)}
              </span>
              <span className="fold__about">{m.gaps_counts({ present: count('present'), absent: count('absent'), unknown: count('unknown') })}</span>
            </summary>
            {isOpen && (
              <ul className="fold__body gap-lines">
                {gapKinds.map((kind) => (
                  <Line key={kind} kind={kind} row={row} county={county} />
                ))}
              </ul>
            )}
          </details>
        );
      })}
    </div>
  );
}
