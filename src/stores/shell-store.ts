import { createStore } from 'zustand/vanilla';

/** A file that was dropped, chosen or pasted. */
export interface OfferedFile {
  readonly file: Blob;
  /** '' for pasted cells. */
  readonly name: string;
  /** Files that came with it and are not opened. */
  readonly others?: number;
}

interface ShellStore {
  readonly help: boolean;
  readonly search: boolean;
  /** A file is held over the window. */
  readonly dropping: boolean;
  /** The dialog for files of one's own: closed, asking for one, or opening one. */
  readonly opening: OfferedFile | 'ask' | null;
}

/** What stands open above the page. Not part of the view: it has no address. */
export const shellStore = createStore<ShellStore>()(() => ({ help: false, search: false, dropping: false, opening: null }));
