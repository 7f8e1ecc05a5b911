import { useEffect } from 'react';
import { shellStore, type OfferedFile } from '../../stores/shell-store.ts';

/** What reads files, loaded when the first one comes near. */
const reading = () => import('../../stores/own-files.ts');

/** Opens the dialog for a file that is being read already. */
function offer(offered: OfferedFile): void {
  void reading().then(
    ({ beginOpening }) => beginOpening(offered),
    () => undefined,
  ).then(() => shellStore.setState({ opening: offered }));
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Lets a file be dropped anywhere on the window, and cells of a spreadsheet be pasted where no text is being written. */
export function useFileDrop(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (shellStore.getState().dropping) return;
      shellStore.setState({ dropping: true });
      // The drop says what went wrong.
      reading().then(({ prepareImporter }) => prepareImporter(), () => undefined);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) shellStore.setState({ dropping: false });
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const [file, ...others] = event.dataTransfer?.files ?? [];
      shellStore.setState({ dropping: false });
      if (file) offer({ file, name: file.name, others: others.length });
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable="true"]')) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file && text === '') offer({ file, name: file.name });
      // A single word is no table.
      else if (/\t|\n.*\S/.test(text)) offer({ file: new Blob([text]), name: '' });
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);
}
