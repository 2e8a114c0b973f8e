// What waits on this device, entry by entry; sent again, saved as a file, or removed on purpose.
import { again, entries, remove, watch } from '../parts/js/outbox.js';

const part = (name, within = document) => within.querySelector(`[data-${name}]`);
const words = part('words').dataset;
const list = part('list');
const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });

const TROUBLES = { popped: 'popped', hurt: 'hurt', front_pinch: 'frontPinch', injury: 'another' };
const ANSWERS = { no: 'no', yes: 'yes', not_sure: 'notSure' };

const leans = ({ left, right }) => words.leans
  .replace('{left}', middle(left)).replace('{right}', middle(right));
const middle = ({ tries }) => Math.round(tries.reduce((sum, one) => sum + one, 0) / tries.length);
const counts = ({ left, right }) => words.counts
  .replace('{left}', left.tries?.at(-1) ?? left).replace('{right}', right.tries?.at(-1) ?? right);

const says = { // what an entry says, in the words of its own form
  practice: ({ pain, effort }) => words.felt.replace('{pain}', pain).replace('{effort}', effort),
  morning: ({ worse }) => (worse ? words.worse : words.notWorse),
  daily: ({ anything_new }) => words[ANSWERS[anything_new]],
  injury: ({ trouble }) => words[TROUBLES[trouble]],
  stopped: ({ ended }) => words[TROUBLES[ended]],
  angles: leans,
  raises: counts,
};

const row = (entry) => {
  const item = part('row').content.cloneNode(true).firstElementChild;
  part('what', item).textContent = words[entry.kind];
  part('when', item).textContent = when.format(entry.noted_ms);
  part('told', item).textContent = says[entry.kind](entry.body) ?? '';
  part('state', item).textContent = entry.refused ? words.notTaken : words.waits;
  part('refused', item).hidden = !entry.refused;
  part('says', item).textContent = entry.refused ?? '';
  item.addEventListener('click', ({ target }) => acts[target.dataset.do]?.(entry, item));
  return item;
};

const tryNow = () => document.dispatchEvent(new Event('dorsi:try'));

const acts = {
  again: (entry) => again(entry).then(tryNow),
  ask(_, item) {
    item.querySelector('[data-do="ask"]').hidden = true;
    const sure = item.querySelector('[data-do="remove"]');
    sure.hidden = false;
    sure.focus();
  },
  remove,
};

const save = async () => {
  const told = JSON.stringify(await entries(), null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([told], { type: 'application/json' }));
  link.download = 'dorsi-waiting.json';
  link.click();
  URL.revokeObjectURL(link.href);
};

const show = async () => {
  try {
    const all = await entries();
    part('some').hidden = !all.length;
    part('none').hidden = all.length > 0;
    list.replaceChildren(...all.map(row));
  } catch { part('unkept').hidden = false; }
};

part('some').addEventListener('click', ({ target }) => {
  if (target.dataset.do === 'try') tryNow();
  if (target.dataset.do === 'save') save();
});
watch(show);
await show();
