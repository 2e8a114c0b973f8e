// The phone on the shin: the sensor from the tap, zero, one side after the other, a look at both.
import { sends } from '../parts/js/sending.js';
import { askedTwice } from './asked_twice.js';
import { ears, open, runner } from './shin_run.js';
import {
  button, buttons, done, heading, loading, noTrouble, page, part, says, show, steady, test, trouble,
} from './shin_screen.js';
import { allow } from './shin_sensor.js';
import { takenOf } from './taken.js';
import { chips, degrees, filled, mean } from './tries.js';

const SIDES = ['left', 'right'];
const taken = await takenOf('phone');
const form = page.querySelector('form[data-sends]');
let run = null;
let zero = null; // what the engine gave for it
let side = null; // null while the phone is set to zero
let anew = null; // a side that is read, and is read again

const chosen = () => page.querySelector('[name="zero"]:checked').value;
const openSide = () => anew ?? test.order.find((one) => !taken.sides[one]);

const readOf = (result) => ({
  instrument: 'phone',
  tries: result.tries,
  error: result.standard_error,
  made_by: { ...result.made_by, site: test.site, zero: zero ? chosen() : 'none' },
});

const step = (tries) => {
  chips(part('tries'), test.tries, tries, tries.length);
  const n = Math.min(tries.length + 1, test.tries);
  heading(side, test.sides[side], filled(test.step, { n }));
};

const toZero = async () => {
  side = null;
  const words = test.zero[chosen()];
  show('live');
  done(null);
  heading(null, words.title, '');
  part('tries').hidden = true;
  await run.waits(test.zeros[chosen()], words);
  says(words.ready);
  buttons({ does: 'start', says: words.start });
};

const toSide = async (next, before = '') => {
  side = next;
  show('live');
  done(null);
  part('tries').hidden = false;
  step([]);
  await run.waits({ ...test.tasks[side], zero }, test.lunge);
  says(test.ready[side]);
  ears.say(`${before} ${test.ready[side]}`.trim());
  buttons({ does: 'start', says: test.start[side] });
};

const fill = (one) => {
  const { tries } = taken.sides[one];
  const card = form.querySelector(`[data-of="${one}"]`);
  card.querySelector('[data-value]').textContent = degrees(mean(tries));
  card.querySelector('[data-steady]').textContent = steady(tries);
  chips(card.querySelector('[data-chips]'), test.tries, tries);
};
const review = (how) => {
  run?.close();
  run = null;
  SIDES.forEach(fill);
  show('review', how);
};

const onward = (before = '') => {
  const next = openSide();
  if (next) toSide(next, before);
  else review();
};

// One side is over: its number, and what comes next.
const sideEnds = async (result) => {
  if (result.not_taken) {
    await toSide(side, test.lunge.once_more);
    return;
  }
  await taken.set(side, readOf(result));
  anew = null;
  heading(side, test.sides[side], '');
  done(result.tries);
  chips(part('tries'), test.tries, result.tries);
  says(steady(result.tries));
  ears.give('end');
  const next = openSide();
  const now = next ? test.now[next] : test.look;
  ears.say(`${test.done[side]} ${filled(test.angle, { n: Math.round(mean(result.tries)) })}. ${now}.`);
  buttons({ does: 'onward', says: now }, 'again');
  part('main').focus({ preventScroll: true });
};

const zeroEnds = (result) => {
  zero = result.zero;
  ears.give('half');
  onward(test.zero[chosen()].done);
};

const ends = (result) => (side ? sideEnds(result) : zeroEnds(result));
const stepped = (tries) => { if (side) step(tries); };

const warn = (text, how) => {
  trouble(text, how);
  ears.say(text);
};

const fails = () => {
  run.close();
  run = null;
  show('place');
  warn(test.troubles.broken);
};

const turnOn = async () => {
  noTrouble();
  ears.wake();
  if (run) return true; // who went back to look at the first screen
  button('allow').setAttribute('aria-disabled', 'true');
  try {
    await allow();
    loading({});
    run = runner(await open({ onProgress: loading }), { ends, stepped, fails });
  } catch (fault) {
    warn(fault.says || test.troubles[fault.what] || test.troubles.broken);
    return false;
  } finally {
    loading(null);
    button('allow').removeAttribute('aria-disabled');
  }
  return true;
};

const sure = askedTwice({ says: () => warn(test.drops, { ways: false }), unsays: () => run?.unsays() });
const commands = {
  allow: async () => { if (await turnOn()) show('zero'); },
  place: () => show('place'),
  async zeroed() {
    ears.wake();
    zero = null;
    if (chosen() === 'none') onward();
    else await toZero();
  },
  start: () => run.starts(),
  stop() {
    if (!sure('stop', run.loses)) return;
    if (side) toSide(side);
    else toZero();
  },
  onward: () => onward(),
  async again() {
    await taken.drop(side);
    done(null);
    run.again();
  },
  leave() {
    if (!sure('leave', run.loses)) return;
    anew = null;
    if (!openSide()) {
      review();
      return;
    }
    run.stops();
    show('zero');
  },
};
page.addEventListener('click', async (event) => {
  const { do: name, redo } = event.target.closest('[data-do], [data-redo]')?.dataset ?? {};
  if (redo) {
    anew = redo; // what it gave stays until the new one is there
    show('place'); // which shows what is loading
    if (await turnOn()) show('zero');
  } else if (name && event.target.closest('[data-do]').getAttribute('aria-disabled') !== 'true') {
    commands[name]();
  }
});

page.querySelector('[data-forget]').addEventListener('click', () => taken.forget());
form.addEventListener('submit', () => {
  for (const one of SIDES) form.elements[one].value = JSON.stringify(taken.sides[one]);
});
sends(form, {
  kind: 'angles',
  body: (told) => ({ protocol: test.protocol, entry_id: told.get('entry_id'), ...taken.sides }),
  missing() {},
  onward: (arrived) => {
    taken.forget();
    return arrived ? form.dataset.noted : form.dataset.waiting;
  },
});
addEventListener('pagehide', () => run?.close());
addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); }); // it is closed

button('allow').hidden = false;
if (!openSide()) review({ moves: false });
