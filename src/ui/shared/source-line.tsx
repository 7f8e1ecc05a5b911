import { useState } from 'react';
import { dateText } from '../../core/indicators/date-text.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from './name.tsx';
import { sourcesOf, type Source } from './sources.ts';
import { usePrintedOn } from './use-printing.ts';
import { useAtlas, useView } from './use-store.ts';

interface SourceLineProps {
  readonly sourceIds: readonly string[];
  /** `2025-12`, `2016-12-31` or two joined by `/`. */
  readonly asOf?: string;
}

/** More sources than this are told by their number until asked for; paper cannot be asked. */
const namedAtOnce = 2;
/** Their addresses would fill pages; the rest is in the catalogue. */
const namedOnPaper = 12;

function SourceName({ source }: { readonly source: Source }) {
  return source.url === '' ? (
    <Name text={source.title} />
  ) : (
    <a href={source.url} target="_blank" rel="noreferrer">
      <Name text={source.title} />
    </a>
  );
}

/** Where the figures above are from and of what date they are. */
export function SourceLine({ sourceIds, asOf }: SourceLineProps) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const [open, setOpen] = useState(false);
  const printing = usePrintedOn() !== null;
  const sources = sourcesOf(atlas, sourceIds);
  const shown = sources.slice(0, printing ? namedOnPaper : open ? sources.length : namedAtOnce);
  const more = sources.length - shown.length;
  return (
    <p className="source-line">
      {asOf !== undefined && asOf !== '' && <span className="source-line__date">{m.source_as_of({ date: say(dateText(asOf)) })}</span>}
      {sources.length > 0 && (
        <span className="source-line__sources">
          {m.source_label()}
          {shown.map((source, index) => (
            <span key={source.id}>
              {index > 0 && m.source_separator()}
              <SourceName source={source} />
            </span>
          ))}
          {printing && more > 0 && m.source_separator() + m.source_more({ count: more })}
          {!printing && (more > 0 || open) && sources.length > namedAtOnce && (
            <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? m.source_fewer() : m.source_more({ count: more })}
            </button>
          )}
        </span>
      )}
    </p>
  );
}
