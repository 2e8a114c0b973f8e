// The phone on the shin: the sensor from the tap, zero, one side after the other, a look at both.
import { sends } from '../parts/js/sending.js';
import { takenOf } from './camera_taken.js';
import { ears, open, runner, showTries } from './shin_run.js';
import {
  button, buttons, chips, degrees, done, filled, heading, loading, mean, noTrouble, page, part, says,
  show, steady, test, trouble,
} from './shin_screen.js';
import { allow } from './shin_sensor.js';

const SIDES = ['left', 'right'];
const taken = await takenOf('phone');
const form = page.querySelector('form[data-sends]');
let run = null;
let zero = null; // what the engine gave for it
let side = null; // null while the phone is set to zero

const chosen = () => page.querySelector('[name="zero"]:checked').value;
const openSide = () => test.order.find((one) => !taken.sides[one]);

const readOf = (result) => ({
  instrument: 'phone',
  tries: result.tries,
  error: result.standard_error,
  made_by: { ...result.made_by, site: test.site, zero: zero ? chosen() : 'none' },
});

const step = (tries) => {
  showTries(tries);
  const n = Math.min(tries.length + 1, test.tries);
  heading(side, test.sides[side], filled(test.step, { n }));
};

const toZero = async () => {
  side = null;
  const words = test.zero[chosen()];
  show('live');
  done(null);
  heading(null, words.title, '');
  chips(part('tries'), []);
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
  chips(card.querySelector('[data-chips]'), tries);
};
const review = (how) => {
  run?.close();
  run = null;
  SIDES.forEach(fill);
  show('review', how);
};

const onward = () => {
  const next = openSide();
  if (next) toSide(next);
  else review();
};

// One side is over: its number, and what comes next.
const sideEnds = async (result) => {
  if (result.not_taken) {
    await toSide(side, test.lunge.once_more);
    return;
  }
  await taken.set(side, readOf(result));
  heading(side, test.sides[side], '');
  done(result.tries);
  chips(part('tries'), result.tries);
  says(steady(result.tries));
  ears.give('end');
  const next = openSide();
  const now = next ? test.now[next] : test.look;
  ears.say(`${test.done[side]} ${filled(test.angle, { n: Math.round(mean(result.tries)) })}. ${now}.`);
  buttons({ does: 'onward', says: now }, 'again');
  part('main').focus({ preventScroll: true });
};

const zeroEnds = async (result) => {
  zero = result.zero;
  ears.give('half');
  await toSide(openSide() ?? test.order[0], test.zero[chosen()].done);
};

const ends = (result) => (side ? sideEnds(result) : zeroEnds(result));
const stepped = (tries) => { if (side) step(tries); };

const fails = () => {
  run.close();
  run = null;
  show('place');
  trouble(test.troubles.broken);
  ears.say(test.troubles.broken);
};

const turnOn = async () => {
  noTrouble();
  ears.wake();
  button('allow').setAttribute('aria-disabled', 'true');
  try {
    await allow();
    loading({});
    run = runner(await open({ onProgress: loading }), { ends, stepped, fails });
  } catch (fault) {
    const says = fault.says || test.troubles[fault.what] || test.troubles.broken;
    trouble(says);
    ears.say(says);
    return false;
  } finally {
    loading(null);
    button('allow').removeAttribute('aria-disabled');
  }
  return true;
};

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
  stop: () => (side ? toSide(side) : toZero()),
  onward,
  async again() {
    await taken.drop(side);
    done(null);
    run.again();
  },
  leave: () => {
    run.stops();
    show('zero');
  },
};
page.addEventListener('click', async (event) => {
  const { do: name, redo } = event.target.closest('[data-do], [data-redo]')?.dataset ?? {};
  if (redo) {
    await taken.drop(redo);
    show(run || (await turnOn()) ? 'zero' : 'place');
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
