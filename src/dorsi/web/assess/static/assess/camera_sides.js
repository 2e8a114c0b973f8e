// A test before the camera, whichever it is: one side after the other, a look at both, and what the
// buttons do. What a side shows, loses and leaves behind, each test says itself.
import { askedTwice } from './asked_twice.js';
import {
  button, ears, noTrouble, page, panel, show, test, turnOff, warn,
} from './camera_page.js';
import { review } from './camera_review.js';
import { runner } from './camera_run.js';
import { takenOf } from './taken.js';

const readOf = ({ instrument, tries, error, made_by: madeBy }) => (
  { instrument, tries, error, made_by: madeBy } // as the diary takes it
);

// `name`, `kind`, `base`: under which name sides are kept here, and what goes into the outbox.
// `wakes` follows a tap; `loses` tells whether a side that is left now would lose something, `stops`
// may end it otherwise. `more` is kept with a reading, `turn` says what comes after it, `turned`
// does it; `fill` shows a side on its card. `clears` and the rest are what `runner` asks for.
export const bothSides = async ({
  name, kind, base, wakes, clears, loses, stops, more, turn, turned, fill, ...shown
}) => {
  const taken = await takenOf(name);
  const open = () => test.order.find((side) => !taken.sides[side]);

  const looks = () => {
    turnOff();
    clears();
    for (const side of test.order) if (taken.sides[side]) fill(side, taken.sides[side]);
    show('review');
  };
  const begins = (side, says = '') => {
    run.waits(side);
    if (!says) return;
    panel({ says });
    ears.say(says);
  };
  const ends = async (side, result) => {
    if (result.not_taken) {
      begins(side, test.not_taken[result.not_taken]);
      return;
    }
    await taken.set(side, { read: readOf(result), ...more(result) });
    ears.give('end');
    if (open()) {
      begins(open(), turn(open(), result));
      turned(result);
    } else {
      ears.say(test.both);
      looks();
    }
  };
  const run = runner({ clears, ...shown, ends });

  const turnsOn = async (side) => {
    ears.wake();
    wakes();
    if (!(await run.opens())) {
      show('setup');
      return;
    }
    show('live');
    const before = test.order.find((one) => one !== side && taken.sides[one]);
    begins(side, test.kept_before[before]);
  };
  const sure = askedTwice({ says: () => warn(test.drops), unsays: noTrouble });
  const commands = {
    open: () => (open() ? turnsOn(open()) : looks()),
    start() {
      wakes();
      run.starts();
    },
    again() {
      if (!sure('again', loses())) return;
      begins(run.side);
      run.starts();
    },
    stop() {
      if (!stops() && sure('stop', loses())) run.leaves();
    },
    leave() {
      if (!sure('leave', loses())) return;
      run.leaves();
      turnOff();
      if (open()) show('setup');
      else looks();
    },
  };
  page.addEventListener('click', (event) => {
    const pressed = event.target.closest('[data-do]');
    if (pressed && pressed.getAttribute('aria-disabled') !== 'true') commands[pressed.dataset.do]?.();
  });
  review({ kind, base, taken, redo: turnsOn });
  button('open').hidden = false;
  if (!open()) looks();
  return { taken, run };
};
