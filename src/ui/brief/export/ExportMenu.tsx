import { useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import type { Scene } from '../../../core/briefing/scene.ts';
import type { SlideSize } from '../../../core/briefing/slide.ts';
import { saveFile } from '../../../exporting/save-file.ts';
import { m } from '../../../i18n/language.ts';
import { viewStore } from '../../../stores/view-store.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useView } from '../../shared/use-store.ts';
import { makeFile, type FileKind } from './make-file.ts';

interface ExportMenuProps {
  readonly briefing: BriefingDocument;
  readonly scene: Scene;
}

type State = { readonly kind: 'idle' } | { readonly kind: 'working'; readonly name: string; readonly share: number } | { readonly kind: 'done' | 'failed'; readonly text: string };

/** Files of the briefing and pictures of the open scene. Everything is made here in the page; nothing is sent anywhere. */
export function ExportMenu({ briefing, scene }: ExportMenuProps) {
  const language = useView((view) => view.language);
  const [size, setSize] = useState<SlideSize>('16:9');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const cancel = useRef<AbortController | null>(null);
  const names: readonly { readonly id: FileKind; readonly name: string }[] = [
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
    <>
      <MenuTrigger>
        <Button className="button" isDisabled={state.kind === 'working'}>
          {m.brief_export()} ▾
        </Button>
        <Popover className="picker__popover" placement="top start" offset={4}>
          <div className="export-menu__size">
            <Segmented
              label={m.brief_template()}
              value={size}
              options={[
                { value: '16:9', text: m.print_wide() },
                { value: 'a4-landscape', text: m.print_a4_landscape() },
                { value: 'a4-portrait', text: m.print_a4_portrait() },
              ]}
              onChange={setSize}
            />
          </div>
          <Menu className="picker__list" aria-label={m.brief_export()} onAction={(key) => names.filter(({ id }) => id === key).forEach(({ id, name }) => void make(id, name))}>
            {names.map(({ id, name }) => (
              <MenuItem key={id} id={id} className="picker__item">
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <button type="button" className="button" onClick={() => viewStore.getState().change({ briefingMode: 'print' })}>
        {m.brief_print()}
      </button>
      <output className="export-menu__state">
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
    </>
  );
}
