import { useEffect, useState } from 'react';
import { themeOfScene, type BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import { localText, type Scene } from '../../../core/briefing/scene.ts';
import { m } from '../../../i18n/language.ts';
import { viewStore } from '../../../stores/view-store.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { sourcesTable } from '../../../drawing/briefing/sources-slide.ts';
import { useAtlas, useView } from '../../shared/use-store.ts';
import { SceneMap } from '../SceneMap.tsx';
import { SceneTable, SceneWords } from '../SceneWords.tsx';
import { sceneViewIn, usePreparedScene, useSceneView } from '../use-scene-view.ts';

const paper = { '16:9': '338.67mm 190.5mm', 'a4-landscape': '297mm 210mm', 'a4-portrait': '210mm 297mm' } as const;
type Paper = keyof typeof paper;

const papers: readonly Paper[] = ['16:9', 'a4-landscape', 'a4-portrait'];

function Page({ briefing, scene, number, withNotes, size }: { readonly briefing: BriefingDocument; readonly scene: Scene; readonly number: number; readonly withNotes: boolean; readonly size: Paper }) {
  const view = useSceneView(scene);
  usePreparedScene(scene);
  if (!view) return null;
  const notes = localText(scene.notes, view.language);
  return (
    <section className="print-page" data-side={scene.textSide}>
      <div className="print-page__map">
        <SceneMap scene={scene} view={view} theme={themeOfScene(briefing, scene)} beside={size !== 'a4-portrait'} />
      </div>
      <SceneWords briefing={briefing} scene={scene} view={view} level={2} />
      {withNotes && notes !== '' && <p className="print-page__notes">{notes}</p>}
      <span className="print-page__number number">{number}</span>
    </section>
  );
}

/** The last page: where everything in the briefing is from. */
function SourcesPage({ briefing }: { readonly briefing: BriefingDocument }) {
  const atlas = useAtlas();
  const language = useView((view) => view.language);
  const table = sourcesTable(atlas, briefing.scenes, (scene) => sceneViewIn(scene, language), language);
  return (
    <section className="print-page print-page--sources">
      <h2>{table.title}</h2>
      <SceneTable table={table} most={table.rows.length} />
      <span className="print-page__number number">{briefing.scenes.length + 1}</span>
    </section>
  );
}

/** All scenes as pages for the browser's print to PDF. Maps and charts are drawn, so that text stays text. */
export function PrintPages({ briefing }: { readonly briefing: BriefingDocument }) {
  const language = useView((view) => view.language);
  const [size, setSize] = useState<Paper>('16:9');
  const [withNotes, setWithNotes] = useState(false);
  useEffect(() => {
    const rule = document.createElement('style');
    rule.textContent = `@page { size: ${paper[size]}; margin: 0 }`;
    document.head.append(rule);
    return () => rule.remove();
  }, [size]);
  return (
    <main className="print-pages" data-paper={size}>
      <header className="print-pages__tools">
        <h1>{localText(briefing.title, language)}</h1>
        <Segmented label={m.print_paper()} value={size} options={papers.map((id) => ({ value: id, text: id === '16:9' ? m.print_wide() : id === 'a4-landscape' ? m.print_a4_landscape() : m.print_a4_portrait() }))} onChange={setSize} />
        <label>
          <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.currentTarget.checked)} /> {m.print_notes()}
        </label>
        <button type="button" className="button button--main" onClick={() => window.print()}>
          {m.print_now()}
        </button>
        <button type="button" className="button" onClick={() => viewStore.getState().change({ briefingMode: 'edit' }, 'replace')}>
          {m.present_leave()}
        </button>
      </header>
      {briefing.scenes.map((scene, index) => (
        <Page key={scene.id} briefing={briefing} scene={scene} number={index + 1} withNotes={withNotes} size={size} />
      ))}
      <SourcesPage briefing={briefing} />
    </main>
  );
}
