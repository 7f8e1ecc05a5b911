import { useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { m } from '../../i18n/language.ts';
import { prepareImporter } from '../../stores/own-files.ts';
import { shellStore, type OfferedFile } from '../../stores/shell-store.ts';
import '../styles/importing.css';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { useShell, useView } from '../shared/use-store.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { OpenedFile } from './OpenedFile.tsx';

const close = (): void => shellStore.setState({ opening: null });

const numbers = new WeakMap<OfferedFile, number>();
let lastNumber = 0;

/** Another number for each file, also for the same one opened again: what was found in one is not shown of another. */
function numberOf(offered: OfferedFile): number {
  const known = numbers.get(offered);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(offered, lastNumber);
  return lastNumber;
}

/** The target that shows while a file is held over the window, and the dialog that opens it. Loaded when first needed. */
export function ImportHost() {
  useView((view) => view.language);
  const { dropping, opening } = useShell((state) => state);
  useEffect(() => {
    if (opening === 'ask') prepareImporter();
  }, [opening]);
  return (
    <>
      {dropping && (
        <div className="drop-target" aria-hidden="true">
          <p className="drop-target__words">{m.import_drop()}</p>
          <p>{m.import_private()}</p>
        </div>
      )}
      <ModalOverlay className="modal-overlay" isOpen={opening !== null} onOpenChange={(open) => (open ? undefined : close())}>
        <Modal className="modal import-modal">
          <Dialog className="import">
            <div className="import__head">
              <div>
                <Heading slot="title" level={2}>
                  {m.import_title()}
                </Heading>
                <p className="import__private">{m.import_private()}</p>
              </div>
              <button type="button" className="button" onClick={close}>
                {m.import_close()}
              </button>
            </div>
            <ErrorBoundary name={m.import_title()}>{opening === 'ask' ? <ChooseFile /> : opening && <OpenedFile key={numberOf(opening)} offered={opening} onDone={close} />}</ErrorBoundary>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
