import { memo, type CSSProperties } from 'react';
import { Group } from 'react-aria-components';
import { priorityIndustriesOf, type PriorityIndustry } from '../../core/datasets/programmes.ts';
import { priorityColour } from '../../core/scales/palette.ts';
import { chipCounts, linkedPriorities } from '../../core/shown/shown-layers.ts';
import { isChineseFallback } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { togglePriorityIndustry } from '../../stores/view-store.ts';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { filterParts } from '../shared/view-parts.ts';

interface ChipProps {
  readonly item: PriorityIndustry;
  readonly chosen: boolean;
  /** `null`: nothing of the visible layers is linked to it, so that the number is not known. */
  readonly count: number | null;
}

const Chip = memo(function Chip({ item, chosen, count }: ChipProps) {
  const language = useView((view) => view.language);
  const text = item.short.zh ? item.short : item.name;
  const colour: CSSProperties & Record<'--chip-colour', string> = { '--chip-colour': priorityColour(item.id) };
  return (
    <button type="button" className={!count && !chosen ? 'chip chip--empty' : 'chip'} style={colour} aria-pressed={chosen} title={count === null ? m.filter_priority_unknown() : say(item.description)} onClick={() => togglePriorityIndustry(item.id)}>
      <span aria-hidden="true" className="chip__dot" />
      <span lang={isChineseFallback(text, language) ? 'zh-TW' : undefined}>{say(text)}</span>
      {count === null ? (
        <span className="chip__count">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{m.filter_priority_unknown()}</span>
        </span>
      ) : (
        <span className="chip__count number">{count}</span>
      )}
    </button>
  );
});

/** The priority industries of the programme as chips: dot in its colour, name, and how many things of the visible layers it would leave. */
export function PriorityChips() {
  const view = useViewFor(filterParts);
  const atlas = useAtlas();
  const counts = chipCounts(atlas, view, 'priority');
  const linked = linkedPriorities(atlas, view);
  const items = priorityIndustriesOf(atlas).filter((item) => item.programme === view.programme);
  return (
    <Group className="chips" aria-label={m.filter_priorities()}>
      {items.map((item) => (
        <Chip key={item.id} item={item} chosen={view.priorityIndustries.includes(item.id)} count={linked.has(item.id) ? (counts.get(item.id) ?? 0) : null} />
      ))}
    </Group>
  );
}
