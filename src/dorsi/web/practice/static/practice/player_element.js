// The player: keys, taps and time become events; states become the page, sound and voice.
import { advance, begin, isOver, mayGoOn, repetition, stepOf, summary, takenUp } from './timeline.js';
import { runClock } from './steady_clock.js';
import { face } from './face_element.js';
import { hurtSheet } from './sheet_element.js';
import { listen } from './keys_element.js';
import { senses } from './senses_element.js';
import { stayAwake, letSleep } from '../parts/js/awake_element.js';
import { keepsEnd, noteStop } from './end_element.js';
import { brokenOff, forgetPractice, keeper } from './broken_off.js';
import { offer } from './offer_element.js';
import { coach } from './coach_element.js';
import { setUp } from './set_up_element.js';
import './double_tap.js';

const page = document.querySelector('[data-practice]');
const parts = (name) => page.querySelector(`[data-${name}]`);
const script = JSON.parse(document.querySelector('#timeline').textContent);
const form = parts('end');
const shown = face(parts('guide'), document.querySelector('[data-live]'), script);
const told = senses(parts('senses'));
const sheet = hurtSheet(document.querySelector('[data-hurt]'), (what) => happens('it_was', { what }));
const keep = keeper(script, () => form.elements.entry_id.value);

const panel = page.querySelector('[data-cam]');
const eye = coach({
  panel, script,
  parts: JSON.parse(document.querySelector('#camera-parts').textContent),
  shown: (look) => looks(look),
  told: told.tale,
  now: () => state,
  happens: (name, details) => happens(name, details),
});
const before = setUp({
  page, panel, coach: eye, task: script.steps.find(({ watch }) => watch)?.watch ?? script.hand_only,
});

let state = begin(script);
let found = null; // what broke off
let stopClock = () => {};

const looks = (look) => {
  shown.looks(look);
  before.looks(look);
  if (!parts('guide').hidden) shown.show(state, []);
};

const happens = (name, details) => {
  const was = state;
  const [after, cues] = advance(state, name, details);
  state = after;
  if (was === state) return;
  keep(state);
  told.give(cues, was, state);
  const watched = eye.watches(state);
  if (name === 'tick' && repetition(state, watched) > repetition(was, watched)) told.tick();
  if (was.status !== 'asking' && state.status === 'asking') sheet.open();
  shown.show(state, cues);
  eye.after(name, was, state, cues.some(({ kind }) => kind === 'tone'));
  if (!isOver(was) && isOver(state)) end();
};

const opens = () => {
  before.leave();
  parts('list').hidden = true;
  parts('guide').hidden = false;
  shown.fetch();
  told.wake();
  stayAwake();
  stopClock = runClock({ passed: (seconds) => happens('tick', { seconds }), stalled: () => happens('pause') });
};
const focusPause = () => parts('guide').querySelector('.pause').focus();

const begins = () => {
  if (state.status !== 'waiting') return;
  opens();
  happens('start');
  focusPause();
};

const goesOn = () => {
  if (state.status !== 'waiting') return;
  takes(takenUp(found.state));
  opens();
  shown.enter(state);
  eye.enters();
  focusPause();
  if (state.status === 'asking') sheet.open();
};

const takes = (as) => {
  state = as;
  form.elements.entry_id.value = found.entryId;
};

const end = () => {
  stopClock();
  letSleep();
  const what = summary(state);
  fill(what);
  if (state.status === 'stopped') {
    showStop();
    noteStop(form, page.dataset.stopped); // at once, so that it holds even if the page is closed now
  } else if (what.done.length || what.hurt.length) form.requestSubmit();
  else forgetPractice().then(() => location.assign(page.dataset.today));
};

const fill = (what) => {
  for (const name of ['skipped', 'hurt', 'pinched']) form.elements[name].value = what[name].join(' ');
  form.elements.seconds.value = what.seconds;
  form.elements.ended.value = what.ended;
};

const showStop = () => {
  const place = page.querySelector(`[data-stop="${state.ended_by === 'popped' ? 'popped' : 'hurt'}"]`);
  parts('list').hidden = true;
  parts('guide').hidden = true;
  place.hidden = false;
  place.querySelector('h1').focus();
  place.querySelector('[data-do="keep"]').hidden = Boolean(found?.noted);
  place.querySelector('[data-noted]').hidden = !found?.noted;
};

const note = () => {
  if (!isOver(state)) takes(found.state);
  fill(summary(state));
  form.requestSubmit();
};

// In the midst of a practice: it stands until the runner goes on.
const turnsOn = async () => {
  const says = (text) => looks({ on: false, cue: '', says: text, up: false });
  happens('pause');
  try {
    await eye.open((progress) => says(progress.says ?? script.words.camera_opens));
  } catch (fault) {
    says(eye.says(fault));
  }
};

const commands = {
  start: begins,
  anew: begins,
  go_on: goesOn,
  pause: () => happens(state.status === 'paused' ? 'resume' : 'pause'),
  keep: note,
  set_up: () => before.open(),
  list: () => before.back(),
  camera_on: () => before.turnOn(),
  start_seen: () => (found && mayGoOn(found.state) ? goesOn() : begins()),
  camera: () => (eye.on ? eye.close() : turnsOn()),
};
const command = (name) => (commands[name] ?? (() => happens(name)))();

page.addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]');
  if (button) command(button.dataset.do);
});
listen(() => told.keys && stepOf(state) && parts('list').hidden && state.status !== 'asking' && !isOver(state), command);
document.addEventListener('visibilitychange', () => { if (document.hidden) happens('pause'); });
addEventListener('resize', () => { if (!parts('guide').hidden) shown.show(state, []); });
addEventListener('beforeunload', (event) => { if (state.ran_s && !isOver(state)) event.preventDefault(); });

keepsEnd(form);
parts('senses').hidden = false;
parts('offers-camera').hidden = false;
parts('paper').classList.replace('wide', 'plain');
found = await brokenOff(script);
if (found?.state.status === 'stopped') { // over: what happened is told again, and can be noted
  takes(found.state);
  fill(summary(state));
  showStop();
} else offer(page, script, found);
