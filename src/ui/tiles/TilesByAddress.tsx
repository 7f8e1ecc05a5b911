import { useState, type FormEvent } from 'react';
import { Switch } from 'react-aria-components';
import { tilesAddress, tilesProblems } from '../../core/tiles/tiles-problems.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { symbolSvg } from '../../drawing/symbol-svg.ts';
import { m, say } from '../../i18n/language.ts';
import { keepOwn, ownStore } from '../../stores/own-data.ts';
import { addTiles, mayFetch, removeTiles, toggleTiles, type TileLayer } from '../../stores/tile-store.ts';
import { Name } from '../shared/name.tsx';
import { useOwnEntries } from '../shared/use-own.ts';
import { useMap, useTiles, useView } from '../shared/use-store.ts';

/** What is known of the tiles, or why they cannot be shown, as sentences. */
function Status({ layer }: { readonly layer: TileLayer }) {
  const language = useView((view) => view.language);
  const webgl = useMap((map) => map.webgl);
  const { state } = layer;
  if (!webgl && layer.visible) return <p className="layer-card__note">{m.tiles_need_webgl()}</p>;
  if (state.kind === 'failed') {
    return (
      <p className="layer-card__note tiles__problem" role="alert">
        {say(tilesProblems[state.problem])}
      </p>
    );
  }
  if (state.kind === 'asked') return layer.visible ? <p className="layer-card__note">{m.tiles_opening()}</p> : null;
  const { facts } = state;
  return (
    <p className="layer-card__note">
      {[
        facts.points === null ? '' : m.tiles_points({ count: formatNumber(facts.points, 'count', language) }),
        facts.countField === null ? '' : m.tiles_thinned(),
        facts.countyField === null ? m.tiles_no_filter() : m.tiles_filter(),
      ]
        .filter((sentence) => sentence !== '')
        .join(language === 'en' ? ' ' : '')}
    </p>
  );
}

function Card({ layer }: { readonly layer: TileLayer }) {
  return (
    <li className={layer.visible ? 'layer-card' : 'layer-card layer-card--off'}>
      <div className="layer-card__row">
        <Switch className="switch layer-card__switch" isSelected={layer.visible} onChange={() => toggleTiles(layer.id)}>
          <span className="switch__track" aria-hidden="true" />
          <span className="layer-card__symbol" dangerouslySetInnerHTML={{ __html: symbolSvg({ shape: 'dot', fill: layer.colour, stroke: '#ffffff' }, 18) }} />
          <span className="layer-card__name">
            <Name text={layer.name} />
          </span>
        </Switch>
        {layer.own && (
          <button type="button" className="text-button" aria-label={m.tiles_remove_named({ name: say(layer.name) })} onClick={() => removeTiles(layer.id)}>
            {m.tiles_remove()}
          </button>
        )}
      </div>
      <Status layer={layer} />
      <p className="layer-card__note">{m.tiles_from({ place: layer.attribution })}</p>
    </li>
  );
}

function AddressForm() {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const address = tilesAddress(typed, document.baseURI);
  const isNewHost = address !== null && /^https?:/i.test(typed.trim()) && !mayFetch(address);
  const atRisk = useOwnEntries().filter(({ kept }) => !kept);
  const losing = isNewHost && atRisk.length > 0;
  const add = () => {
    setRefused(address === null);
    if (address === null) return;
    addTiles(address);
    setTyped('');
  };
  const keepAndAdd = async () => {
    for (const { id } of atRisk) await keepOwn(id);
    // What could not be kept is said by then; the page stays, and with it the data.
    if (ownStore.getState().entries.every(({ kept }) => kept)) add();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (losing) void keepAndAdd();
    else add();
  };
  return (
    <details className="disclosure disclosure--small tiles">
      <summary>{m.tiles_add()}</summary>
      <form onSubmit={submit} className="tiles__form">
        <label className="tiles__address">
          {m.tiles_address()}
          <input
            type="text"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            placeholder="https://…/x.pmtiles"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setRefused(false);
            }}
          />
        </label>
        <p className="layer-card__note">{isNewHost ? m.tiles_reload({ host: new URL(address).host }) : m.tiles_note()}</p>
        {refused && (
          <p className="layer-card__note tiles__problem" role="alert">
            {say(tilesProblems['not-an-address'])}
          </p>
        )}
        {losing && (
          <p className="layer-card__note tiles__problem" role="alert">
            {m.tiles_losing({ titles: atRisk.map(({ title }) => title).join(m.list_separator()) })}
          </p>
        )}
        <button type="submit" className="button">
          {losing ? m.tiles_keep_first() : isNewHost ? m.tiles_allow() : m.tiles_submit()}
        </button>
        {losing && (
          <button type="button" className="text-button" onClick={add}>
            {m.tiles_lose()}
          </button>
        )}
      </form>
    </details>
  );
}

/** Vector tiles as layers: those of config.json, those typed in this tab, and a field for another address. */
export function TilesByAddress() {
  useView((view) => view.language);
  const layers = useTiles();
  return (
    <>
      {layers.length > 0 && (
        <ul className="layer-group__list">
          {layers.map((layer) => (
            <Card key={layer.id} layer={layer} />
          ))}
        </ul>
      )}
      <AddressForm />
    </>
  );
}
