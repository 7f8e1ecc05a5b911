import { unitName } from '../../core/measures/number-format.ts';
import { unitIds, units, type UnitId, type UnitKind } from '../../core/measures/unit.ts';
import { m } from '../../i18n/language.ts';
import type { Language } from '../../core/text.ts';

const groups: readonly (readonly [name: () => string, kinds: readonly UnitKind[]])[] = [
  [m.import_units_count, ['count']],
  [m.import_units_money, ['money']],
  [m.import_units_size, ['length', 'area', 'mass', 'angle']],
  [m.import_units_share, ['share', 'ratio', 'density']],
  [m.import_units_order, ['year', 'order']],
];

/** Words that two units share are told apart; a rank and a place are one choice. */
const otherNames: Partial<Record<UnitId, () => string>> = { businesses: m.import_unit_businesses, rank: m.import_unit_rank };
const sameAsOther: ReadonlySet<UnitId> = new Set(['place']);

/** The units that a column may be given, by what they measure, each under a name of its own. Those without a word are one choice elsewhere: none. */
export function unitChoices(language: Language): readonly { readonly value: UnitId; readonly text: string; readonly group: string }[] {
  return groups.flatMap(([name, kinds]) =>
    unitIds
      .filter((id) => kinds.includes(units[id].kind) && units[id].zh !== '' && !sameAsOther.has(id))
      .map((id) => ({ value: id, text: otherNames[id]?.() ?? (unitName(id, language) || units[id].zh), group: name() })),
  );
}
