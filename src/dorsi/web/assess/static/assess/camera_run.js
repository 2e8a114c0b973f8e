// One side of a test before the camera: its phases, its cues, its troubles. What they are, the
// engine says; which words and tones belong to them, the page.
import {
  band, button, ears, follow, isOn, noTrouble, panel, test, toldOf, trouble, turnOff, turnOn,
  wordsOf,
} from './camera_page.js';

const BAD = ['heel_up', 'try_refused'];
const SAID_BY_PHASE = ['sure_again', 'stand_still', 'baseline_taken', 'gone_back', 'ended'];
const BLIND = ['unsure', 'two_people', 'wrong_leg'];
const GONE = ['unplugged', 'stalled', 'slept', 'hidden']; // for a while: the camera mends it
const CUE_MS = 2500; // a cue that interrupts stands so long, then the phase's own comes back
const OVER = ['crashed', 'closed']; // nothing more comes from this camera; others mend

// `clears` comes before a side, `step` names where one is, `says` may have a sentence for a status,
// `heard` gives an event's own cue (undefined: the common one, null: none), `entered` follows a
// phase, `paints` a status, `ends` takes the result of a side.
export const runner = ({ clears, step, says, heard, entered, paints, ends }) => {
  let side = test.order[0];
  let running = false;
  let phase = null;
  let blind = false;
  let until_ms = 0;
  let latest = null;

  const ofPhase = () => {
    const words = test.phases[phase];
    return phase === 'view' ? { ...words, says: test.place[side] } : words;
  };
  const buttons = () => {
    button('start').hidden = running;
    button('again').hidden = !running;
    button('stop').hidden = !running;
  };
  const run = (on) => {
    running = on;
    phase = null;
    blind = false;
    until_ms = 0;
    latest = null;
    buttons();
  };

  const tell = ({ cue, says, tone }, bad = false) => {
    if (cue) panel({ cue, says, bad }); // without one it is only heard
    ears.give(tone);
    ears.say(says || cue);
  };
  const interrupt = (words, bad) => {
    if (words.cue) until_ms = performance.now() + CUE_MS;
    tell(words, bad);
  };
  const enter = (next) => {
    phase = next;
    ears.stopCounting();
    if (!ofPhase()) return;
    band(side, step());
    if (performance.now() < until_ms) ears.give(ofPhase().tone);
    else tell(ofPhase());
    entered(phase);
  };
  const settle = (told) => { // the interruption is over: the phase speaks for itself again
    if (!ofPhase() || blind || performance.now() < until_ms) return;
    panel({ cue: ofPhase().cue, says: says?.(told) ?? ofPhase().says, bad: false });
  };

  const status = (told) => {
    if (!running) return;
    if (told.phase !== phase) enter(told.phase);
    latest = told;
    settle(told);
    paints(told, side);
    if (!told.result) return;
    run(false);
    ends(side, told.result);
  };
  const happens = (event) => {
    if (!running) return;
    if (BLIND.includes(event.tell)) blind = true;
    if (event.tell === 'sure_again') blind = false;
    if (event.tell === 'heel_down') until_ms = 0;
    if (SAID_BY_PHASE.includes(event.tell)) return;
    const own = heard(event, side);
    const words = own === undefined ? toldOf(event) : own;
    if (words) interrupt(words, BAD.includes(event.tell));
  };
  const events = (all) => { for (const event of all) happens(event); };
  const waits = (next) => {
    side = next;
    run(false);
    clears();
    ears.stopCounting();
    band(side, '');
    panel({ number: '', share: 0, cue: test.ready.cue, says: test.place[side], bad: false });
    button('start').textContent = test.start[side];
  };
  const fails = (what) => {
    const over = OVER.includes(what);
    if (running && GONE.includes(what)) { // read at three metres, like all that is said meanwhile
      blind = true;
      tell({ cue: test.no_picture, says: wordsOf(what), tone: 'ask' });
      if (latest) paints({ ...latest, sure: false }, side); // or what stood there looks like a reading
    } else trouble(what, running && over ? test.lost : '');
    if (!over) return;
    turnOff();
    waits(side);
  };
  // What was done so far stands: tries are kept in the engine, sides in the page.
  const mends = () => {
    noTrouble();
    blind = false;
    if (!running) return;
    ears.give('go_on');
    if (latest) settle(latest);
  };
  const camera = { events, status, fails, mends, slows: () => trouble('lite') };

  return {
    opens: () => turnOn(camera),
    waits,
    async starts() {
      ears.wake();
      noTrouble();
      if (!isOn() && !(await turnOn(camera))) return;
      run(true);
      button('stop').focus();
      await follow(test.tasks[side]);
    },
    leaves() {
      follow(null);
      waits(side);
    },
    get side() { return side; },
  };
};
