// The camera of a practice: it follows each step, and what it tells becomes events and words.
// It loads nothing before the runner turns it on, and decides nothing: which event a tale is, and
// what is looked for in a step, stand in the timeline; how it is said stands in the page.
import { tales } from './tales.js';
import { isOver, stepOf } from './timeline.js';

const SHORT_MS = 4000; // what passes by itself is shown for so long
const NOTHING = { cue: '', says: '', up: false };

export const coach = ({ panel, script, parts, shown, told, now, happens }) => {
  const words = tales(parts.words);
  const video = panel.querySelector('[data-cam-video]');
  const overlay = panel.querySelector('[data-cam-overlay]');
  let camera = null, opening = null, asked = '', turn = 0, status = null, passing = 0, doubt = false;

  const show = (tale) => {
    clearTimeout(passing);
    shown({ on: camera !== null, ...NOTHING, ...tale });
  };
  const clear = () => show(NOTHING);

  const heard = (event) => {
    const becomes = script.seen[event.tell];
    if (becomes) happens(becomes, event.number === null ? {} : { number: event.number });
    if (!camera || isOver(now())) return; // the practice ended with it
    if (words.ends(event.tell)) clear();
    const tale = words.of(event);
    const again = words.ends(event.tell) && !doubt; // sure from the first: nothing to tell
    doubt = becomes ? becomes === 'lost' : doubt;
    if (!tale || again || now().status === 'paused') return;
    told(tale, words.isSpoken(event.tell));
    if (!words.isShown(event.tell)) return;
    show({ ...tale, up: event.tell === 'heel_up' });
    if (words.passes(event.tell)) passing = setTimeout(clear, SHORT_MS);
  };

  const settled = () => status === null || status.sure || status.why === 'settling';
  const follows = () => {
    if (stepOf(now())?.watch && !now().watch.followed) happens('followed');
  };

  const saw = (seen) => {
    status = seen;
    if (seen.sure) follows();
  };

  const trouble = (what) => {
    const tale = words.trouble(what);
    if (!tale.says) return;
    if (words.loses(what)) happens('lost');
    if (words.isOver(what)) close();
    told(tale, true);
    show(tale);
  };

  // The same task again counts from nought; another is another session of the engine.
  const follow = async (task, anew) => {
    const mine = turn += 1, text = JSON.stringify(task);
    if (text !== asked) {
      asked = text;
      status = null;
      await camera.follow(task);
    } else if (anew) await camera.say('again');
    return mine === turn && camera !== null;
  };

  const step = async () => {
    const at = stepOf(now());
    if (!camera || !at) return;
    if (await follow(at.watch ?? script.hand_only, at.kind === 'work') && settled()) follows();
  };

  const close = () => {
    turn += 1;
    camera?.close();
    camera = opening = status = null;
    asked = '';
    panel.hidden = true;
    clear();
  };

  const opened = (one) => {
    camera = one;
    camera.onEvents = (events) => events.forEach(heard);
    camera.onStatus = saw;
    camera.onTrouble = trouble;
    camera.onMended = clear;
    camera.onModel = (model) => trouble(model);
    clear();
  };

  return {
    get on() { return camera !== null; },

    // Rejects with what keeps it from opening. `task`: what it looks for before the start.
    async open(onProgress, task) {
      if (camera || opening) return;
      const mine = opening = {};
      panel.hidden = false;
      try {
        const { openCamera } = await import('../camera/camera.js');
        const one = await openCamera({ parts, video, overlay, onProgress });
        if (opening !== mine) return void one.close(); // turned off meanwhile
        opening = null;
        opened(one);
        await (task ? follow(task, false) : step());
      } catch (fault) {
        if (opening === mine) close();
        throw fault;
      }
    },
    close,
    enters: step, // a practice that is gone on with
    says: (fault) => fault.says || parts.words.troubles[fault.what] || parts.words.troubles.crashed,

    // After each event of the practice.
    after(name, before, state, entered) {
      if (!camera) return;
      if (isOver(state)) return close();
      if (entered || name === 'count_again') {
        clear();
        step();
      }
      if (before.status === state.status) return;
      if (state.status !== 'running') clear();
      if (state.status === 'running') camera.resume();
      else if (state.status === 'paused') camera.pause();
    },
  };
};
