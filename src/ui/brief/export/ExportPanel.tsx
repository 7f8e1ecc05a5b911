import { useRef, useState } from 'react';
import type { BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import type { Scene } from '../../../core/briefing/scene.ts';
import type { SheetTemplateId } from '../../../drawing/sheet/sheet-templates.ts';
import { saveFile } from '../../../exporting/save-file.ts';
import { m } from '../../../i18n/language.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useView } from '../../shared/use-store.ts';
import { makeFile, type FileKind } from './make-file.ts';

type State = { readonly kind: 'idle' } | { readonly kind: 'working'; readonly name: string; readonly share: number } | { readonly kind: 'done' | 'failed'; readonly text: string };

interface ExportPanelProps {
  /** Asked for when a file is made: what is open then. */
  readonly of: () => { readonly briefing: BriefingDocument; readonly scene: Scene };
}

/** Files of a briefing and pictures of its open scene. Everything is made here in the page; nothing is sent anywhere. */
export function ExportPanel({ of }: ExportPanelProps) {
  const language = useView((view) => view.language);
  const [size, setSize] = useState<SheetTemplateId>('16:9');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const cancel = useRef<AbortController | null>(null);
  const files: readonly { readonly id: FileKind; readonly name: string }[] = [
    { id: 'pptx', name: m.brief_export_pptx() },
    { id: 'odp', name: m.brief_export_odp() },
    { id: 'png-1', name: m.brief_export_png({ scale: 1 }) },
    { id: 'png-2', name: m.brief_export_png({ scale: 2 }) },
    { id: 'png-4', name: m.brief_export_png({ scale: 4 }) },
    { id: 'svg', name: m.brief_export_svg() },
  ];
  const make = async (kind: FileKind, name: string) => {
    const control = new AbortController();
    cancel.current = control;
    setState({ kind: 'working', name, share: 0 });
    try {
      const { briefing, scene } = of();
      const file = await makeFile(briefing, { kind, size, language, scene, signal: control.signal, onProgress: (share) => setState({ kind: 'working', name, share }) });
      control.signal.throwIfAborted();
      saveFile(file.name, file.content, file.type);
      setState({ kind: 'done', text: m.brief_export_done({ name: file.name }) });
    } catch (error) {
      if (control.signal.aborted) setState({ kind: 'idle' });
      else setState({ kind: 'failed', text: m.brief_export_failed({ reason: error instanceof Error ? error.message : String(error) }) });
    }
  };
  return (
    <div className="export-panel">
      <Segmented
        label={m.brief_template()}
        value={size}
        options={[
          { value: '16:9', text: m.print_wide() },
          { value: 'a4-landscape', text: m.print_a4_landscape() },
          { value: 'a4-portrait', text: m.print_a4_portrait() },
          { value: 'square', text: m.print_square() },
        ]}
        onChange={setSize}
      />
      <ul className="export-panel__files">
        {files.map(({ id, name }) => (
          <li key={id}>
            {/* Not `disabled`: the button would lose the focus, and with it the keyboard its place. */}
            <button type="button" className="button" aria-disabled={state.kind === 'working'} onClick={() => (state.kind === 'working' ? undefined : void make(id, name))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <output className="export-panel__state">
        {state.kind === 'working' && (
          <>
            {m.brief_exporting({ name: state.name, percent: `${Math.round(state.share * 100)}%` })}{' '}
            <button type="button" className="text-button" onClick={() => cancel.current?.abort()}>
              {m.brief_export_cancel()}
            </button>
          </>
        )}
        {(state.kind === 'done' || state.kind === 'failed') && state.text}
      </output>
    </div>
  );
}
