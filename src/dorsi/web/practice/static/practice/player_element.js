// The player: keys, taps and time become events; states become the page, sound and voice.
import { advance, begin, isOver, repetition, stepOf, summary } from './timeline.js';
import { runClock } from './steady_clock.js';
import { face } from './face_element.js';
import { hurtSheet } from './sheet_element.js';
import { listen } from './keys_element.js';
import { senses } from './senses_element.js';
import { stayAwake, letSleep } from './awake_element.js';
import { keepsEnd, noteStop } from './end_element.js';

const page = document.querySelector('[data-practice]');
const parts = (name) => page.querySelector(`[data-${name}]`);
const script = JSON.parse(document.querySelector('#timeline').textContent);
const form = parts('end');
const shown = face(parts('guide'), document.querySelector('[data-live]'), script);
const told = senses(parts('senses'));
const sheet = hurtSheet(document.querySelector('[data-hurt]'), (what) => happens('it_was', { what }));

let state = begin(script);
let stopClock = () => {};

const happens = (name, details) => {
  const before = state;
  const [after, cues] = advance(state, name, details);
  state = after;
  told.give(cues);
  if (name === 'tick' && repetition(state) > repetition(before)) told.tick();
  if (before.status !== 'asking' && state.status === 'asking') sheet.open();
  if (before !== state) shown.show(state, cues);
  if (!isOver(before) && isOver(state)) end();
};

const begins = () => {
  parts('list').hidden = true;
  parts('guide').hidden = false;
  told.wake();
  stayAwake();
  stopClock = runClock({ passed: (seconds) => happens('tick', { seconds }), stalled: () => happens('pause') });
  happens('start');
  parts('guide').querySelector('.pause').focus();
};

const end = () => {
  stopClock();
  letSleep();
  fill(summary(state));
  if (state.status === 'stopped') stopHere();
  else if (summary(state).done.length || summary(state).hurt.length) form.requestSubmit();
  else location.assign(page.dataset.today);
};

const fill = (what) => {
  for (const name of ['skipped', 'hurt', 'pinched']) form.elements[name].value = what[name].join(' ');
  form.elements.seconds.value = what.seconds;
  form.elements.ended.value = what.ended;
};

// Noted at once, so that it holds even if the page is closed now; the form notes the same again.
const stopHere = () => {
  const place = page.querySelector(`[data-stop="${state.ended_by === 'popped' ? 'popped' : 'hurt'}"]`);
  parts('guide').hidden = true;
  place.hidden = false;
  place.querySelector('h1').focus();
  noteStop(form, page.dataset.stopped);
};

const commands = {
  start: begins,
  pause: () => happens(state.status === 'paused' ? 'resume' : 'pause'),
  keep: () => form.requestSubmit(),
};
const command = (name) => (commands[name] ?? (() => happens(name)))();

page.addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]');
  if (button) command(button.dataset.do);
});
listen(() => told.keys && stepOf(state) && parts('list').hidden && state.status !== 'asking' && !isOver(state), command);
document.addEventListener('visibilitychange', () => { if (document.hidden) happens('pause'); });
addEventListener('beforeunload', (event) => { if (state.ran_s && !isOver(state)) event.preventDefault(); });

keepsEnd(form);
parts('senses').hidden = false;
page.querySelector('[data-do="start"]').hidden = false;
parts('paper').classList.replace('wide', 'plain');
