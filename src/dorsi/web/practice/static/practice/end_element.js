// The end of a practice stays on this device until it is noted, whoever answers meanwhile.
import { deliver, keep, newId } from '../parts/js/outbox.js';
import { remember } from '../parts/js/store.js';
import { freshen, isCopy } from '../parts/js/worker.js';

export const END = 'end'; // the name it is kept under
export const KEPT = ['entry_id', 'day', 'seconds', 'ended', 'drills', 'skipped', 'hurt', 'pinched'];

export const ids = (text) => (text ?? '').split(' ').filter(Boolean);

const kept = (told) => remember(END, Object.fromEntries(KEPT.map((name) => [name, told.get(name)])));

// Noted the moment it hurts. Where nothing can be kept here, it is told the server straight away.
export const noteStop = async (form, address) => {
  const told = new FormData(form);
  try {
    await kept(told);
    await keep('stopped', {
      entry_id: told.get('entry_id'),
      ended: told.get('ended'),
      hurt: ids(told.get('hurt')),
      pinched: ids(told.get('pinched')),
    });
    if (await deliver()) freshen();
  } catch {
    fetch(address, { method: 'POST', body: told, keepalive: true }).catch(() => {});
  }
};

// Sent as it is; the page that follows finds it on the device where nobody answers. A copy of the
// page may be opened twice, and is another practice then.
export const keepsEnd = (form) => {
  if (isCopy) form.elements.entry_id.value = newId();
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const told = new FormData(form);
    try {
      await kept(told);
    } catch { /* then the server alone knows it */ }
    form.submit();
  });
};
