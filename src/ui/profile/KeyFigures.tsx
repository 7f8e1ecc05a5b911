import { dateText } from '../../core/indicators/date-text.ts';
import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { rankText } from '../../core/insights/rank-text.ts';
import type { KeyFigure } from '../../core/insights/key-figures.ts';
import { hasValue } from '../../core/measures/column.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { formatNumber, unitName } from '../../core/measures/number-format.ts';
import { units } from '../../core/measures/unit.ts';
import type { Language } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { MethodButton } from '../shared/method-button.tsx';
import { useView } from '../shared/use-store.ts';

/** Chinese counts in 萬 are shorter than digits; English words for thousands are longer. Money says its currency itself. */
function Figure({ value, figure }: { readonly value: number; readonly figure: KeyFigure }) {
  const language = useView((view) => view.language);
  if (units[figure.unit].kind === 'money') return formatNumber(value, figure.unit, language);
  const isLarge = value >= (language === 'en' ? 10_000_000 : 10_000);
  return (
    <>
      {formatNumber(value, 'count', language, { decimals: isLarge ? 1 : figure.decimals, compact: isLarge })} <small>{unitName(figure.unit, language)}</small>
    </>
  );
}

/** Large numbers in a row, each with its rank, date and method. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  useView((view) => view.language);
  return (
    <dl className="key-figures">
      {figures.map((figure) => (
        <div key={figure.id} className={hasValue(figure.cell) ? 'key-figure' : 'key-figure key-figure--missing'}>
          <dt className="key-figure__label">{say(figure.label)}</dt>
          <dd className="key-figure__value number">
            {hasValue(figure.cell) ? <Figure value={figure.cell.value} figure={figure} /> : say(missingLabels[figure.cell.missing])}
          </dd>
          <dd className="key-figure__more">
            {figure.rank && <span>{say(rankText(figure.rank))}</span>}
            <span>{say(dateText(figure.asOf))}</span>
            {figure.later && <span>{m.key_later({ date: say(dateText(figure.later.asOf)), reason: say(missingLabels[figure.later.reason]) })}</span>}
            <MethodButton method={figure.method} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same figures for the file. */
export function recordsOfKeyFigures(figures: readonly KeyFigure[], language: Language): readonly FigureRecord[] {
  return figures.map((figure) => ({
    part: m.part_key(),
    item: say(figure.label),
    detail: figure.rank ? say(rankText(figure.rank)) : '',
    value: hasValue(figure.cell) ? figure.cell.value : null,
    unit: unitName(figure.unit, language),
    asOf: figure.asOf,
    note: !hasValue(figure.cell) ? say(missingLabels[figure.cell.missing]) : figure.later ? m.key_later({ date: figure.later.asOf, reason: say(missingLabels[figure.later.reason]) }) : '',
    sourceIds: figure.method.sourceIds,
  }));
}
