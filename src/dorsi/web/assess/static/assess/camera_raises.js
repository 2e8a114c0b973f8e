// Heel raises before the camera: a beat, a count, each leg once; put right by hand, and kept.
import { beat } from './beat.js';
import { ears, endsByHand, panel, test } from './camera_page.js';
import { cardOf } from './camera_review.js';
import { bothSides } from './camera_sides.js';
import { filled } from './tries.js';

const metronome = beat(test.beats);
let counted = 0;

const clears = () => {
  counted = 0;
  metronome.stop();
};

const heard = ({ tell }) => {
  if (tell !== 'counted') return undefined;
  ears.give('counted'); // a tone: to say each number would drown the beat
  return null;
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
  panel({ number: told.phase === 'raises' ? counted : '' });
};

const stops = () => {
  if (counted) endsByHand();
  return counted > 0;
};
const more = ({ value, ended, made_by: { quality } }) => (
  { seen: value, ended, tempo_s: quality.tempo_s, doubtful: quality.doubtful }
);

const fill = (side, { read, seen, ended, tempo_s: every_s, doubtful }) => {
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

const { taken } = await bothSides({
  name: 'raises',
  kind: 'raises',
  base: {},
  wakes: metronome.wake,
  clears,
  loses: () => counted > 0,
  stops,
  more,
  turn: (next, { ended }) => `${test.ended[ended] ?? ''} ${test.turn[next]}`.trim(),
  turned: ({ value }) => panel({ number: value, cue: test.rest }),
  fill,
  step: () => '',
  says: (told) => tempo(told.tempo_s),
  heard,
  entered,
  paints,
});

const put = async (side, by) => {
  const found = taken.sides[side];
  const number = Math.min(test.most, Math.max(0, found.read.tries[0] + by));
  found.read.tries = [number];
  found.read.made_by.corrected = number !== found.seen;
  await taken.set(side, found);
  fill(side, found);
};
for (const side of test.order) {
  for (const press of cardOf(side).querySelectorAll('[data-by]')) {
    press.addEventListener('click', () => put(side, Number(press.dataset.by)));
  }
}
