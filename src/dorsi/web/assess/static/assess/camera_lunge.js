// The lunge test before the camera: three tries a side, a look at both, and into the diary.
import { band, button, ears, filled, page, panel, part, show, test, turnOff } from './camera_page.js';
import { readOf } from './camera_read.js';
import { cardOf, review } from './camera_review.js';
import { runner } from './camera_run.js';
import { takenOf } from './camera_taken.js';

// What these tell, the phase that begins with them says.
const PHASES = ['sure_again', 'stand_still', 'baseline_taken', 'gone_back', 'ended'];
const taken = await takenOf('lunge');
const degrees = (number) => `${Math.round(number)}°`;
const open = () => test.order.find((side) => !taken.sides[side]);
let tries = [];

const chips = (place, read, now) => {
  place.replaceChildren(...Array.from({ length: Math.max(test.tries, read.length) }, (_, at) => {
    const chip = document.createElement('li');
    chip.textContent = at < read.length ? degrees(read[at]) : at + 1;
    chip.className = at < read.length ? 'has' : at === now ? 'cur' : '';
    return chip;
  }));
};
const step = () => filled(test.step, { n: Math.min(tries.length + 1, test.tries) });

const heard = ({ tell, number, why, value }) => {
  if (tell === 'try_taken') {
    const says = filled(test.kept, { n: number, angle: degrees(value) });
    return { ...test.phases.back, says, tone: 'half' };
  }
  if (tell === 'heel_up') return test.heel_up;
  if (tell === 'try_refused') return test.refused[why];
  if (tell === 'wrong_leg') return test.wrong_leg[run.side];
  if (PHASES.includes(tell)) return null;
  return undefined;
};

const entered = async (phase) => {
  if (phase !== 'forward' || tries.length) return;
  await ears.countDown((left) => panel({ number: left })); // once: then they know how it goes
};

const paints = (told) => {
  if (told.tries.length !== tries.length) {
    tries = told.tries;
    band(run.side, step());
  }
  chips(part('tries'), tries, tries.length);
  if (!ears.counts) panel({ number: told.angle_deg === null ? '' : degrees(told.angle_deg) });
  panel({ share: told.stillness });
};

const fill = (side) => {
  const read = taken.sides[side]?.read;
  if (!read) return;
  const mean = read.tries.reduce((sum, one) => sum + one, 0) / read.tries.length;
  const card = cardOf(side);
  card.querySelector('[data-value]').textContent = degrees(mean);
  card.querySelector('[data-error]').textContent = `±${test.error_95}°`;
  chips(card.querySelector('[data-chips]'), read.tries, -1);
  card.querySelector('[data-quality]').textContent = filled(test.quality, {
    judged: Math.round(100 * (read.made_by.quality.judged ?? 0)), rate: Math.round(read.made_by.quality.rate_hz ?? 0),
  });
};

const looks = () => {
  turnOff();
  test.order.forEach(fill);
  show('review');
};

const ends = async (side, result) => {
  if (result.not_taken) {
    begins(side, test.not_taken[result.not_taken] ?? test.lost);
    return;
  }
  await taken.set(side, { read: readOf(result) });
  ears.give('end');
  if (open()) {
    begins(open(), test.turn[open()]);
    await run.starts(); // hands-free: the engine waits until the other leg is the nearer one
  } else {
    ears.say(test.both);
    looks();
  }
};

const run = runner({ step, heard, entered, paints, ends });

function begins(side, says) {
  tries = [];
  chips(part('tries'), [], 0);
  run.waits(side);
  if (!says) return;
  panel({ says });
  ears.say(says);
}

const redo = async (side) => {
  await taken.drop(side);
  await turnsOn();
};

async function turnsOn() {
  ears.wake();
  if (!(await run.opens())) {
    show('setup');
    return;
  }
  show('live');
  const before = test.order.find((side) => taken.sides[side]);
  begins(open() ?? test.order[0], before && open() ? test.kept_before[before] : '');
}

const commands = {
  open: turnsOn,
  start: () => run.starts(),
  again() {
    begins(run.side);
    run.starts();
  },
  stop: () => { run.leaves(); begins(run.side); },
  leave() {
    turnOff();
    show('setup');
  },
};
page.addEventListener('click', (event) => {
  const pressed = event.target.closest('[data-do]');
  if (pressed && pressed.getAttribute('aria-disabled') !== 'true') commands[pressed.dataset.do]?.();
});

review({ kind: 'angles', base: { protocol: test.protocol }, taken, redo });
button('open').hidden = false;
if (!open()) looks();
