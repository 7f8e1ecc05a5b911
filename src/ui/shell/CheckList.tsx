import type { Text } from '../../core/text.ts';
import { Name } from '../shared/name.tsx';

export interface CheckItem {
  readonly value: string;
  readonly text: Text;
  /** A sentence below the name. */
  readonly note?: string;
  /** How many things it would leave; `null` = not counted. */
  readonly count: number | null;
}

interface CheckListProps {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly items: readonly CheckItem[];
  readonly chosen: readonly string[];
  /** Short names stand in two columns. */
  readonly columns?: boolean;
  /** The last chosen one cannot be switched off. */
  readonly keepOne?: boolean;
  readonly onToggle: (value: string) => void;
}

/** Check boxes with names and counts. */
export function CheckList({ legend, legendHidden = false, columns = false, items, chosen, keepOne = false, onToggle }: CheckListProps) {
  return (
    <fieldset className={columns ? 'check-list check-list--columns' : 'check-list'}>
      <legend className={legendHidden ? 'visually-hidden' : 'check-list__legend'}>{legend}</legend>
      {items.map(({ value, text, note, count }) => {
        const checked = chosen.includes(value);
        return (
          <label key={value} className="check-list__item">
            <input type="checkbox" checked={checked} disabled={keepOne && checked && chosen.length === 1} onChange={() => onToggle(value)} />
            <span className="check-list__name">
              <Name text={text} />
              {note && <span className="check-list__note">{note}</span>}
            </span>
            {count !== null && <span className="check-list__count number">{count}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
