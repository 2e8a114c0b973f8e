// What this browser keeps for Dorsi goes too, where the answer's header was not heeded.

const quietly = async (act) => {
  try { await act(); } catch { /* nothing of the kind is kept here */ }
};

await quietly(() => { localStorage.clear(); sessionStorage.clear(); });
await quietly(async () => {
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});
await quietly(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
});
await quietly(async () => {
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
});
document.documentElement.dataset.erased = '';
