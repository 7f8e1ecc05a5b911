import { useState, type FormEvent } from 'react';
import { dateText } from '../../core/indicators/date-text.ts';
import { readDate } from '../../core/importing/read-date.ts';
import { readRecipe, writeRecipe } from '../../core/importing/import-recipe.ts';
import { extentOfTables } from '../../core/own-data/dataset-extent.ts';
import type { ImportPreview } from '../../core/own-data/import-preview.ts';
import { fileNamePart } from '../../exporting/csv.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { m, say } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { notify } from '../../stores/notice-store.ts';
import { keepOwn, lastEntry } from '../../stores/own-data.ts';
import { forgetRecipe, rememberRecipe } from '../../stores/own-recipes.ts';
import { camera } from '../map-camera.ts';
import type { ImportActions } from './use-import.ts';

/** The date as the app writes it; '' for none; `null` for what is no date. */
function dateOf(text: string): string | null {
  const parts = text.trim().split('/');
  if (parts.length === 2 && parts.every((part) => /^\d{4}(?:-\d{2}){0,2}$/.test(part))) return parts.join('/');
  if (text.trim() === '') return '';
  const read = readDate(text.trim());
  return read.kind === 'date' ? read.label : null;
}

interface DescribeProps {
  readonly preview: ImportPreview;
  readonly actions: ImportActions;
  readonly onDone: () => void;
}

/** Brings what lies in one part of the country near enough to be seen. */
function showWhole(names: readonly string[]): void {
  const { atlas } = atlasStore.getState();
  const bounds = extentOfTables(atlas, names.flatMap((name) => atlas.tables.get(name) ?? []));
  if (bounds) camera.fit(bounds);
}

/** Title, source, licence and date, what is to be kept, and the settings as a file. */
export function DescribeStep({ preview, actions, onDone }: DescribeProps) {
  const [title, setTitle] = useState(preview.title);
  const [source, setSource] = useState(preview.source);
  const [address, setAddress] = useState('');
  const [licence, setLicence] = useState('');
  const [date, setDate] = useState(preview.date);
  const [keepData, setKeepData] = useState(false);
  const [remember, setRemember] = useState(false);
  const [tried, setTried] = useState(false);
  const readDateText = dateOf(date);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || readDateText === null) return;
    const description = { title: title.trim(), source: source.trim(), sourceAddress: address.trim(), licence: licence.trim(), date: readDateText, file: preview.file.name };
    await rememberRecipe(preview.shape, preview.recipe, remember);
    if (!(await actions.finish(description, onDone))) return;
    const entry = lastEntry();
    if (entry) showWhole(entry.tables);
    if (keepData && entry) await keepOwn(entry.id);
    notify({
      key: 'own-opened',
      tone: 'information',
      text: { zh: `「${description.title}」已放上地圖。可在「圖層」中開關，在「資料」頁保存或忘記。`, en: `“${description.title}” is on the map. Switch it on and off under “Layers”; keep or forget it under “Data”.` },
    });
  };
  const settleDate = () => {
    if (readDateText && readDateText !== (preview.recipe.date ?? preview.date) && !readDateText.includes('/')) actions.settle({ ...preview.recipe, date: readDateText });
  };
  const load = async (file: File | undefined) => {
    if (!file || file.size > 2_000_000) return;
    actions.settle(readRecipe(await file.text()).recipe);
  };
  const field = (label: string, value: string, onChange: (value: string) => void, more: { readonly type?: string; readonly onBlur?: () => void; readonly invalid?: boolean } = {}) => (
    <label className="import__field">
      <span>{label}</span>
      <input type={more.type ?? 'text'} value={value} maxLength={300} aria-invalid={more.invalid ? true : undefined} onChange={(event) => onChange(event.currentTarget.value)} onBlur={more.onBlur} />
    </label>
  );
  return (
    <form id="import-describe" className="import__describe" onSubmit={(event) => void submit(event)}>
      <p>{m.import_describe_note()}</p>
      {field(m.import_field_title(), title, setTitle, { invalid: tried && title.trim() === '' })}
      {tried && title.trim() === '' && <p className="import__invalid" role="alert">{m.import_title_missing()}</p>}
      {field(m.import_field_source(), source, setSource)}
      {field(m.import_field_address(), address, setAddress, { type: 'url' })}
      {field(m.import_field_licence(), licence, setLicence)}
      {field(m.import_field_date(), date, setDate, { onBlur: settleDate, invalid: readDateText === null })}
      <p className="import__hint">{readDateText === null ? <span className="import__invalid" role="alert">{m.import_date_bad()}</span> : readDateText === '' ? m.import_field_date_note() : say(dateText(readDateText))}</p>
      <label className="import__check">
        <input type="checkbox" checked={keepData} onChange={(event) => setKeepData(event.currentTarget.checked)} />
        <span>{m.import_keep()}</span>
      </label>
      <label className="import__check">
        <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
        <span>{m.import_remember()}</span>
      </label>
      {actions.state.remembered && (
        <p className="import__hint">
          {m.import_recipe_known()}{' '}
          <button type="button" className="text-button" onClick={() => void forgetRecipe(preview.shape)}>
            {m.import_recipe_forget()}
          </button>
        </p>
      )}
      <fieldset className="import__recipe">
        <legend>{m.import_recipe()}</legend>
        <button type="button" className="button" onClick={() => saveFile(`${fileNamePart(title)}-${m.import_recipe_file()}.json`, writeRecipe(preview.recipe), 'application/json')}>
          {m.import_recipe_save()}
        </button>
        <label className="button import__recipe-load">
          <span>{m.import_recipe_load()}</span>
          <input className="visually-hidden" type="file" accept=".json,application/json" onChange={(event) => void load(event.currentTarget.files?.[0])} />
        </label>
      </fieldset>
    </form>
  );
}
