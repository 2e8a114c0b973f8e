// Has everything the camera needs brought here: to the computer first, then into this browser.
// `parts` is what the page says of them ({% camera_parts %}). Decides nothing about the body.

const ASKS_EVERY_MS = 250;
const PATIENCE = 8; // unanswered questions in a row
const CAMERA = ['vision/', 'pyodide/', 'models/'];

export class PartsTrouble extends Error {
  constructor(what, says) {
    super(says || what);
    this.what = what; // 'offline', 'parts_missing'
    this.says = says; // a sentence, or nothing
  }
}

const nameOf = (version) => `dorsi-camera-${version}`; // the service worker's name for it

const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

const ask = async (address, method = 'GET') => {
  try {
    const answer = await fetch(address, { method, headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // nobody answers
  }
};

// Without one, as where a browser does not trust the address, each worker loads its own each time.
const store = async (version) => {
  try {
    return navigator.serviceWorker.controller ? await caches.open(nameOf(version)) : null;
  } catch {
    return null;
  }
};

const addresses = (parts, { model, only }) => [parts.engine, ...Object.keys(parts.bytes)
  .filter((name) => (only ?? CAMERA).some((kind) => name.startsWith(kind)))
  .filter((name) => !name.startsWith('models/') || name === `models/${model}.task`)
  .map((name) => parts.files + name)];

const missing = async (kept, wanted) => {
  if (!kept) return wanted;
  const found = await Promise.all(wanted.map((address) => kept.match(address)));
  return wanted.filter((_, place) => !found[place]);
};

// On the computer that runs Dorsi.
const fetched = async (parts, onProgress) => {
  let state = await ask(parts.state);
  if (state && !state.ready && !state.fetching) state = await ask(parts.state, 'POST');
  for (let unanswered = 0; !state?.ready; state = await ask(parts.state)) {
    unanswered = state ? 0 : unanswered + 1;
    if (unanswered > PATIENCE) throw new PartsTrouble('offline');
    if (state && !state.fetching) throw new PartsTrouble('parts_missing', state.fault);
    if (state) onProgress({ share: state.share, says: state.says });
    await wait(ASKS_EVERY_MS);
  }
};

const load = async (address, cache, onBytes) => {
  try {
    const answer = await fetch(address, { cache });
    if (!answer.ok) throw new PartsTrouble('parts_missing');
    const pieces = answer.body.getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      onBytes(piece.value.byteLength);
    }
  } catch (fault) {
    throw fault instanceof PartsTrouble ? fault : new PartsTrouble('offline');
  }
};

// Into this browser: the service worker keeps what passes it.
const loaded = async (parts, wanted, cache, onProgress) => {
  const size = (address) => parts.bytes[address.slice(parts.files.length)] ?? 0;
  const whole = wanted.reduce((sum, address) => sum + size(address), 1);
  let there = 0;
  const onBytes = (count) => {
    there += count;
    onProgress({ share: Math.min(there / whole, 1), says: parts.words.loading });
  };
  await Promise.all(wanted.map((address) => load(address, cache, onBytes)));
};

let doubted = false;

// What is kept in this browser does not work: the next bringParts loads all of it anew.
export const doubt = () => { doubted = true; };

const emptied = async (version) => {
  const anew = doubted;
  doubted = false;
  if (anew && globalThis.caches) await caches.delete(nameOf(version));
  return anew ? 'reload' : 'default';
};

// Resolves when all that is wanted can be loaded; with everything kept, nobody is asked.
// `model`: 'full' or 'lite'; `only`: the kinds wanted, ['pyodide/'] for the engine alone.
export const bringParts = async (parts, { onProgress = () => {}, model = 'full', only } = {}) => {
  const how = await emptied(parts.version);
  const cache = await store(parts.version);
  const wanted = await missing(cache, addresses(parts, { model, only }));
  if (cache && !wanted.length) return;
  await fetched(parts, onProgress);
  if (cache) await loaded(parts, wanted, how, onProgress);
};
