// What every page does once it is there: deliver what waits, say what waits, keep a few pages.
import { dayOf } from './day.js';
import { deliver, entries, watch } from './outbox.js';
import './same_entry.js';
import { freshen, isCopy, listen, register } from './worker.js';

const FIRST_MS = 2000;
const LAST_MS = 60000;
const status = document.querySelector('[data-wait]');
let waited = false;
let pause_ms = FIRST_MS;
let timer = 0;

const say = (name, n = 0) => {
  const bar = status?.querySelector('.wait');
  if (!bar) return;
  const text = status.dataset[name]?.replace('{n}', n) ?? '';
  bar.hidden = !text;
  const words = bar.querySelector('span');
  if (words.textContent !== text) words.textContent = text;
  bar.querySelector('[data-see]').hidden = n === 0;
  bar.querySelector('[data-anew]').hidden = name !== 'arrived';
};

const counted = (name, n) => say(n === 1 ? `${name}One` : `${name}Many`, n);

const nothing = () => {
  if (waited) say('arrived');
  else if (isCopy) say(document.documentElement.dataset.copy === dayOf(new Date()) ? 'copy' : 'old');
  else say('');
};

const show = async () => {
  const all = await entries().catch(() => []);
  const refused = all.filter((one) => one.refused).length;
  const waiting = all.length - refused;
  if (waiting) counted(isCopy ? 'offline' : 'waiting', waiting);
  else if (refused) counted('refused', refused);
  else nothing();
  waited ||= waiting > 0;
  return waiting;
};

const tryNow = async () => {
  clearTimeout(timer);
  const arrived = await deliver().catch(() => 0);
  if (arrived) freshen();
  if (!await show()) return;
  navigator.storage?.persist?.().catch(() => {}); // what waits is not to make room for others
  if (document.hidden) return;
  timer = setTimeout(tryNow, pause_ms);
  pause_ms = Math.min(pause_ms * 2, LAST_MS);
};

const again = () => {
  pause_ms = FIRST_MS;
  tryNow();
};

watch(show);
listen(() => say('noRoom'));
addEventListener('online', again);
document.addEventListener('visibilitychange', () => { if (!document.hidden) again(); });
document.addEventListener('dorsi:try', again);
const atEase = globalThis.requestIdleCallback ?? setTimeout; // the page itself comes first
if (document.readyState === 'complete') atEase(register);
else addEventListener('load', () => atEase(register), { once: true });
await show();
await tryNow();
