// Keeps the files of its own build, and the few pages the server names. BUILD stands before this.
// Pages come from the server while it answers; a kept copy only where it does not.

const KEPT = `dorsi-${BUILD.version}`;
const CAMERA = `dorsi-camera-${BUILD.camera}`; // large, so it outlives a build
const LOOKED = '/offline/looked/'; // holds when the pages were last fetched
const GOOD_FOR_MS = 60000;
const PATIENCE_MS = 4000; // a page that is kept is shown after that
const AWAY = [502, 503, 504]; // from a gateway before Dorsi
const PRACTICE = /^\/(practice\/(\?|$)|\?minutes=)/;
const AFTER = '/practice/after/';
const PICTURES = '/pictures/';
const PARTS = '/camera/files/';
const ENGINE = `${PARTS}${BUILD.camera}/engine/`; // the only one of them that a build may change
const SHOWN = /\/pictures\/[\w./-]+\.(?:film|thumb)\.svg/g; // the paper's are not for the screen
const ANY = { ignoreVary: true };
const AS_COPY = { headers: { 'Dorsi-Copy': '1' }, cache: 'no-store' };

let turn = 0; // what was asked for before something changed is not kept after it

const kept = () => caches.open(KEPT);
const isOurs = (answer) => answer.headers.get('Dorsi-Version') === BUILD.version;
const tell = async (what) => {
  for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage(what);
};

const keepRoom = async (work) => {
  try {
    return await work();
  } catch (fault) {
    if (fault.name === 'QuotaExceededError') await tell('no room');
    throw fault;
  }
};

addEventListener('install', (event) => event.waitUntil(keepRoom(async () => {
  await (await kept()).addAll(BUILD.files);
  await skipWaiting();
})));

const clearOthers = async () => {
  for (const name of await caches.keys()) {
    if (name !== KEPT && name !== CAMERA) await caches.delete(name);
  }
};

addEventListener('activate', (event) => event.waitUntil(clearOthers()));

// A practice that was kept goes at once whenever what is offered may have changed.
const drop = async () => {
  turn += 1;
  const cache = await kept();
  await cache.delete(LOOKED);
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (PRACTICE.test(pathname + search)) await cache.delete(url);
  }
};

const fresh = async () => {
  const ours = turn;
  const list = await fetch('/offline/pages/', AS_COPY);
  if (!isOurs(list)) return registration.update();
  const pages = Object.entries(await list.json());
  const cache = await kept();
  const answers = await Promise.all(pages.map(([, from]) => fetch(from, AS_COPY)));
  if (ours !== turn) return undefined;
  await Promise.all(pages.map(([at], place) => keepPage(cache, at, answers[place])));
  await cache.put(LOOKED, new Response(String(Date.now())));
  return keepPictures(cache, pages.map(([at]) => at), ours);
};

// Those that a kept page shows, one by one: each is drawn when it is asked for the first time.
const keepPictures = async (cache, pages, ours) => {
  const shown = new Set();
  for (const at of pages) {
    const page = await cache.match(at, ANY);
    for (const [address] of (await page?.text() ?? '').matchAll(SHOWN)) shown.add(address);
  }
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith(PICTURES) && !shown.has(pathname)) await cache.delete(url);
  }
  for (const address of shown) {
    if (ours !== turn) return;
    if (!await cache.match(address, ANY)) await cache.add(address);
  }
};

const keepPage = (cache, at, answer) => {
  const good = answer.ok && !answer.redirected && isOurs(answer);
  return good ? cache.put(at, answer) : cache.delete(at);
};

const look = async (page, build) => {
  if (build !== BUILD.version) return page.postMessage('other build');
  await clearOthers(); // a worker on its way out may have opened its own once more
  const looked = await (await kept()).match(LOOKED);
  const age_ms = looked ? Date.now() - Number(await looked.text()) : Infinity;
  return age_ms < 0 || age_ms > GOOD_FOR_MS ? fresh() : undefined;
};

addEventListener('message', (event) => event.waitUntil(keepRoom(async () => {
  if (event.data === 'take over') return skipWaiting(); // the old one was busy when it asked itself
  if (event.data.build) return look(event.source, event.data.build);
  await drop();
  return fresh();
}).catch(() => {}))); // nobody answers, or there is no room: what is kept stays as it is

const file = async (request) => (await (await kept()).match(request, ANY)) ?? fetch(request);

const part = async (event) => {
  const { request } = event;
  const cache = await caches.open(CAMERA);
  const found = await cache.match(request, ANY);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) event.waitUntil(keepPart(cache, request.url, answer.clone()));
  return answer;
};

const keepPart = async (cache, url, answer) => {
  if (new URL(url).pathname.startsWith(ENGINE)) {
    for (const old of await cache.keys()) if (old.url.includes(ENGINE)) await cache.delete(old);
  }
  await keepRoom(() => cache.put(url, answer)).catch(() => {}); // broken off: not kept
};

const copyOf = async (url) => {
  const cache = await kept();
  return (await cache.match(url, ANY)) ?? cache.match(new URL(url, location).pathname, ANY);
};

const standIn = async (url) => (await copyOf(url)) ?? (await copyOf('/offline/')) ?? Response.error();

const answered = async (request) => {
  const answer = await fetch(request);
  const gone = AWAY.includes(answer.status) && !answer.headers.has('Dorsi-Version');
  if (gone) throw new Error('nobody answers');
  return answer;
};

const page = async (request) => {
  const asked = answered(request).catch(() => null);
  const copy = await copyOf(request.url);
  const tired = new Promise((done) => { if (copy) setTimeout(done, PATIENCE_MS); });
  return (await Promise.race([asked, tired])) ?? copy ?? standIn(request.url);
};

// A form on its way to the server may change what is offered, whether its answer comes or not.
const sent = async (request) => {
  await drop();
  return answered(request).catch(() => standIn('/offline/'));
};

// The end of a practice is on the device by then, so what follows is there without the server.
const ended = async (request) => {
  const answer = await answered(request).catch(() => null);
  if (answer) await drop();
  return answer ?? standIn(AFTER);
};

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (BUILD.files.includes(pathname) || pathname.startsWith(PICTURES)) {
    event.respondWith(file(request));
  } else if (pathname.startsWith(PARTS)) {
    event.respondWith(part(event));
  } else if (request.mode === 'navigate') {
    const answer = request.method === 'GET' ? page : pathname === AFTER ? ended : sent;
    event.respondWith(answer(request));
  }
});
