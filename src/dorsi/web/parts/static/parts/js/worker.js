// The service worker, from the page's side: it keeps a few pages for when nobody answers.

export const isCopy = Boolean(document.documentElement.dataset.copy);

const ask = async (what) => {
  const registered = await navigator.serviceWorker?.getRegistration();
  registered?.active?.postMessage(what);
};

// What is offered may have changed: what is kept is fetched anew.
export const freshen = () => ask('freshen');

// Registers it once the page is shown, and lets it look whether what it keeps is still good.
export const register = async () => {
  try {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.register('/sw.js');
    navigator.serviceWorker.oncontrollerchange = () => ask('look'); // a newer build took over
    await navigator.serviceWorker.ready;
    await ask('look');
  } catch { /* nothing can be kept here: every page comes from the server, as without a worker */ }
};

export const onNoRoom = (listener) => navigator.serviceWorker?.addEventListener('message', ({ data }) => {
  if (data === 'no room') listener();
});
