// The one database of this device. A write is done once it is on the disk, not before.

const NAME = 'dorsi';
const PATIENCE_MS = 4000; // some browsers neither open nor refuse when they may keep nothing
export const ENTRIES = 'entries'; // what waits to be sent, in the order it was noted
export const KEPT = 'kept'; // one value under each name

const SHAPES = [ // one step for each version; a step that was shipped is never changed
  (database) => {
    const entries = database.createObjectStore(ENTRIES, { keyPath: 'number', autoIncrement: true });
    entries.createIndex('key', 'key', { unique: true });
    database.createObjectStore(KEPT);
  },
];

let opening = null;

const ask = () => new Promise((opened, refused) => {
  const asked = indexedDB.open(NAME, SHAPES.length);
  const givenUp = setTimeout(() => refused(new Error('this browser keeps nothing')), PATIENCE_MS);
  asked.onupgradeneeded = ({ oldVersion }) => {
    for (const step of SHAPES.slice(oldVersion)) step(asked.result);
  };
  asked.onerror = () => refused(asked.error);
  asked.onsuccess = () => {
    clearTimeout(givenUp);
    asked.result.onversionchange = close; // a newer build wants to change its shape
    asked.result.onclose = close;
    opened(asked.result);
  };
});

const close = ({ target }) => {
  target.close();
  opening = null;
};

// The database, opened once for each page. Rejects where the browser keeps nothing.
export const open = () => {
  opening ??= ask().catch((fault) => {
    opening = null;
    throw fault;
  });
  return opening;
};

const transact = async (place, mode, act) => {
  const database = await open();
  return new Promise((done, failed) => {
    const change = database.transaction(place, mode, { durability: 'strict' });
    const asked = act(change.objectStore(place));
    change.oncomplete = () => done(asked?.result);
    change.onabort = () => failed(change.error);
  });
};

// `act` gets the place and may return one request; its result comes once all of it is stored.
export const write = (place, act) => transact(place, 'readwrite', act);
export const read = (place, act) => transact(place, 'readonly', act);

export const remember = (name, value) => write(KEPT, (kept) => kept.put(value, name));
export const recall = (name) => read(KEPT, (kept) => kept.get(name));
export const forget = (name) => write(KEPT, (kept) => kept.delete(name));
