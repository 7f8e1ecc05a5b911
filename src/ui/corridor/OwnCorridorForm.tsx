import { useState, type FormEvent } from 'react';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { addOwnCorridor } from '../../stores/corridor-actions.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { useTables } from '../shared/use-tables.ts';
import { Picker } from '../shell/Picker.tsx';
import { DrawLine } from './DrawLine.tsx';

function nameOf(atlas: Atlas, code: string): Text {
  const county = countyByCode(atlas).get(code.slice(0, 5))?.name ?? { zh: '', en: '' };
  const township = townshipByCode(atlas).get(code)?.name;
  return township ? { zh: `${county.zh}${township.zh}`, en: `${township.en}, ${county.en}` } : county;
}

/** Joins counties and townships in an order of one's own to a corridor, by keyboard alone if need be. */
export function OwnCorridorForm() {
  useView((view) => view.language);
  const atlas = useAtlas();
  const status = useTables(['counties', 'townships']);
  const [name, setName] = useState('');
  const [county, setCounty] = useState('');
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [drawing, setDrawing] = useState(false);
  const [isFull, setIsFull] = useState(false);
  const counties = [...countyByCode(atlas).values()].map(({ code, name: text }) => ({ id: code, text }));
  const townships = [...townshipByCode(atlas).values()].filter((township) => township.county === county).map(({ code, name: text }) => ({ id: code, text }));
  const whole = { id: county, text: { zh: '整個縣市（取其內部一點）', en: 'The county as a whole (a point inside it)' } };
  const ready = name.trim() !== '' && places.length > 1;
  const move = (index: number, by: -1 | 1) => {
    const next = [...places];
    const [taken] = next.splice(index, 1);
    if (taken !== undefined) next.splice(index + by, 0, taken);
    setPlaces(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (!addOwnCorridor(name.trim(), places)) {
      setIsFull(true);
      return;
    }
    setName('');
    setPlaces([]);
  };
  return (
    <details className="disclosure disclosure--small own-corridor">
      <summary>{m.corridor_own_make()}</summary>
      <p>
        <button type="button" className="button" aria-pressed={drawing} onClick={() => setDrawing(true)}>
          {m.corridor_draw()}
        </button>
      </p>
      {drawing && <DrawLine onEnd={() => setDrawing(false)} />}
      {status === 'ready' && (
        <form onSubmit={submit}>
          <label className="own-corridor__name">
            {m.corridor_own_name()}
            <input type="text" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
          </label>
          <Picker label={m.corridor_own_county()} value={county} groups={[{ id: 'counties', title: null, items: counties }]} onChoose={setCounty} />
          {county !== '' && (
            <Picker label={m.corridor_own_place()} value="" groups={[{ id: 'places', title: null, items: [whole, ...townships].filter(({ id }) => id !== places.at(-1)) }]} onChoose={(code) => setPlaces([...places, code])} />
          )}
          <ol className="own-corridor__places">
            {places.map((code, index) => {
              const place = say(nameOf(atlas, code));
              return (
                // eslint-disable-next-line react/no-array-index-key
                <li key={`${code} ${index}`}>
                  {place}
                  <button type="button" className="text-button" disabled={index === 0} aria-label={m.corridor_own_earlier({ name: place })} onClick={() => move(index, -1)}>
                    ↑
                  </button>
                  <button type="button" className="text-button" disabled={index === places.length - 1} aria-label={m.corridor_own_later({ name: place })} onClick={() => move(index, 1)}>
                    ↓
                  </button>
                  <button type="button" className="text-button" aria-label={m.corridor_own_leave_out({ name: place })} onClick={() => setPlaces(places.filter((_, other) => other !== index))}>
                    ×
                  </button>
                </li>
              );
            })}
          </ol>
          <p className="figure-note">{isFull ? m.corridor_own_full() : m.corridor_own_note()}</p>
          <button type="submit" className="button" disabled={!ready}>
            {m.corridor_own_save()}
          </button>
        </form>
      )}
    </details>
  );
}
