/** What this browser keeps for the visitor, in IndexedDB: only what they asked it to keep. */
const database = 'cluster-atlas';
/** Databases of version 1 have the briefings alone or the data alone, whichever was kept first. */
const version = 2;

export const shelves = ['briefings', 'own-data', 'recipes'] as const;

export type Shelf = (typeof shelves)[number];

/** Whether anything is kept is told here too, so that a start without it opens no database and loads no code for it. */
const markName = 'cluster-atlas-own-data';

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

/** @throws DOMException (as a rejection) where the browser keeps nothing: private windows, a full disk, a forbidden store. */
function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, version);
  request.addEventListener('upgradeneeded', () => {
    for (const shelf of shelves) if (!request.result.objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf);
  });
  return new Promise((resolve, reject) => {
    // Another window with an older version of the database would leave this one waiting for ever.
    request.addEventListener('blocked', () => reject(new Error('The database is blocked.')));
    settled(request).then(resolve, reject);
  });
}

/** The database is opened for each call: pages that hold it open would block a later version. */
async function withShelf<Value>(shelf: Shelf, mode: IDBTransactionMode, act: (store: IDBObjectStore) => Promise<Value>): Promise<Value> {
  const db = await opened();
  try {
    const transaction = db.transaction(shelf, mode);
    const complete = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')));
    });
    const [value] = await Promise.all([act(transaction.objectStore(shelf)), complete]);
    return value;
  } finally {
    db.close();
  }
}

/** Keeps a value that can be copied between threads. @throws as `opened`. */
export async function keep(shelf: Shelf, key: string, value: unknown): Promise<void> {
  await withShelf(shelf, 'readwrite', (store) => settled(store.put(value, key)));
}

export async function forget(shelf: Shelf, key: string): Promise<void> {
  await withShelf(shelf, 'readwrite', (store) => settled(store.delete(key)));
}

/** Everything on a shelf; whoever takes it out looks at what it is. */
export function allKept(shelf: Shelf): Promise<readonly unknown[]> {
  return withShelf<unknown[]>(shelf, 'readonly', (store) => settled(store.getAll()));
}

/** The same with their keys. */
export function entriesOf(shelf: Shelf): Promise<readonly (readonly [string, unknown])[]> {
  return withShelf(shelf, 'readonly', async (store) => {
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled<unknown[]>(store.getAll())]);
    return keys.flatMap((key, index) => (typeof key === 'string' ? [[key, values[index]] as const] : []));
  });
}

export function keptUnder(shelf: Shelf, key: string): Promise<unknown> {
  return withShelf<unknown>(shelf, 'readonly', (store) => settled(store.get(key)));
}

/** Notes whether data of one's own are kept. */
export function markKept(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(markName, 'yes');
    else localStorage.removeItem(markName);
  } catch {
    // Without it the data come back when the dialog is opened.
  }
}

export function isMarkedKept(): boolean {
  try {
    return localStorage.getItem(markName) !== null;
  } catch {
    return false;
  }
}
