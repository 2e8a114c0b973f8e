// The lunge test before the camera: three tries a side, a look at both, and into the diary.
import { band, ears, panel, part, test } from './camera_page.js';
import { cardOf } from './camera_review.js';
import { bothSides } from './camera_sides.js';
import { chips, degrees, filled, mean } from './tries.js';

let tries = [];

const step = () => filled(test.step, { n: Math.min(tries.length + 1, test.tries) });
const clears = () => {
  tries = [];
  chips(part('tries'), test.tries, tries, 0);
};

const heard = ({ tell, number, why, value }, side) => {
  if (tell === 'try_taken') {
    const says = filled(test.kept, { n: number, angle: degrees(value) });
    return { ...test.phases.back, says, tone: 'half' };
  }
  if (tell === 'wrong_leg') return test.wrong_leg[side];
  return test.told[`${tell}.${why}`] ?? test.told[tell];
};

const entered = async (phase) => {
  if (phase !== 'forward' || tries.length) return;
  await ears.countDown((left) => panel({ number: left })); // once: then they know how it goes
};

const paints = (told, side) => {
  if (told.tries.length !== tries.length) {
    tries = told.tries;
    band(side, step());
  }
  chips(part('tries'), test.tries, tries, tries.length);
  const reads = told.sure && told.angle_deg !== null; // nobody trains by a number we doubt
  if (!ears.counts) panel({ number: reads ? degrees(told.angle_deg) : '' });
  panel({ share: told.sure ? told.stillness : 0 });
};

const fill = (side, { read }) => {
  const card = cardOf(side);
  const { judged = 0, rate_hz: rate = 0 } = read.made_by.quality;
  card.querySelector('[data-value]').textContent = degrees(mean(read.tries));
  card.querySelector('[data-error]').textContent = `±${test.error_95}°`;
  chips(card.querySelector('[data-chips]'), test.tries, read.tries);
  card.querySelector('[data-quality]').textContent = filled(test.quality, {
    judged: Math.round(100 * judged), rate: Math.round(rate),
  });
};

const { run } = await bothSides({
  name: 'lunge',
  kind: 'angles',
  base: { protocol: test.protocol },
  wakes() {},
  clears,
  loses: () => tries.length > 0,
  stops: () => false,
  more: () => ({}),
  turn: (next) => test.turn[next],
  turned: () => run.starts(), // hands-free: the engine waits until the other leg is the nearer one
  fill,
  step,
  heard,
  entered,
  paints,
});
