import { useState } from 'react';
import { m, say } from '../../i18n/language.ts';
import { shellStore, type OfferedFile } from '../../stores/shell-store.ts';
import { useView } from '../shared/use-store.ts';
import { DescribeStep } from './DescribeStep.tsx';
import { PlacesStep } from './PlacesStep.tsx';
import { Summary } from './Summary.tsx';
import { TableStep } from './TableStep.tsx';
import { useImport, type ImportState } from './use-import.ts';

const steps = ['table', 'places', 'describe'] as const;
type Step = (typeof steps)[number];

const stepNames: Readonly<Record<Step, () => string>> = { table: m.import_step_table, places: m.import_step_places, describe: m.import_step_describe };

const stageNames = { reading: m.import_stage_reading, parsing: m.import_stage_parsing, joining: m.import_stage_joining, making: m.import_stage_making } as const;

/** About how much of the work is done before each stage. A bar that moves by itself would have the whole map painted anew at every frame. */
const stageStarts = { reading: 0, parsing: 0.15, joining: 0.5, making: 0.6 } as const;

function Progress({ progress }: { readonly progress: NonNullable<ImportState['progress']> }) {
  const [stage, share] = progress === 'making' ? (['making', 0] as const) : [progress.stage, progress.share];
  const words = stageNames[stage]();
  return (
    <output className="import__progress">
      <span>{words}</span>
      <progress aria-label={words} value={stageStarts[stage] + share * 0.15} />
    </output>
  );
}

function OtherFile() {
  return (
    <button type="button" className="button" onClick={() => shellStore.setState({ opening: 'ask' })}>
      {m.import_another()}
    </button>
  );
}

/** One file from its first reading to the map, in three steps; what it says about itself stands above all of them. */
export function OpenedFile({ offered, onDone }: { readonly offered: OfferedFile; readonly onDone: () => void }) {
  const language = useView((view) => view.language);
  const actions = useImport(offered, language);
  const { progress, preview, why } = actions.state;
  const [step, setStep] = useState<Step>('table');
  const name = offered.name === '' ? m.import_pasted() : offered.name;
  const at = steps.indexOf(step);
  const problem = why && (
    <div className="import__problem" role="alert">
      <p className="import__problem-title">{m.import_failed({ name })}</p>
      <p>{say(why)}</p>
      <OtherFile />
    </div>
  );
  if (!preview) {
    return (
      <div className="import__waiting">
        <p className="import__name">{name}</p>
        {problem}
        {progress && (
          <>
            <Progress progress={progress} />
            <button type="button" className="button" onClick={onDone}>
              {m.import_cancel()}
            </button>
          </>
        )}
      </div>
    );
  }
  const move = (by: number) => setStep(steps[at + by] ?? step);
  return (
    <div className="import__content">
      <div>
        {(offered.others ?? 0) > 0 && <p className="import__several">{m.import_several({ name })}</p>}
        <Summary preview={preview} name={name} />
      </div>
      <nav className="import__steps" aria-label={m.import_steps()}>
        <ol>
          {steps.map((known, index) => (
            <li key={known}>
              <button type="button" className="import__step" aria-current={known === step ? 'step' : undefined} onClick={() => setStep(known)}>
                <span className="number">{index + 1}</span> {stepNames[known]()}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div>{problem}</div>
      <div className="import__body" aria-busy={progress !== null}>
        {step === 'table' && <TableStep preview={preview} actions={actions} />}
        {step === 'places' && <PlacesStep preview={preview} actions={actions} />}
        {step === 'describe' && <DescribeStep preview={preview} actions={actions} onDone={onDone} />}
      </div>
      <div className="import__foot">
        {progress ? <Progress progress={progress} /> : <OtherFile />}
        <span className="import__foot-end">
          {at > 0 && (
            <button type="button" className="button" onClick={() => move(-1)}>
              {m.import_back()}
            </button>
          )}
          {step !== 'describe' && (
            <button type="button" className="button button--main" onClick={() => move(1)}>
              {m.import_next()}
            </button>
          )}
          {step === 'describe' && (
            <button type="submit" form="import-describe" className="button button--main" disabled={progress !== null || preview.kind === 'nothing'}>
              {m.import_apply()}
            </button>
          )}
        </span>
      </div>
    </div>
  );
}
