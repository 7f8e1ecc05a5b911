import { useRef, useState } from 'react';
import { changeBriefing } from '../../core/briefing/briefing-edits.ts';
import { localText, withText } from '../../core/briefing/scene.ts';
import { writeBriefing } from '../../core/briefing/write-briefing.ts';
import { readyBriefings } from '../../core/briefing/ready/ready-briefings.ts';
import type { Text } from '../../core/text.ts';
import { ownBriefing } from '../../core/view/view-state.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { m, say } from '../../i18n/language.ts';
import { addressOfBriefing, editBriefing, editCopy, forgetBriefing, keepBriefing, newBriefing, openBriefingFile, openKeptBriefing, savedAsFile } from '../../stores/briefing-actions.ts';
import { briefingFileName } from '../../stores/briefing-storage.ts';
import { viewStore } from '../../stores/view-store.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useAtlas, useWholeView } from '../shared/use-store.ts';
import { Picker } from '../shell/Picker.tsx';
import { redoAndSay, undoAndSay } from './undo-and-say.ts';
import { problemsOfAddress, useOwnBriefing, type ShownBriefing } from './use-briefing.ts';

/** The briefing that is open and all others, and what is done with it as a whole. */
export function BriefHead({ shown }: { readonly shown: ShownBriefing }) {
  const view = useWholeView();
  const atlas = useAtlas();
  const own = useOwnBriefing();
  const file = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly Text[]>(problemsOfAddress);
  const [said, setSaid] = useState('');
  const { briefing } = shown;
  const isOwn = shown.kind === 'own';
  const choices = readyBriefings(atlas);
  const open = (id: string) => {
    setProblems([]);
    setSaid('');
    if (id.startsWith('kept ')) void openKeptBriefing(id.slice(5)).then((found) => setProblems(found));
    else viewStore.getState().change({ briefing: id, scene: 1 });
  };
  const copyLink = async () => {
    const address = briefing && addressOfBriefing(briefing, { ...view, scene: 1 }, true);
    if (!address) return setSaid(m.brief_link_long());
    await navigator.clipboard.writeText(address).then(
      () => setSaid(m.brief_link_copied()),
      () => setSaid(address),
    );
  };
  const kept = own.kept.map(({ id, title }) => ({ id: `kept ${id}`, text: { zh: localText(title, 'zh-TW') || m.brief_untitled(), en: localText(title, 'en') || m.brief_untitled() } }));
  const groups = [
    ...(own.briefing ? [{ id: 'own', title: m.brief_own(), items: [{ id: ownBriefing, text: { zh: localText(own.briefing.title, 'zh-TW') || m.brief_untitled(), en: localText(own.briefing.title, 'en') || m.brief_untitled() } }] }] : []),
    ...(kept.length > 0 ? [{ id: 'kept', title: m.brief_kept(), items: kept }] : []),
    { id: 'national', title: m.brief_ready_national(), items: choices.filter(({ kind }) => kind === 'national').map(({ id, name }) => ({ id, text: name })) },
    { id: 'corridors', title: m.brief_ready_corridors(), items: choices.filter(({ kind }) => kind === 'corridor').map(({ id, name }) => ({ id, text: name })) },
    { id: 'counties', title: m.brief_ready_counties(), items: choices.filter(({ kind }) => kind === 'county').map(({ id, name }) => ({ id, text: name })) },
  ];
  return (
    <header className="brief__head">
      <h1 className="visually-hidden">{m.brief_title_page()}</h1>
      <Picker label={m.brief_choose()} value={isOwn ? ownBriefing : shown.id} groups={groups} onChoose={open} />
      {isOwn && briefing ? (
        <>
          <label className="brief__name">
            <span className="picker__label">{m.brief_name()}</span>
            <input className="text-field" value={localText(briefing.title, view.language)} onChange={(event) => editBriefing(briefing, (now) => changeBriefing(now, { title: withText(now.title, view.language, event.currentTarget.value) }), 'title')} />
          </label>
          <div>
            <span className="picker__label">{m.brief_briefing_theme()}</span>
            <Segmented
              label={m.brief_briefing_theme()}
              value={briefing.theme}
              options={[
                { value: 'light', text: m.brief_theme_light() },
                { value: 'projector', text: m.brief_theme_projector() },
              ]}
              onChange={(theme) => editBriefing(briefing, (now) => changeBriefing(now, { theme }))}
            />
          </div>
          <button type="button" className="button" disabled={!own.canUndo} onClick={undoAndSay}>
            {m.brief_undo()}
          </button>
          <button type="button" className="button" disabled={!own.canRedo} onClick={redoAndSay}>
            {m.brief_redo()}
          </button>
          <button type="button" className="button" onClick={() => void keepBriefing().then((problem) => setSaid(problem ? say(problem) : m.brief_saved()))}>
            {m.brief_keep()}
          </button>
          {own.kept.some(({ id }) => id === briefing.id) && (
            <button type="button" className="text-button" onClick={() => void forgetBriefing(briefing.id)}>
              {m.brief_forget()}
            </button>
          )}
        </>
      ) : (
        <>
          <p className="brief__note">{m.brief_ready_note()}</p>
          {briefing && (
            <button type="button" className="button" onClick={() => editCopy(briefing)}>
              {m.brief_edit_copy()}
            </button>
          )}
        </>
      )}
      {briefing && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => {
              saveFile(briefingFileName(briefing, view.language), writeBriefing(briefing), 'application/json');
              if (isOwn) savedAsFile();
            }}
          >
            {m.brief_save()}
          </button>
          <button type="button" className="button" onClick={() => void copyLink()}>
            {m.brief_link()}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={() => file.current?.click()}>
        {m.brief_open()}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        // The button beside it is its name and its place for keyboard and screen reader.
        hidden
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) void openBriefingFile(chosen).then(setProblems);
        }}
      />
      <button type="button" className="button" onClick={newBriefing}>
        {m.brief_new()}
      </button>
      <output className="brief__state">{said || (isOwn && own.dirty ? m.brief_unsaved() : '')}</output>
      {problems.length > 0 && (
        <div className="brief__problems" role="alert">
          <strong>{m.brief_problems()}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem.zh}>{say(problem)}</li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}
