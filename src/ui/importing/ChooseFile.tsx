import { useState } from 'react';
import { m } from '../../i18n/language.ts';
import { shellStore } from '../../stores/shell-store.ts';

/** Asks for a file, or for cells to be pasted. */
export function ChooseFile() {
  const [pasted, setPasted] = useState('');
  return (
    <div className="import__choose">
      <label className="import__file">
        <span className="button button--main import__file-button">{m.import_choose()}</span>
        <input
          className="visually-hidden"
          type="file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) shellStore.setState({ opening: { file, name: file.name } });
          }}
        />
        <span>{m.import_choose_note()}</span>
      </label>
      <p className="import__formats">{m.import_formats()}</p>
      <label className="import__paste">
        <span>{m.import_paste()}</span>
        <textarea rows={5} value={pasted} onChange={(event) => setPasted(event.currentTarget.value)} />
      </label>
      <button type="button" className="button" disabled={pasted.trim() === ''} onClick={() => shellStore.setState({ opening: { file: new Blob([pasted]), name: '' } })}>
        {m.import_paste_open()}
      </button>
    </div>
  );
}
