import { useId } from 'react';
import { localText, withText, type LocalText, type Scene } from '../../core/briefing/scene.ts';
import { m } from '../../i18n/language.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useView } from '../shared/use-store.ts';
import { SceneFigures } from './SceneFigures.tsx';

interface SceneFormProps {
  readonly scene: Scene;
  readonly onChange: (patch: Partial<Scene>) => void;
}

/** Longer words are cut on a slide. */
const fitting = { title: 60, sentence: 260 } as const;

interface FieldProps {
  readonly label: string;
  readonly text: LocalText;
  readonly rows: number;
  readonly fits?: number;
  readonly onChange: (text: LocalText) => void;
}

function Field({ label, text, rows, fits, onChange }: FieldProps) {
  const language = useView((view) => view.language);
  const id = useId();
  const written = localText(text, language);
  // A Chinese character is as wide as two Latin letters.
  const length = [...written].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  return (
    <div className="scene-form__field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input id={id} className="text-field" value={written} onChange={(event) => onChange(withText(text, language, event.currentTarget.value))} />
      ) : (
        <textarea id={id} className="text-field" rows={rows} value={written} onChange={(event) => onChange(withText(text, language, event.currentTarget.value))} />
      )}
      {fits !== undefined && length > fits && <p className="scene-form__warning">{m.brief_too_long()}</p>}
    </div>
  );
}

/** Points as lines of one box: one line, one point. */
function pointsOf(written: string, before: readonly LocalText[], language: 'zh-TW' | 'en'): readonly LocalText[] {
  return written.split('\n').map((line, index) => withText(before[index] ?? { zh: '', en: '' }, language, line));
}

/** The words of the open scene, its figures, and how it is shown. */
export function SceneForm({ scene, onChange }: SceneFormProps) {
  const language = useView((view) => view.language);
  const points = useId();
  return (
    <form className="scene-form" aria-label={m.brief_form()} onSubmit={(event) => event.preventDefault()}>
      <div className="scene-form__words">
        <Field label={m.brief_title()} text={scene.title} rows={1} fits={fitting.title} onChange={(title) => onChange({ title })} />
        <Field label={m.brief_sentence()} text={scene.sentence} rows={3} fits={fitting.sentence} onChange={(sentence) => onChange({ sentence })} />
        <div className="scene-form__field">
          <label htmlFor={points}>{m.brief_points()}</label>
          <textarea
            id={points}
            className="text-field"
            rows={3}
            value={scene.points.map((point) => localText(point, language)).join('\n')}
            onChange={(event) => onChange({ points: event.currentTarget.value === '' ? [] : pointsOf(event.currentTarget.value, scene.points, language) })}
          />
        </div>
        <Field label={m.brief_notes()} text={scene.notes} rows={4} onChange={(notes) => onChange({ notes })} />
      </div>
      <div className="scene-form__looks">
        <div className="scene-form__field">
          <span>{m.brief_side()}</span>
          <Segmented
            label={m.brief_side()}
            value={scene.textSide}
            options={[
              { value: 'left', text: m.brief_side_left() },
              { value: 'right', text: m.brief_side_right() },
              { value: 'top', text: m.brief_side_top() },
            ]}
            onChange={(textSide) => onChange({ textSide })}
          />
        </div>
        <div className="scene-form__field">
          <span>{m.brief_theme()}</span>
          <Segmented
            label={m.brief_theme()}
            value={scene.theme ?? 'briefing'}
            options={[
              { value: 'briefing', text: m.brief_theme_same() },
              { value: 'light', text: m.brief_theme_light() },
              { value: 'projector', text: m.brief_theme_projector() },
            ]}
            onChange={(theme) => onChange({ theme: theme === 'briefing' ? null : theme })}
          />
        </div>
        <div className="scene-form__field">
          <span>{m.brief_flight()}</span>
          <Segmented
            label={m.brief_flight()}
            value={scene.flight}
            options={[
              { value: 'fly', text: m.brief_fly() },
              { value: 'cut', text: m.brief_cut() },
            ]}
            onChange={(flight) => onChange({ flight })}
          />
        </div>
        <label className="scene-form__check">
          <input type="checkbox" checked={scene.numbers} onChange={(event) => onChange({ numbers: event.currentTarget.checked })} /> {m.brief_numbers()}
        </label>
        <SceneFigures scene={scene} onChange={(figures) => onChange({ figures })} />
      </div>
    </form>
  );
}
