import { repeatChoices, type ImportRecipe, type RepeatChoice } from '../../core/importing/import-recipe.ts';
import type { ImportPreview } from '../../core/own-data/import-preview.ts';
import { m, say } from '../../i18n/language.ts';
import { Choice } from './Choice.tsx';
import { MinusForms } from './MinusForms.tsx';
import { MissingSigns } from './MissingSigns.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import type { ImportActions } from './use-import.ts';
import { type Delimiter, delimiters, type Encoding, encodings, type Projection, projections } from '../../core/importing/reading-choices.ts';

const encodingNames: Readonly<Record<Encoding, () => string>> = { 'utf-8': m.import_encoding_utf8, big5: m.import_encoding_big5, 'utf-16le': m.import_encoding_utf16le, 'utf-16be': m.import_encoding_utf16be };
const delimiterNames: Readonly<Record<Delimiter, () => string>> = { ',': m.import_delimiter_comma, '\t': m.import_delimiter_tab, ';': m.import_delimiter_semicolon, '|': m.import_delimiter_bar };
const repeatNames: Readonly<Record<RepeatChoice, () => string>> = { add: m.import_repeats_add, first: m.import_repeats_first, last: m.import_repeats_last };
const projectionNames: Readonly<Record<Projection, string>> = { 'twd97-121': 'TWD97 TM2 121°', 'twd97-119': 'TWD97 TM2 119°', 'twd67-121': 'TWD67 TM2 121°', 'twd67-119': 'TWD67 TM2 119°', 'utm-51': 'WGS84 UTM 51' };

/** How many of the first rows may hold the names of columns. */
const headerChoices = 12;

function headerName(rows: readonly number[]): string {
  const [first] = rows;
  if (first === undefined) return m.import_header_none();
  return rows.length === 1 ? m.import_header_at({ row: first + 1 }) : m.import_header_several({ first: first + 1, last: (rows.at(-1) ?? first) + 1 });
}

/** What the columns were taken from changes: everything found from them is found anew. */
function fromScratch(recipe: ImportRecipe, change: Partial<ImportRecipe>): ImportRecipe {
  const { headerRows: _, ...rest } = recipe;
  return { ...rest, columns: [], ...change };
}

/** How the file was read, and the table as it was understood; each of it can be changed. */
export function TableStep({ preview, actions }: { readonly preview: ImportPreview; readonly actions: ImportActions }) {
  const { file, recipe } = preview;
  const settle = (next: ImportRecipe) => actions.settle(next);
  const turned = preview.findings.find(({ about }) => about === 'regions-turned');
  const rows = recipe.headerRows ?? [];
  const singles = Array.from({ length: Math.min(headerChoices, preview.rows) }, (_, row) => [row]);
  const offered = [rows, ...[[], ...singles].filter((choice) => choice.join() !== rows.join())];
  const metres = preview.columns.some(({ role }) => role === 'easting');
  return (
    <>
      <div className="import__choices">
        {file.sheets.length > 1 && (
          <Choice
            label={m.import_sheet()}
            value={file.sheet ?? ''}
            options={file.sheets.map(({ name, hidden }) => ({ value: name, text: hidden ? m.import_sheet_hidden({ name }) : name }))}
            onChoose={(sheet) => settle(fromScratch(recipe, { sheet }))}
          />
        )}
        {file.encoding !== null && (
          <Choice
            label={m.import_encoding()}
            value={file.encoding}
            options={encodings.map((encoding) => ({ value: encoding, text: encodingNames[encoding]() }))}
            onChoose={(encoding) => settle(fromScratch(recipe, { encoding }))}
          />
        )}
        {file.delimiter !== null && (
          <Choice
            label={m.import_delimiter()}
            value={file.delimiter}
            options={delimiters.map((delimiter) => ({ value: delimiter, text: delimiterNames[delimiter]() }))}
            onChoose={(delimiter) => settle(fromScratch(recipe, { delimiter }))}
          />
        )}
        <Choice
          label={m.import_header_row()}
          value={rows.join()}
          options={offered.map((choice) => ({ value: choice.join(), text: headerName(choice) }))}
          onChoose={(value) => settle(fromScratch(recipe, { headerRows: value === '' ? [] : value.split(',').map(Number) }))}
        />
        {preview.turned !== null && (
          <Choice<'yes' | 'no'>
            label={m.import_turned()}
            value={preview.turned ? 'yes' : 'no'}
            options={[{ value: 'yes', text: m.import_turned_yes() }, { value: 'no', text: m.import_turned_no() }]}
            onChoose={(value) => {
              const { turned: _, ...rest } = fromScratch(recipe, {});
              settle(value === 'yes' ? rest : { ...rest, turned: false });
            }}
          />
        )}
        {preview.repeated && (
          <Choice<RepeatChoice | 'none'>
            label={m.import_repeats()}
            value={recipe.repeats ?? 'none'}
            options={[{ value: 'none', text: m.import_repeats_none() }, ...repeatChoices.flatMap((value) => (value === 'add' && !preview.repeated?.addable ? [] : [{ value, text: repeatNames[value]() }]))]}
            onChoose={(value) => {
              const { repeats: _, ...rest } = recipe;
              settle(value === 'none' ? rest : { ...rest, repeats: value });
            }}
          />
        )}
        {metres && (
          <Choice<Projection | 'auto'>
            label={m.import_projection()}
            value={recipe.projection ?? 'auto'}
            options={[{ value: 'auto', text: m.import_projection_auto() }, ...projections.map((value) => ({ value, text: projectionNames[value] }))]}
            onChoose={(value) => {
              const { projection: _, ...rest } = recipe;
              settle(value === 'auto' ? rest : { ...rest, projection: value });
            }}
          />
        )}
      </div>
      {turned && <p className="import__hint">{say(turned.text)}</p>}
      <MissingSigns signs={recipe.missing} found={preview.signs} onChange={(missing) => settle({ ...recipe, missing })} />
      <MinusForms told={recipe.minus} found={preview.minuses} onChange={(minus) => settle({ ...recipe, minus })} />
      <PreviewTable preview={preview} onChange={(columns) => settle({ ...recipe, columns })} />
    </>
  );
}
