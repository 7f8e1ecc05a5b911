import { Button, GridList, GridListItem, useDragAndDrop, type Key } from 'react-aria-components';
import { themeOfScene, type BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { localText, type Scene } from '../../core/briefing/scene.ts';
import { m } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { SceneMap } from './SceneMap.tsx';
import { useSceneView } from './use-scene-view.ts';

interface SceneStripProps {
  readonly briefing: BriefingDocument;
  readonly number: number;
  readonly onChoose: (number: number) => void;
  /** Puts the scene at `from` where `to` is; 0-based. */
  readonly onMove: (from: number, to: number) => void;
  readonly onDuplicate: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

function Thumbnail({ briefing, scene }: { readonly briefing: BriefingDocument; readonly scene: Scene }) {
  const view = useSceneView(scene);
  return <span className="scene-strip__picture">{view && <SceneMap scene={scene} view={view} theme={themeOfScene(briefing, scene)} small />}</span>;
}

/** The scenes in their order, each with a picture of its map; by drag, or by the buttons of the one that is open, they change places. */
export function SceneStrip({ briefing, number, onChoose, onMove, onDuplicate, onRemove }: SceneStripProps) {
  const language = useView((view) => view.language);
  const { scenes } = briefing;
  const indexOf = (key: Key | undefined) => scenes.findIndex(({ id }) => id === key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': localText(scenes[indexOf(key)]?.title ?? { zh: '', en: '' }, language) })),
    onReorder({ keys, target }) {
      const from = indexOf([...keys][0]);
      const beside = indexOf(target.key);
      if (from < 0 || beside < 0) return;
      const slot = target.dropPosition === 'before' ? beside : beside + 1;
      onMove(from, slot > from ? slot - 1 : slot);
    },
  });
  return (
    <GridList
      className="scene-strip"
      aria-label={m.brief_scenes()}
      items={scenes.map((scene, index) => ({ scene, index, id: scene.id }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={scenes[number - 1] ? [scenes[number - 1]?.id ?? ''] : []}
      onSelectionChange={(keys) => {
        const index = keys === 'all' ? -1 : indexOf([...keys][0]);
        if (index >= 0) onChoose(index + 1);
      }}
      dragAndDropHooks={dragAndDropHooks}
      dependencies={[number, language, briefing]}
    >
      {({ scene, index }) => (
        <GridListItem className="scene-strip__item" id={scene.id} textValue={localText(scene.title, language) || m.brief_untitled()}>
          <Thumbnail briefing={briefing} scene={scene} />
          <span className="scene-strip__name">
            <span className="number">{index + 1}</span> {localText(scene.title, language) || m.brief_untitled()}
          </span>
          <Button slot="drag" className="scene-strip__drag" aria-label={m.brief_drag()}>
            ⠿
          </Button>
          {index + 1 === number && (
            <span className="scene-strip__tools">
              <Button className="icon-button icon-button--small" aria-label={m.brief_up()} isDisabled={index === 0} onPress={() => onMove(index, index - 1)}>
                ↑
              </Button>
              <Button className="icon-button icon-button--small" aria-label={m.brief_down()} isDisabled={index === scenes.length - 1} onPress={() => onMove(index, index + 1)}>
                ↓
              </Button>
              <Button className="text-button" onPress={() => onDuplicate(index)}>
                {m.brief_duplicate()}
              </Button>
              <Button className="text-button" onPress={() => onRemove(index)}>
                {m.brief_remove()}
              </Button>
            </span>
          )}
        </GridListItem>
      )}
    </GridList>
  );
}
