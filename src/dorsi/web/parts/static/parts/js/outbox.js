// What was noted goes on the disk first, then to the diary: oldest first, each exactly once.
// The id of an entry is made here, so the diary knows a repeat; nothing leaves before it has it.
import { ENTRIES, read, write } from './store.js';

const ADDRESSES = {
  practice: '/api/diary',
  morning: '/api/diary/morning',
  daily: '/api/screening/daily',
  injury: '/api/injuries',
  stopped: '/api/today/stopped',
  angles: '/api/measurements/angles',
  raises: '/api/measurements/heel-raises',
};
const LATER = [408, 425, 429]; // and all from 500 on: not now, but not never
const PATIENCE_MS = 15000;
const CHANGED = 'dorsi.outbox';

const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANGED) : null;
const told = new Set();
const tell = () => {
  for (const listener of told) listener();
  others?.postMessage('');
};
if (others) others.onmessage = () => { for (const listener of told) listener(); };

// Calls back whenever something comes or goes, in this tab or another.
export const watch = (listener) => told.add(listener);

// A UUID; browsers give it away only in secure pages, the random numbers everywhere.
export const newId = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, '0')).join('');

const keyOf = (kind, id) => `${kind}/${id}`;
const same = (one, other) => JSON.stringify(one.body) === JSON.stringify(other.body);
const entryOf = (kind, body, id) => (
  { key: keyOf(kind, id), kind, body: { ...body, entry_id: id }, noted_ms: Date.now(), refused: null }
);

// On the disk once it resolves, with the id it has. A repeat is kept once; other words under the
// same id become an entry of their own, and the diary says what it thinks of it.
export const keep = async (kind, body) => {
  let entry = entryOf(kind, body, body.entry_id ?? newId());
  await write(ENTRIES, (entries) => {
    const asked = entries.index('key').get(entry.key);
    asked.onsuccess = () => {
      if (asked.result && same(asked.result, entry)) return;
      if (asked.result) entry = entryOf(kind, body, newId());
      entries.add(entry);
    };
  });
  tell();
  return entry.body.entry_id;
};

// Everything that waits or was refused, oldest first.
export const entries = () => read(ENTRIES, (kept) => kept.getAll());

export const find = async (kind, id) => (await entries()).find((one) => one.key === keyOf(kind, id));

// For good. Only ever because the diary has it, or because the runner says so.
export const remove = async (entry) => {
  await write(ENTRIES, (kept) => kept.delete(entry.number));
  tell();
};

const refuse = async (entry, says) => {
  await write(ENTRIES, (kept) => kept.put({ ...entry, refused: says }));
  tell();
};

// An entry that was refused waits once more.
export const again = (entry) => refuse(entry, null);

const waitedS = (entry) => Math.round((Date.now() - entry.noted_ms) / 1000);

const send = async (entry) => {
  try {
    const answer = await fetch(ADDRESSES[entry.kind], {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...entry.body, waited_s: waitedS(entry) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
      keepalive: true,
    });
    return answer.headers.has('Dorsi-Version') ? answer : null; // else somebody else answered
  } catch {
    return null;
  }
};

const saidBy = async (answer) => {
  try { return (await answer.json()).error.message; } catch { return `${answer.status}`; }
};

const sendAll = async () => {
  let arrived = 0;
  for (const entry of await entries()) {
    if (entry.refused) continue;
    const answer = await send(entry);
    if (!answer) break;
    if (answer.ok) {
      await remove(entry);
      arrived += 1;
    } else if (answer.status < 500 && !LATER.includes(answer.status)) {
      await refuse(entry, await saidBy(answer));
    }
  }
  return arrived;
};

// Sends what waits, one tab at a time; resolves to how many arrived. What is refused stays, with
// the diary's sentence, and holds up nothing behind it.
export const deliver = async () => (
  navigator.locks ? navigator.locks.request(CHANGED, sendAll) : sendAll()
);
