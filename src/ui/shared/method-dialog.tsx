import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MethodId } from '../../core/methods/index.ts';
import { m } from '../../i18n/language.ts';
import { MethodBody, methodTitle } from './method-body.tsx';
import { useView } from './use-store.ts';

/** A method by itself: what it answers, its formula, how to read it, its conventions, caveats and references. */
export function MethodDialog({ id, onClose }: { readonly id: MethodId; readonly onClose: () => void }) {
  useView((view) => view.language);
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="method-card">
          <header className="method-card__head">
            <Heading slot="title" className="method-card__title">
              {methodTitle(id)}
            </Heading>
            <button type="button" className="button" onClick={onClose}>
              {m.method_close()}
            </button>
          </header>
          <MethodBody id={id} withTexts />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
