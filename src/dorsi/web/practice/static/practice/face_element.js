// Shows a state: side, count, cue, ring. Tells screen readers the side, a switch, every tenth second.
import { fit } from '../parts/js/fit_element.js';
import { pictures } from './pictures_element.js';
import { hasBegun, lengthOf, repetition, stepOf } from './timeline.js';

const EVERY_S = 10; // spoken time: not each second, which would be chatter

export const face = (guide, live, script) => {
  const all = (name) => guide.querySelectorAll(`[data-${name}]`);
  const put = (name, text) => { for (const part of all(name)) if (part.textContent !== text) part.textContent = text; };
  const show = (name, yes) => { for (const part of all(name)) part.hidden = !yes; };
  const word = (name, values = {}) => script.words[name].replace(/{(\w)}/g, (_, key) => values[key]);
  const films = pictures(guide, script.steps);
  const cue = all('cue')[0], stage = guide.querySelector('.p-stage');
  let tens = null, looks = '', seen = { on: false, cue: '', says: '', up: false };

  // Only when what stands there changed: it measures the page.
  const fitted = () => {
    const now = [guide.dataset.kind, guide.className, cue.textContent, innerWidth, innerHeight].join();
    if (now === looks) return;
    looks = now;
    fit(cue, stage);
  };

  const entered = (step, begun_s = 0) => {
    guide.dataset.kind = step.kind === 'work' && step.repetitions ? 'reps' : step.kind;
    guide.dataset.side = step.side;
    all('band')[0].className = `p-side ${step.side === 'both' ? 'both' : step.side[0]}`;
    put('side', word(step.side));
    put('of', step.repetitions ? word('of', { n: step.repetitions }) : '');
    put('more', `+${step.may_extend_s} s`);
    films.show(step, begun_s);
    const bar = all('bar')[0];
    bar.setAttribute('aria-label', word('place', { n: step.drill + 1, m: script.drills.length }));
    [...bar.children].forEach((mark, drill) => {
      mark.className = drill < step.drill ? 'done' : drill === step.drill ? 'now' : '';
    });
    live.textContent = step.says;
    tens = Math.ceil(step.seconds / EVERY_S);
  };

  const spoken = (state, step) => {
    const now = Math.ceil(state.left_s / EVERY_S);
    if (now === tens) return;
    const fewer = now < tens;
    tens = now;
    if (fewer && step.kind === 'work' && !step.repetitions && now) {
      live.textContent = word('seconds_left', { n: now * EVERY_S });
    }
  };

  const waits = ({ watch, status }, { repetitions }) => (
    watch.followed && !watch.holding && !repetitions && status === 'running');

  const isWatched = (state, step) => (
    seen.on && step.kind === 'work' && Boolean(step.watch) && state.status !== 'paused');

  // What the camera does for this step, and what it tells.
  const watched = (state, step) => {
    const is = isWatched(state, step);
    guide.classList.toggle('has-camera', seen.on);
    guide.classList.toggle('is-watched', is);
    guide.classList.toggle('is-heel-up', is && seen.up);
    const { followed, given_back } = state.watch;
    guide.classList.toggle('is-waiting', waits(state, step));
    show('anew', is && step.repetitions && (followed || given_back));
    show('camera-off', seen.on);
    show('camera-on', !seen.on && seen.known);
  };

  const paused = (state, step, is) => {
    guide.classList.toggle('is-paused', is);
    guide.classList.toggle('is-passing', !is && step.kind !== 'work');
    show('pause', !is);
    show('play', is);
    put('pause-word', word(is ? 'go_on' : 'pause'));
    const own = isWatched(state, step) ? step.cue_watched : step.cue;
    put('cue', is ? word('paused') : seen.cue || own);
    const named = step.kind === 'get_ready' && (is || seen.cue); // the drill's name gave way
    put('what', named ? step.cue : step.what);
    const left = (step.kind === 'work' && step.side !== 'both' ? 'left_side_s' : 'left_s') + (seen.on ? '_hand' : '');
    const shows = waits(state, step) ? word('hold_counts') : step.shows;
    put('shows', seen.says || (is ? word(left, { n: Math.ceil(state.left_s) }) : shows));
    show('when-paused', is);
    show('restart', is && step.kind === 'work' && hasBegun(state));
  };

  const shown = {
    // What the camera tells, to be shown with the next state.
    looks(changed) { seen = { ...changed, known: seen.known || changed.on }; },
    fetch: films.fetchAll,
    enter(state) {
      entered(stepOf(state), lengthOf(state) - state.left_s);
      shown.show(state, []);
    },
    show(state, cues) {
      const step = stepOf(state);
      if (!step) return;
      if (cues.some((cue) => cue.kind === 'tone')) entered(step);
      const now = repetition(state, seen.on && Boolean(step.watch));
      const number = String(step.repetitions ? now : Math.ceil(state.left_s));
      put('count', number);
      guide.classList.toggle('is-long', number.length > 2);
      watched(state, step);
      const share = step.repetitions ? now / step.repetitions : state.left_s / lengthOf(state);
      for (const arc of all('arc')) arc.setAttribute('stroke-dashoffset', String(100 - 100 * share));
      films.run(state.status === 'running');
      const spot = step.may_extend_s > 0 && !state.extended.includes(state.at) && state.status === 'running';
      show('spot', spot);
      guide.classList.toggle('has-more', spot); // a button below the cue
      if (state.status === 'running') spoken(state, step);
      if (state.status !== 'asking') paused(state, step, state.status === 'paused');
      fitted();
    },
  };
  return shown;
};
