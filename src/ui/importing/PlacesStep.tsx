import type { Finding, FindingWeight } from '../../core/importing/finding.ts';
import type { ImportPreview } from '../../core/own-data/import-preview.ts';
import { fileNamePart } from '../../exporting/csv.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { m, say } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { PlaceDoubts } from './PlaceDoubts.tsx';
import type { ImportActions } from './use-import.ts';

const weights: readonly { readonly weight: FindingWeight; readonly name: () => string }[] = [
  { weight: 'problem', name: m.import_weight_problem },
  { weight: 'check', name: m.import_weight_check },
  { weight: 'note', name: m.import_weight_note },
];

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p>{m.import_findings_none()}</p>;
  return weights.map(({ weight, name }) => {
    const own = findings.filter((found) => found.weight === weight);
    return own.length === 0 ? null : (
      <div key={weight} className={`import__findings import__findings--${weight}`}>
        <h4>{name()}</h4>
        <ul>
          {own.map((found) => (
            <li key={`${found.about} ${found.text.zh}`}>{say(found.text)}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** What became of every row, what was noticed, and the regions that need an answer. */
export function PlacesStep({ preview, actions }: { readonly preview: ImportPreview; readonly actions: ImportActions }) {
  useView((view) => view.language);
  const download = async () => saveFile(`${fileNamePart(preview.title)}-${m.import_report_file()}.csv`, await actions.report(), 'text/csv;charset=utf-8');
  return (
    <>
      <section>
        <div className="import__section-head">
          <h3>{m.import_doubts()}</h3>
          <button type="button" className="button" onClick={() => void download()}>
            {m.import_report()}
          </button>
        </div>
        <PlaceDoubts preview={preview} actions={actions} />
      </section>
      <section>
        <h3>{m.import_findings()}</h3>
        <Findings findings={preview.findings} />
      </section>
    </>
  );
}
