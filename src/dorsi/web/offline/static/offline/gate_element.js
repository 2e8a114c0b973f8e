// Stands before a practice that was kept. It decides nothing: it holds back whatever the server
// might not offer any more, and asks what the server would ask.
import { entries, keep } from '../parts/js/outbox.js';
import { dayOf } from '../parts/js/day.js';

const gate = document.querySelector('[data-gate]');
const today = dayOf(new Date());

const hurt = ({ kind, body }) => kind === 'injury' || kind === 'stopped'
  || (kind === 'practice' && (['hurt', 'popped'].includes(body.ended) || body.pinched?.length > 0));
const isNews = ({ kind, body }) => kind === 'daily' && body.anything_new !== 'no';
const isDone = ({ kind, body }) => kind === 'practice' && body.date === today;
const isNo = ({ kind, body, noted_ms }) => kind === 'daily' && body.anything_new === 'no'
  && dayOf(new Date(noted_ms)) === today;

const stands = (waiting) => {
  if (gate.dataset.day !== today) return 'old';
  if (waiting.some(hurt)) return 'stopped';
  if (waiting.some(isNews)) return 'news';
  if (waiting.some(isDone)) return 'done';
  return 'asked' in gate.dataset || waiting.some(isNo) ? 'open' : 'asks';
};

const show = (name) => {
  for (const part of gate.querySelectorAll('[data-gate-is]')) part.hidden = part.dataset.gateIs !== name;
  gate.querySelector(`[data-gate-is="${name}"] h1`)?.focus();
  if (name !== 'open') return;
  gate.remove();
  document.body.classList.remove('gated');
  document.querySelector('#main').focus();
};

const decide = async () => {
  try { show(stands(await entries())); } catch { show('unkept'); }
};

gate.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-answer]');
  if (!button) return;
  try {
    await keep('daily', { anything_new: button.dataset.answer });
    await decide();
  } catch { show('unkept'); }
});

await decide();
