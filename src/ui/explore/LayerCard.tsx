import { memo, useId, useState, type ReactNode } from 'react';
import { Group, Label, Slider, SliderOutput, SliderThumb, SliderTrack, Switch } from 'react-aria-components';
import { resourceNamed } from '../../core/datasets/contract.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import { isReady } from '../../core/layers/point-table.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { layerCount, orderedLayers } from '../../core/shown/shown-layers.ts';
import { symbolSvg } from '../../drawing/symbol-svg.ts';
import { m, say } from '../../i18n/language.ts';
import { ensureTables } from '../../stores/atlas-store.ts';
import { toggleLayer, viewStore } from '../../stores/view-store.ts';
import { Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useShown, useView, useViewFor } from '../shared/use-store.ts';
import { markParts, type ViewParts } from '../shared/view-parts.ts';
import { TakeAway } from '../take-away/TakeAway.tsx';
import { canMove, movedOrder, type OrderStep } from './layer-order.ts';

const Symbol = memo(function Symbol({ layer }: { readonly layer: LayerDefinition }) {
  return <span className="layer-card__symbol" dangerouslySetInnerHTML={{ __html: symbolSvg(layer.symbol, 18) }} />;
});

/** `12／62`: shown of all while a filter hides some, else all; what is not loaded yet says so. */
function Count({ layer }: { readonly layer: LayerDefinition }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const count = useShown((tables, view) => (isReady(tables, layer.needs) ? layerCount(tables, view, layer) : null));
  if (!count) {
    const rows = resourceNamed(atlas.package, layer.id)?.rows;
    return <span className="layer-card__count number">{rows === undefined ? <span aria-label={m.loading()}>…</span> : formatNumber(rows, 'count', language)}</span>;
  }
  const { shown, total } = count;
  return (
    <span className="layer-card__count number" title={m.layer_count({ shown, total })}>
      {shown === total ? total : m.layer_count_short({ shown, total })}
    </span>
  );
}

function Opacity({ layer }: { readonly layer: LayerDefinition }) {
  const percent = useView((view) => Math.round((view.opacity[layer.id] ?? 1) * 100));
  const change = (next: number) => {
    const { [layer.id]: _, ...others } = viewStore.getState().view.opacity;
    viewStore.getState().change({ opacity: next === 100 ? others : { ...others, [layer.id]: next / 100 } }, 'replace');
  };
  return (
    <Slider className="slider layer-card__opacity" value={percent} minValue={10} maxValue={100} step={5} onChange={(next) => change(Number(next))}>
      <Label>{m.layer_opacity()}</Label>
      <SliderTrack className="slider__track">
        {({ state }) => (
          <>
            <span className="slider__fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slider__thumb" />
          </>
        )}
      </SliderTrack>
      <SliderOutput className="number">{`${percent}%`}</SliderOutput>
    </Slider>
  );
}

const orderParts: ViewParts = (view) => [view.layerOrder, view.language];

function Order({ layer }: { readonly layer: LayerDefinition }) {
  const view = useViewFor(orderParts);
  const atlas = useAtlas();
  const ordered = orderedLayers(atlas, view);
  const button = (step: OrderStep, label: string, sign: string) => (
    <button
      type="button"
      className="icon-button icon-button--small"
      aria-label={label}
      title={label}
      disabled={!canMove(ordered, layer.id, step)}
      onClick={() => viewStore.getState().change({ layerOrder: movedOrder(ordered, layer.id, step) })}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <Group className="layer-card__order" aria-label={m.layer_order()}>
      {button('up', m.layer_up({ name: say(layer.title) }), '↑')}
      {button('down', m.layer_down({ name: say(layer.title) }), '↓')}
    </Group>
  );
}

function Details({ layer, children }: { readonly layer: LayerDefinition; readonly children: ReactNode }) {
  const view = useViewFor(markParts);
  const atlas = useAtlas();
  const legend = layer.legend(atlas, view);
  const withoutPlace = layer.kind === 'points' ? (layer.withoutPlace?.(atlas) ?? 0) : 0;
  return (
    <>
      {children}
      {withoutPlace > 0 && <p className="layer-card__note">{m.layer_without_place({ count: withoutPlace })}</p>}
      {legend.length > 0 && (
        <ul className="layer-card__legend">
          {legend.map((entry) => (
            <li key={entry.text.zh}>
              <span className="layer-card__symbol layer-card__symbol--legend" dangerouslySetInnerHTML={{ __html: symbolSvg(entry.symbol, 30) }} />
              <span>{say(entry.text)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="layer-card__tools">
        <Opacity layer={layer} />
        {layer.kind !== 'areas' && <Order layer={layer} />}
      </div>
      {layer.companionOf === undefined && <TakeAway layer={layer} />}
      {layer.kind !== 'areas' && <SourceLine sourceIds={layer.sourceIds(atlas)} />}
    </>
  );
}

interface LayerCardProps {
  readonly layer: LayerDefinition;
  /** Name where it is not the layer's own title. */
  readonly name?: ReactNode;
  /** Whether the card begins opened. */
  readonly opened?: boolean;
  /** Stands between the row and the other details. */
  readonly children?: ReactNode;
}

/** One layer: switch, its own symbol, name, count in view; opened, its legend, opacity, order and sources. */
export function LayerCard({ layer, name, opened = false, children }: LayerCardProps) {
  useView((view) => view.language);
  const on = useView((view) => view.layers.includes(layer.id));
  const [open, setOpen] = useState(opened);
  const bodyId = useId();
  return (
    <li className={on ? 'layer-card' : 'layer-card layer-card--off'}>
      <div className="layer-card__row">
        <Switch
          className="switch layer-card__switch"
          isSelected={on}
          onChange={() => {
            if (!on) void ensureTables(layer.needs);
            toggleLayer(layer.id);
          }}
        >
          <span className="switch__track" aria-hidden="true" />
          <Symbol layer={layer} />
          <span className="layer-card__name">{name ?? <Name text={layer.title} />}</span>
        </Switch>
        <Count layer={layer} />
        <button type="button" className="icon-button icon-button--small layer-card__open" aria-expanded={open} aria-controls={bodyId} aria-label={m.layer_details({ name: say(layer.title) })} onClick={() => setOpen(!open)}>
          <span aria-hidden="true" className="arrow">
            ▾
          </span>
        </button>
      </div>
      <div id={bodyId} className="layer-card__body" hidden={!open}>
        {open && <Details layer={layer}>{children}</Details>}
      </div>
    </li>
  );
}
