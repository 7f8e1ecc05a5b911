import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import type { Scene } from '../../../core/briefing/scene.ts';
import { m } from '../../../i18n/language.ts';
import { viewStore } from '../../../stores/view-store.ts';
import { opens } from '../use-way-back.ts';
import { ExportPanel } from './ExportPanel.tsx';

/** Below the stage: files of the briefing, and its pages to print. */
export function ExportMenu({ briefing, scene }: { readonly briefing: BriefingDocument; readonly scene: Scene }) {
  return (
    <>
      <DialogTrigger>
        <Button className="button">{m.brief_export()} ▾</Button>
        <Popover className="filter-popover" placement="top start" offset={6} containerPadding={8}>
          <Dialog className="filter-popover__dialog">
            <Heading slot="title" level={2} className="filter-popover__title">
              {m.brief_export()}
            </Heading>
            <ExportPanel of={() => ({ briefing, scene })} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <button type="button" className="button" {...opens('print')} onClick={() => viewStore.getState().change({ briefingMode: 'print' })}>
        {m.brief_print()}
      </button>
    </>
  );
}
