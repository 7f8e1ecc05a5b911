import type { ColumnChoice } from '../../core/comparison/two-columns.ts';
import { indicatorById } from '../../core/indicators/index.ts';
import type { IndicatorColumn } from '../../core/indicators/indicator.ts';
import { m } from '../../i18n/language.ts';
import { indicatorGroupNames } from '../explore/indicator-group-names.ts';
import { indicatorsByGroup, industriesFor, viewWithIndicator } from '../explore/indicator-choices.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { Picker } from '../shell/Picker.tsx';

interface SideChoiceProps {
  readonly title: string;
  readonly choice: ColumnChoice;
  readonly column: IndicatorColumn | null;
  readonly onChoose: (choice: ColumnChoice) => void;
}

/** Indicator, industry and year of one of two maps. */
export function SideChoice({ title, choice, column, onChoose }: SideChoiceProps) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const definition = indicatorById(atlas, choice.indicator);
  const industries = definition && definition.industryLevels.length > 0 ? industriesFor(atlas, definition) : [];
  const groups = [
    { id: 'businesses', title: m.industry_group_businesses(), items: industries.filter(({ measure }) => measure === 'businesses') },
    { id: 'factories', title: m.industry_group_factories(), items: industries.filter(({ measure }) => measure === 'factories') },
  ].filter(({ items }) => items.length > 0);
  const chooseIndicator = (indicator: string) => {
    const { industry = choice.industry } = viewWithIndicator(atlas, { ...viewStore.getState().view, industry: choice.industry }, indicator);
    onChoose({ indicator, industry, year: null });
  };
  const years = column?.years.map(String) ?? [];
  return (
    <fieldset className="swipe__side">
      <legend>{title}</legend>
      <Picker
        label={m.indicator_label()}
        value={choice.indicator}
        groups={indicatorsByGroup(atlas, 'county').map(({ group, indicators }) => ({ id: group, title: indicatorGroupNames[group](), items: indicators.map((indicator) => ({ id: indicator.id, text: indicator.title })) }))}
        onChoose={chooseIndicator}
      />
      {groups.length > 0 && (
        <Picker
          label={m.industry_label()}
          value={choice.industry}
          groups={groups.map((group) => ({ ...group, items: group.items.map(({ code, title: text }) => ({ id: code, text })) }))}
          onChoose={(industry) => onChoose({ ...choice, industry, year: null })}
        />
      )}
      {years.length > 1 && column && <Picker label={m.compare_swipe_year()} value={String(column.year)} groups={[{ id: 'years', title: null, items: years.toReversed().map((year) => ({ id: year, text: { zh: year, en: year } })) }]} onChoose={(year) => onChoose({ ...choice, year: Number(year) })} />}
    </fieldset>
  );
}
