// Pain, effort, how the ankles feel: kept on this device first, then sent to the diary.
import { dayOf } from '../parts/js/day.js';
import { sends } from '../parts/js/sending.js';
import { forget, recall } from '../parts/js/store.js';
import { isCopy } from '../parts/js/worker.js';
import { forgetPractice } from './broken_off.js';
import { END, KEPT, ids } from './end_element.js';

const form = document.querySelector('form[data-after]');
const TROUBLES = ['hurt', 'popped'];

const bodyOf = (told) => {
  const text = (name) => told.get(name) || null;
  if (!text('pain') || !text('effort')) return null;
  return {
    entry_id: text('entry_id'),
    pain: text('pain'),
    effort: text('effort'),
    feel: text('feel'),
    date: text('day') ?? dayOf(new Date()),
    drills: text('drills') && ids(text('drills')),
    skipped: ids(text('skipped')),
    hurt: ids(text('hurt')),
    pinched: ids(text('pinched')),
    ended: text('ended') ?? 'whole',
    seconds: text('seconds') && Number(text('seconds')),
  };
};

const missing = () => {
  const open = ['pain', 'effort'].find((name) => !form.elements[name].value);
  const says = form.querySelector('[data-open]');
  says.hidden = false;
  form.querySelector(`[name="${open}"]`).focus();
};

const onward = (arrived) => {
  forget(END).catch(() => {});
  forgetPractice();
  const { noted, verdict, today, signs } = form.dataset;
  const stopped = TROUBLES.includes(form.elements.ended.value);
  if (arrived) return stopped ? verdict : noted;
  return stopped ? signs : today;
};

sends(form, { kind: 'practice', body: bodyOf, missing, onward });

// A copy was made before the practice: what the player counted is on the device.
const fill = async () => {
  const end = await recall(END).catch(() => null);
  if (!end || end.day !== dayOf(new Date())) return;
  for (const name of KEPT) form.elements[name].value = end[name];
  const title = form.querySelector('h1');
  title.textContent = title.dataset[TROUBLES.includes(end.ended) ? 'stopped' : end.ended] ?? title.textContent;
};
if (isCopy) await fill();
