import { emptyBriefing, type BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import type { Scene } from '../../../core/briefing/scene.ts';
import { m } from '../../../i18n/language.ts';
import { capturedScene } from '../../../stores/briefing-actions.ts';
import { AddToBriefing } from '../../shared/add-to-briefing.tsx';
import { useView } from '../../shared/use-store.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { today } from './make-file.ts';

/** Files of what is on the map now: one slide, or a picture with title, legend and sources. */
export function ViewExport() {
  const language = useView((view) => view.language);
  const of = (): { readonly briefing: BriefingDocument; readonly scene: Scene } => {
    const scene = { ...capturedScene(), id: 's1' };
    return { briefing: { ...emptyBriefing('view', language, today()), title: scene.title, scenes: [scene] }, scene };
  };
  return (
    <>
      <p className="filter-popover__note">{m.export_view_note()}</p>
      <ExportPanel of={of} />
      <AddToBriefing />
    </>
  );
}
