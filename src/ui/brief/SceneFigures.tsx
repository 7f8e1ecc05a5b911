import type { FigureReference, Scene } from '../../core/briefing/scene.ts';
import { mostFigures } from '../../core/briefing/briefing-document.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { figureById, figures } from '../../drawing/figures/index.ts';
import type { FigureDefinition } from '../../drawing/figures/figure.ts';
import { m, say } from '../../i18n/language.ts';
import { Picker } from '../shell/Picker.tsx';
import { useSceneView } from './use-scene-view.ts';

/** What a figure is asked about, taken from what the scene shows; `null` when the scene has no such thing. */
function parametersFrom(definition: FigureDefinition, view: ViewState): Record<string, string> | null {
  const subject = view.selection ? parseSubjectId(view.selection) : null;
  const found: Record<string, string> = {};
  for (const parameter of definition.parameters) {
    if (parameter === 'measure') continue;
    if (parameter === 'subject') {
      if (view.selection) found[parameter] = view.selection;
      continue;
    }
    if (subject?.kind !== parameter) return null;
    found[parameter] = subject.id;
  }
  return found;
}

interface SceneFiguresProps {
  readonly scene: Scene;
  readonly onChange: (figures: readonly FigureReference[]) => void;
}

/** The charts and tables of a scene. They hold no values: they are drawn from the data whenever they are shown. */
export function SceneFigures({ scene, onChange }: SceneFiguresProps) {
  const view = useSceneView(scene);
  if (!view) return null;
  const offered = figures.flatMap((definition) => {
    const parameters = parametersFrom(definition, view);
    const isThere = scene.figures.some(({ figure }) => figure === definition.id);
    return parameters && !isThere ? [{ definition, parameters }] : [];
  });
  const add = (id: string) => {
    const chosen = offered.find(({ definition }) => definition.id === id);
    if (chosen) onChange([...scene.figures, { figure: id, parameters: chosen.parameters }]);
  };
  return (
    <fieldset className="scene-figures">
      <legend>{m.brief_figures()}</legend>
      {scene.figures.length === 0 && <p>{m.brief_no_figures()}</p>}
      <ol>
        {scene.figures.map((reference, index) => {
          const definition = figureById(reference.figure);
          const name = definition ? say(definition.title) : m.brief_unknown_figure();
          return (
            <li key={`${reference.figure} ${index}`}>
              <span>{name}</span>
              {index > 0 && (
                <button type="button" className="text-button" aria-label={m.brief_figure_first({ name })} onClick={() => onChange([reference, ...scene.figures.filter((other) => other !== reference)])}>
                  {m.brief_first()}
                </button>
              )}
              <button type="button" className="text-button" aria-label={m.brief_figure_remove({ name })} onClick={() => onChange(scene.figures.filter((other) => other !== reference))}>
                {m.brief_remove()}
              </button>
            </li>
          );
        })}
      </ol>
      {scene.figures.length < mostFigures && offered.length > 0 && (
        <Picker label={m.brief_add_figure()} value="" groups={[{ id: 'all', title: null, items: offered.map(({ definition }) => ({ id: definition.id, text: definition.title })) }]} onChoose={add} />
      )}
    </fieldset>
  );
}
