import { useState, type FormEvent } from 'react';
import { areaId, mostCompared } from '../../core/comparison/area-id.ts';
import { areaChoices } from '../../core/comparison/area-choices.ts';
import type { AreaProblem, ComparedArea } from '../../core/comparison/areas.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { m, say } from '../../i18n/language.ts';
import { addArea, addOwnRegion, removeArea } from '../../stores/compare-actions.ts';
import { viewStore } from '../../stores/view-store.ts';
import { Name } from '../shared/name.tsx';
import { useAtlas, useWholeView } from '../shared/use-store.ts';
import { useTables } from '../shared/use-tables.ts';
import { Picker } from '../shell/Picker.tsx';
import { Marker } from './Marker.tsx';

function OwnRegionForm() {
  useWholeView();
  const atlas = useAtlas();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ready = name.trim() !== '' && chosen.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    addOwnRegion(name.trim(), chosen);
    setName('');
    setChosen([]);
  };
  return (
    <details className="disclosure own-region">
      <summary>{m.compare_own_region()}</summary>
      <form onSubmit={submit}>
        <label className="own-region__name">
          {m.compare_own_name()}
          <input type="text" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </label>
        <fieldset className="own-region__counties">
          <legend>{m.compare_own_counties()}</legend>
          {[...countyByCode(atlas).values()].map((county) => (
            <label key={county.code}>
              <input
                type="checkbox"
                checked={chosen.includes(county.code)}
                onChange={(event) => setChosen(event.target.checked ? [...chosen, county.code] : chosen.filter((code) => code !== county.code))}
              />
              {say(county.name)}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button" disabled={!ready}>
          {m.compare_own_add()}
        </button>
      </form>
    </details>
  );
}

/** A township by its county: 368 in one list could not be looked through. */
function TownshipPicker() {
  const view = useWholeView();
  const atlas = useAtlas();
  const [county, setCounty] = useState('');
  const status = useTables(['counties', 'townships']);
  const counties = [...countyByCode(atlas).values()].map(({ code, name }) => ({ id: code, text: name }));
  const townships = [...townshipByCode(atlas).values()].flatMap(({ code, name, county: own }) => {
    const id = areaId('township', code);
    return own === county && !view.compared.includes(id) ? [{ id, text: name }] : [];
  });
  return (
    <details className="disclosure township-picker">
      <summary>{m.compare_add_township()}</summary>
      {status === 'loading' && <p className="state">{m.loading()}</p>}
      <Picker className="tray__picker" label={m.compare_township_county()} value={county} groups={[{ id: 'counties', title: null, items: counties }]} onChoose={setCounty} />
      {townships.length > 0 && <Picker key={county} className="tray__picker" label={m.compare_township()} value="" groups={[{ id: 'townships', title: null, items: townships }]} onChoose={addArea} />}
    </details>
  );
}

/** The areas side by side with their fixed colours and markers, what can be added, and the base. */
export function Tray({ areas, problems }: { readonly areas: readonly ComparedArea[]; readonly problems: readonly AreaProblem[] }) {
  const view = useWholeView();
  const atlas = useAtlas();
  const choices = areaChoices(atlas, view);
  const groups = choices.map(({ id, title, items }) => ({ id, title: say(title), items: items.filter((item) => !view.compared.includes(item.id)) }));
  const nation = { id: 'nation', title: null, items: [{ id: 'nation', text: { zh: '全國', en: 'The nation' } }] };
  return (
    <section className="tray" aria-label={m.compare_tray()}>
      <ul className="tray__areas">
        {areas.map((area) => (
          <li key={area.id} className="tray__area" style={{ borderColor: area.look.colour }}>
            <Marker look={area.look} />
            <Name text={area.name} />
            <button type="button" className="tray__remove" aria-label={m.compare_remove({ name: say(area.name) })} onClick={() => removeArea(area.id)}>
              ×
            </button>
          </li>
        ))}
        {problems.map(({ id, name, reason }) => (
          <li key={id} className="tray__area tray__area--absent">
            <Name text={name} />: {say(reason)}
            <button type="button" className="tray__remove" aria-label={m.compare_remove({ name: say(name) })} onClick={() => removeArea(id)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="tray__tools">
        {view.compared.length < mostCompared ? <Picker className="tray__picker" label={m.compare_add()} value="" groups={groups} onChoose={addArea} /> : <p className="state">{m.compare_full({ most: mostCompared })}</p>}
        <Picker className="tray__picker" label={m.compare_base()} value={view.comparisonBase} groups={[nation, ...choices.map(({ id, title, items }) => ({ id, title: say(title), items }))]} onChoose={(comparisonBase) => viewStore.getState().change({ comparisonBase })} />
        {view.compared.length < mostCompared && <TownshipPicker />}
        {view.compared.length < mostCompared && <OwnRegionForm />}
      </div>
    </section>
  );
}
