import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { mendKey } from '../../core/importing/join-regions.ts';
import type { ImportPreview, PlaceDoubt } from '../../core/own-data/import-preview.ts';
import { m, say } from '../../i18n/language.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Choice } from './Choice.tsx';
import type { ImportActions } from './use-import.ts';

const [undecided, leaveOut, other] = ['undecided', 'leave-out', 'other'];

/** Codes of counties and townships by the name that is typed: 「臺中市」, 「臺中市西屯區」. */
function useRegionNames(): ReadonlyMap<string, string> {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  return useMemo(() => {
    const counties = countyByCode(atlas);
    const names = new Map<string, string>();
    for (const { code, name } of counties.values()) names.set(language === 'en' ? name.en : name.zh, code);
    for (const { code, county, name } of townshipByCode(atlas).values()) {
      const within = counties.get(county)?.name;
      names.set(language === 'en' ? `${name.en}, ${within?.en ?? ''}` : `${within?.zh ?? ''}${name.zh}`, code);
    }
    return names;
  }, [atlas, language]);
}

interface AnswerProps {
  readonly label: string;
  readonly doubt: PlaceDoubt;
  readonly names: ReadonlyMap<string, string>;
  readonly listId: string;
  readonly value: string;
  readonly onAnswer: (code: string | null) => void;
}

/** The candidates, any other region by its name, or none. */
function Answer({ label, doubt, names, listId, value, onAnswer }: AnswerProps) {
  const [typing, setTyping] = useState(false);
  const options = [
    { value: undecided ?? '', text: m.import_doubt_undecided() },
    ...doubt.choices.map(({ code, name }) => ({ value: code, text: say(name) })),
    { value: other ?? '', text: m.import_doubt_other() },
    { value: leaveOut ?? '', text: m.import_doubt_leave() },
  ];
  return (
    <>
      <Choice
        label={label}
        value={typing ? (other ?? '') : value}
        options={options}
        onChoose={(chosen) => {
          setTyping(chosen === other);
          if (chosen === leaveOut) onAnswer(null);
          else if (chosen !== other && chosen !== undecided) onAnswer(chosen);
        }}
      />
      {typing && (
        <input
          className="import__region"
          list={listId}
          aria-label={m.import_doubt_type()}
          placeholder={m.import_doubt_type()}
          onChange={(event) => {
            const code = names.get(event.currentTarget.value.trim().replaceAll('台', '臺'));
            if (code !== undefined) onAnswer(code);
          }}
        />
      )}
    </>
  );
}

interface MendedProps {
  readonly preview: ImportPreview;
  readonly actions: ImportActions;
  readonly names: ReadonlyMap<string, string>;
}

/** What a person answered so far, each with the way back: an answer takes its question off the list. */
function Mended({ preview, actions, names }: MendedProps) {
  const { recipe } = preview;
  const { rowMends } = actions.state;
  if (recipe.mends.length + rowMends.size === 0) return null;
  const byCode = new Map([...names].map(([name, code]) => [code, name]));
  const region = (code: string | null): string => (code === null ? m.import_doubt_leave() : (byCode.get(code) ?? ''));
  const answers = [
    ...recipe.mends.map(({ text, code }) => ({ key: `text ${text}`, what: m.import_mended({ text, region: region(code) }), undo: () => actions.settle({ ...recipe, mends: recipe.mends.filter((known) => known.text !== text) }) })),
    ...[...rowMends].map(([row, code]) => ({ key: `row ${row}`, what: m.import_mended_row({ row, region: region(code) }), undo: () => actions.settle(recipe, new Map([...rowMends].filter(([known]) => known !== row))) })),
  ];
  return (
    <>
      <h4>{m.import_mends()}</h4>
      <ul className="import__mends">
        {answers.map(({ key, what, undo }) => (
          <li key={key}>
            {what}{' '}
            <button type="button" className="text-button" aria-label={m.import_mend_undo_of({ what })} onClick={undo}>
              {m.import_mend_undo()}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every spelling that no region was found for, with its rows: one answer for all rows, or row by row; below them what was answered. */
export function PlaceDoubts({ preview, actions }: { readonly preview: ImportPreview; readonly actions: ImportActions }) {
  useView((view) => view.language);
  const names = useRegionNames();
  const list = useRef<HTMLDivElement>(null);
  const { doubts } = preview;
  useEffect(() => {
    // The question that was answered is gone, and what had the focus with it.
    if (document.activeElement === document.body) list.current?.focus();
  }, [doubts]);
  return (
    <div ref={list} tabIndex={-1} className="import__answers">
      {doubts.length === 0 ? <p>{m.import_doubts_none()}</p> : <Doubts preview={preview} actions={actions} names={names} />}
      <Mended preview={preview} actions={actions} names={names} />
    </div>
  );
}

function Doubts({ preview, actions, names }: MendedProps) {
  const listId = useId();
  const { recipe, doubts } = preview;
  const { rowMends } = actions.state;
  const mend = (text: string, code: string | null) => actions.settle({ ...recipe, mends: [...recipe.mends.filter((known) => mendKey(known.text) !== mendKey(text)), { text, code }] });
  return (
    <>
      <datalist id={listId}>
        {[...names.keys()].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <ul className="import__doubts">
        {doubts.map((doubt) => (
          <li key={`${doubt.kind} ${doubt.text}`} className="import__doubt">
            <div className="import__doubt-what">
              <strong lang="zh-TW">{doubt.text}</strong>
              <span>{m.import_doubt_rows({ count: doubt.count, rows: `${doubt.rows.slice(0, 8).join(m.list_separator())}${doubt.count > 8 ? ' …' : ''}` })}</span>
              <span className="import__why">{say(doubt.why)}</span>
            </div>
            <div className="import__doubt-answer">
              <Answer label={m.import_doubt_choose({ text: doubt.text })} doubt={doubt} names={names} listId={listId} value={undecided ?? ''} onAnswer={(code) => mend(doubt.text, code)} />
              {doubt.count > 1 && (
                <details>
                  <summary>{m.import_doubt_each()}</summary>
                  {doubt.rows.map((row) => (
                    <Answer key={row} label={m.import_doubt_choose_row({ row })} doubt={doubt} names={names} listId={listId} value={undecided ?? ''} onAnswer={(code) => actions.settle(recipe, new Map([...rowMends, [row, code]]))} />
                  ))}
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
      {preview.moreDoubts > 0 && <p>{m.import_doubts_more({ count: preview.moreDoubts })}</p>}
    </>
  );
}
