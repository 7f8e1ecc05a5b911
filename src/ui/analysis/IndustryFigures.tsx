import type { IndicatorColumn } from '../../core/indicators/indicator.ts';
import { cellOf } from '../../core/insights/method.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import type { Text } from '../../core/text.ts';
import { m } from '../../i18n/language.ts';
import { MethodButton } from '../shared/method-button.tsx';
import { useView } from '../shared/use-store.ts';
import { Picker } from '../shell/Picker.tsx';

interface IndustryFiguresProps {
  readonly code: string;
  readonly industries: readonly { readonly industry: string; readonly title: Text }[];
  readonly chosen: string;
  readonly onChoose: (industry: string) => void;
  /** Name of each figure and its column; a column that cannot be made is left out. */
  readonly figures: readonly { readonly name: string; readonly column: IndicatorColumn | null; readonly decimals?: number }[];
  /** Said below the figures. */
  readonly more?: string;
}

/** The figures of one industry of a chart, each with its method: what a mark says, to be had without a pointer. */
export function IndustryFigures({ code, industries, chosen, onChoose, figures, more }: IndustryFiguresProps) {
  const language = useView((view) => view.language);
  return (
    <div className="industry-figures">
      <Picker label={m.region_industry()} value={chosen} groups={[{ id: 'industries', title: null, items: industries.map(({ industry, title }) => ({ id: industry, text: title })) }]} onChoose={onChoose} />
      <dl className="fact-list">
        {figures.map(({ name, column, decimals }) =>
          column === null ? null : (
            <div key={name} className="fact-list__row">
              <dt>{name}</dt>
              <dd>
                <span className="number">{formatCell(cellOf(column, code), column.unit, language, { decimals: decimals ?? column.decimals })}</span> <MethodButton column={column} code={code} />
              </dd>
            </div>
          ),
        )}
      </dl>
      {more !== undefined && <p className="figure-note">{more}</p>}
    </div>
  );
}
