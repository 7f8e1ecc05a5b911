import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { m } from '../../i18n/language.ts';
import { shellStore } from '../../stores/shell-store.ts';

/** Keys and the words of the map. Loaded when first opened. */
export function HelpDialog() {
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['/'], m.help_key_search()],
    [['?'], m.help_key_help()],
    [['1', '2', '3', '4'], m.help_key_pages()],
    [['Tab'], m.help_key_tab()],
    [['←', '↑', '→', '↓'], m.help_key_arrows()],
    [['Shift + ←', '↑', '→', '↓'], m.help_key_pan()],
    [['Enter'], m.help_key_enter()],
    [['+', '−', '0'], m.help_key_zoom()],
    [['Esc'], m.help_key_escape()],
  ];
  const words: readonly (readonly [string, string])[] = [
    [m.help_word_cluster(), m.help_word_cluster_meaning()],
    [m.help_word_corridor(), m.help_word_corridor_meaning()],
    [m.help_word_programme(), m.help_word_programme_meaning()],
    [m.help_word_basis(), m.help_word_basis_meaning()],
    [m.help_word_quotient(), m.help_word_quotient_meaning()],
    [m.help_word_missing(), m.help_word_missing_meaning()],
    [m.help_word_precision(), m.help_word_precision_meaning()],
  ];
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={(open) => shellStore.setState({ help: open })}>
      <Modal className="modal">
        <Dialog className="help">
          {({ close }) => (
            <>
              <div className="help__head">
                <Heading slot="title" level={2}>
                  {m.help_title()}
                </Heading>
                <button type="button" className="button" onClick={close}>
                  {m.close()}
                </button>
              </div>
              <h3>{m.help_keys()}</h3>
              <dl className="help__keys">
                {keys.map(([names, meaning]) => (
                  <div key={meaning}>
                    <dt>
                      {names.map((name) => (
                        <kbd key={name}>{name}</kbd>
                      ))}
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
              <h3>{m.help_words()}</h3>
              <dl className="help__words">
                {words.map(([word, meaning]) => (
                  <div key={word}>
                    <dt>{word}</dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
