// One task of the engine, followed by ear: a zero, or one side's tries. Which phase it is in and
// what counts, the engine says; this gives each its words, its tone, and the 3-2-1 before a try.
import { letSleep, stayAwake } from '../parts/js/awake_element.js';
import { heard } from './heard.js';
import {
  angle, buttons, label, noTrouble, number, ring, says, test, trouble,
} from './shin_screen.js';
import { listen } from './shin_sensor.js';
import { filled } from './tries.js';

const parts = JSON.parse(document.querySelector('#camera-parts').textContent);
const TROUBLES = ['sensor_silent', 'sensor_slow'];
const OWN = ['try_taken', 'gone_back', 'ended']; // said by the phases, or here in own words
const BREATH_MS = 2200; // between a sentence and the next count

export const ears = heard(test.senses);

// `ends` takes a task's result, `stepped` the tries so far, `fails` that the engine broke.
export const runner = (engine, { ends, stepped, fails }) => {
  let task = null;
  let words = null;
  let armed = false;
  let phase = null;
  let tries = [];
  let breath = null;
  let ails = ''; // what ails the sensor, in words: nobody holds still for one that does not measure

  const tell = (text, tone) => {
    says(text);
    ears.give(tone);
    ears.say(text);
  };
  const count = async () => {
    clearTimeout(breath);
    tell(words.place, 'get_ready');
    label('');
    if (!(await ears.countDown(number)) || !armed) return;
    engine.say('go');
  };
  const quiet = () => {
    clearTimeout(breath);
    ears.stopCounting();
  };
  const enters = {
    place() {
      ring(0);
      if (armed && !ails) breath = setTimeout(count, BREATH_MS);
    },
    hold() {
      if (armed && !ails) tell(words.hold, '');
    },
    back() {
      label('');
      ring(1);
      says(words.back);
    },
    done() {},
  };
  const paint = (told) => {
    if (ears.counts) return;
    if (told.sure === false) { // a number that stands still would look like a reading
      number('');
      ring(0);
      label('');
      return;
    }
    angle(told.angle_deg);
    if (phase !== 'hold' || !armed) return;
    ring(told.stillness);
    label(told.stillness > 0 ? words.label.still : words.label.moving);
  };
  const status = (told) => {
    if (!task) return;
    if (told.tries.length !== tries.length) {
      tries = told.tries;
      stepped(tries);
    }
    if (told.phase !== phase) {
      phase = told.phase;
      quiet();
      enters[phase]?.();
    }
    paint(told);
    if (!told.result || !armed) return;
    armed = false;
    ends(told.result);
  };
  const tellsIll = () => {
    trouble(ails);
    ears.give('ask');
    ears.say(ails);
  };
  const fallsIll = (sentence) => {
    ails = sentence;
    quiet();
    says('');
    tellsIll();
  };
  const recovers = () => {
    ails = '';
    noTrouble();
    breath = setTimeout(() => enters[phase]?.(), BREATH_MS);
  };
  const happens = ({ tell: what, why, number: n, value }) => {
    if (what === 'try_taken' && words.kept) {
      tell(filled(words.kept, { n, angle: filled(test.angle, { n: Math.round(value) }) }), 'half');
    }
    if (OWN.includes(what)) return;
    const told = parts.words.events[`${what}.${why}`] ?? parts.words.events[what];
    if (!told) return;
    const sentence = filled(told.says, { n: n === null ? '' : Math.round(n) });
    if (TROUBLES.includes(what)) fallsIll(sentence);
    else if (armed) tell(sentence, told.tone);
    if (what === 'sensor_again') recovers();
  };
  engine.onTrouble = fails;
  engine.onStatus = status;
  engine.onEvents = (events) => { if (task) events.forEach(happens); };
  const deaf = listen({ samples: (rows) => engine.samples(rows), tick: (at_s) => engine.say(['tick', at_s]) });
  let hidden_ms = 0;
  const wakes = () => {
    if (document.hidden) hidden_ms = performance.now();
    else if (armed && performance.now() - hidden_ms > BREATH_MS) tell(test.troubles.asleep, 'ask');
  };
  document.addEventListener('visibilitychange', wakes);

  return {
    // Shows the live angle; nothing counts before `starts`.
    async waits(next, nextWords) {
      quiet();
      armed = false;
      phase = null;
      tries = [];
      ails = '';
      [task, words] = [null, nextWords];
      number('');
      label('');
      ring(0);
      await engine.begin(next);
      task = next;
    },
    starts() {
      if (ails) {
        tellsIll();
        return;
      }
      armed = true;
      stayAwake();
      noTrouble();
      buttons(null, 'stop');
      if (phase === 'place' || phase === null) count();
    },
    async stops() {
      await this.waits(task, words);
    },
    // What was said for a while gives way to what ails the sensor, if anything does.
    unsays() {
      if (ails) trouble(ails);
      else noTrouble();
    },
    // Whether there are tries that are lost where it stops now.
    get loses() { return armed && tries.length > 0; },
    // The phone slipped: the last try is taken back, and the engine asks for another.
    again() {
      armed = true;
      phase = null;
      label('');
      says(words.place);
      engine.say('again');
      buttons(null, 'stop');
    },
    close() {
      quiet();
      deaf();
      letSleep();
      document.removeEventListener('visibilitychange', wakes);
      engine.close();
    },
  };
};

export const open = async ({ onProgress }) => {
  const { openEngine } = await import('../camera/engine.js');
  return openEngine({ parts, onProgress });
};
