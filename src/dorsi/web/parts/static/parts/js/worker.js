// The service worker, from the page's side: it keeps a few pages for when nobody answers.

export const isCopy = Boolean(document.documentElement.dataset.copy);

const ask = async (what) => {
  const registered = await navigator.serviceWorker?.getRegistration();
  registered?.active?.postMessage(what);
};

// What is offered may have changed: what is kept is fetched anew.
export const freshen = () => ask('freshen');

// Is what is kept still good, and of the build of this page? Does a newer worker still wait?
const look = async () => {
  await ask({ build: document.documentElement.dataset.version });
  (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage('take over');
};

// Registers it once the page is shown, and lets it look whether what it keeps is still good.
export const register = async () => {
  try {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.register('/sw.js');
    navigator.serviceWorker.oncontrollerchange = look; // a newer build took over
    await navigator.serviceWorker.ready;
    await look();
  } catch { /* nothing can be kept here: every page comes from the server, as without a worker */ }
};

const update = async () => (await navigator.serviceWorker.getRegistration())?.update();

// It says when there is no room to keep anything, and when this page is of another build.
export const listen = (noRoom) => navigator.serviceWorker?.addEventListener('message', ({ data }) => {
  if (data === 'no room') noRoom();
  if (data === 'other build') update().catch(() => {});
});
