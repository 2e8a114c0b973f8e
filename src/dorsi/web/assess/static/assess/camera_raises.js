// Heel raises before the camera: a beat, a count, each leg once; put right by hand, and kept.
import { beat } from './beat.js';
import { button, ears, endsByHand, filled, page, panel, part, show, test, turnOff } from './camera_page.js';
import { readOf } from './camera_read.js';
import { cardOf, review } from './camera_review.js';
import { runner } from './camera_run.js';
import { takenOf } from './camera_taken.js';

// What these tell, the phase that begins with them says.
const PHASES = ['sure_again', 'stand_still', 'baseline_taken', 'gone_back', 'ended'];
const taken = await takenOf('raises');
const metronome = beat(test.beats);
const open = () => test.order.find((side) => !taken.sides[side]);
let counted = 0;

const heard = ({ tell }) => {
  if (tell === 'counted') { // told by a tone: to say each number would drown the beat
    ears.give('counted');
    return null;
  }
  return PHASES.includes(tell) ? null : undefined;
};

const entered = async (phase) => {
  if (phase !== 'raises') return;
  metronome.start();
  await ears.countDown((left) => panel({ number: left }));
};

const tempo = (seconds) => (seconds === null ? undefined : test.tempo
  .find(({ below_s: below }) => below === null || seconds < below).says);
const paints = (told) => {
  counted = told.counted;
  if (ears.counts && counted === 0) return;
  const raises = told.phase === 'raises';
  panel({ number: raises ? counted : '', share: raises ? told.lift ?? 0 : told.stillness });
};

const fill = (side) => {
  const found = taken.sides[side];
  if (!found) return;
  const { read, seen, ended, tempo_s: every_s, doubtful } = found;
  const card = cardOf(side);
  const set = (name, text) => { card.querySelector(`[data-${name}]`).textContent = text; };
  set('value', read.tries[0]);
  set('ended', test.ended[ended] ?? '');
  set('quality', filled(test.beat, { seconds: every_s?.toFixed(1) ?? '', asked: test.raise_s }));
  set('doubtful', filled(test.doubtful, { n: doubtful }));
  set('corrected', filled(test.corrected, { n: seen }));
  card.querySelector('[data-quality]').hidden = !every_s;
  card.querySelector('[data-doubtful]').hidden = !doubtful;
  card.querySelector('[data-corrected]').hidden = !read.made_by.corrected;
};

const looks = () => {
  turnOff();
  test.order.forEach(fill);
  show('review');
};

const begins = (side, says) => {
  counted = 0;
  metronome.stop();
  run.waits(side);
  if (!says) return;
  panel({ says });
  ears.say(says);
};

const ends = async (side, result) => {
  metronome.stop();
  if (result.not_taken) {
    begins(side, test.none);
    return;
  }
  const { doubtful, tempo_s: every_s } = result.made_by.quality;
  await taken.set(side, {
    read: readOf(result), seen: result.value, ended: result.ended, tempo_s: every_s, doubtful,
  });
  ears.give('end');
  if (open()) {
    begins(open(), `${test.ended[result.ended] ?? ''} ${test.turn[open()]}`.trim());
    panel({ number: result.value, cue: test.rest });
  } else {
    ears.say(test.both);
    looks();
  }
};

const run = runner({
  step: () => '', says: (told) => tempo(told.tempo_s), heard, entered, paints, ends,
});

const turnsOn = async () => {
  ears.wake();
  metronome.wake();
  if (!(await run.opens())) {
    show('setup');
    return;
  }
  show('live');
  const before = test.order.find((side) => taken.sides[side]);
  begins(open() ?? test.order[0], before && open() ? test.kept_before[before] : '');
};

const commands = {
  open: turnsOn,
  start() {
    metronome.wake();
    run.starts();
  },
  again() {
    begins(run.side);
    run.starts();
  },
  stop() {
    if (counted) endsByHand();
    else {
      run.leaves();
      begins(run.side);
    }
  },
  leave() {
    metronome.stop();
    turnOff();
    show('setup');
  },
};
page.addEventListener('click', (event) => {
  const pressed = event.target.closest('[data-do]');
  if (pressed && pressed.getAttribute('aria-disabled') !== 'true') commands[pressed.dataset.do]?.();
});

const put = async (side, by) => {
  const found = taken.sides[side];
  const number = Math.min(test.most, Math.max(0, found.read.tries[0] + by));
  found.read.tries = [number];
  found.read.made_by.corrected = number !== found.seen;
  await taken.set(side, found);
  fill(side);
};
for (const side of test.order) {
  for (const press of cardOf(side).querySelectorAll('[data-by]')) {
    press.addEventListener('click', () => put(side, Number(press.dataset.by)));
  }
}

const redo = async (side) => {
  await taken.drop(side);
  await turnsOn();
};
review({ kind: 'raises', base: {}, taken, redo });
button('open').hidden = false;
if (!open()) looks();
