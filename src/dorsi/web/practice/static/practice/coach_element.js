// The camera of a practice: it follows each step, and what it tells becomes events and words.
// It loads nothing before the runner turns it on, and decides nothing: which event a tale is, and
// what is looked for in a step, stand in the timeline; how it is said in tales.js.
import { tales } from './tales.js';
import { isOver, stepOf } from './timeline.js';

const SHORT_MS = 4000; // what passes by itself is shown for so long
const UNSURE = 'unsure'; // the doubt that the engine told last, told once while it holds
const OF_WORK = ['counted', 'hold_on', 'hold_off'];
const NOTHING = { cue: '', says: '', up: false };

export const coach = ({ panel, script, parts, shown, told, now, happens }) => {
  const words = tales(parts.words, script);
  const standing = new Map(); // what keeps it from seeing, and what each says, until that is over
  const video = panel.querySelector('[data-cam-video]');
  const overlay = panel.querySelector('[data-cam-overlay]');
  let camera = null, opening = null, asked = '', turn = 0, status = null, passing = 0, busy = '';

  let last = NOTHING;
  const show = (tale) => {
    clearTimeout(passing);
    last = tale;
    shown({ on: camera !== null, sure: Boolean(status?.sure), ...NOTHING, ...tale });
  };
  const clear = () => show([...standing.values()].at(-1) ?? NOTHING);
  const shortly = (then) => { passing = setTimeout(then, SHORT_MS); };
  const plain = ({ cue, says }) => (says === `${cue}.` ? '' : says); // it stands there already

  const heard = (event) => {
    const becomes = script.seen[event.tell], ends = words.ends(event.tell);
    if (busy === 'task' || (busy && OF_WORK.includes(becomes))) return; // belongs to what was
    const doubted = becomes === 'followed' && standing.delete(UNSURE);
    if (becomes === 'followed') follows();
    else if (becomes) happens(becomes, { number: event.number });
    if (!camera || isOver(now())) return; // the practice ended with it
    if (ends) clear();
    const tale = words.of(event);
    const stands = !['waiting', 'running'].includes(now().status);
    if (!tale || stands || (ends && !doubted)) return; // sure from the first: nothing to tell
    told(tale, words.isSpoken(event.tell));
    if (!words.isShown(event.tell)) return;
    const shows = { ...tale, says: plain(tale), up: event.tell === 'heel_up' };
    if (becomes === 'lost') standing.set(UNSURE, shows);
    show(shows);
    if (words.passes(event.tell)) shortly(clear);
  };

  const settled = () => !status || status.sure || status.why === 'settling';
  const follows = () => {
    if (stepOf(now())?.watch && !standing.size) happens('followed', { number: status?.counted ?? 0 });
  };

  const saw = (seen) => {
    if (busy) return;
    const other = seen.sure !== Boolean(status?.sure);
    status = seen;
    if (seen.sure) follows();
    if (other) show(last);
  };

  const trouble = (what) => {
    const tale = words.trouble(what), less = { ...tale, cue: '' }, loses = words.loses(what);
    if (!tale.says) return;
    if (loses) {
      happens('lost');
      standing.set(what, less);
    }
    if (words.closes(what)) close();
    told(tale, true);
    show(tale);
    if (loses) shortly(() => show(less)); // the step's own cue comes back
  };

  // Paused, it still says why when the runner comes back to the page.
  const mended = (what) => {
    if (standing.delete(what) || now().status !== 'paused') clear();
  };

  // The same task again counts from nought; another is another session of the engine, which takes
  // a moment: what is told meanwhile comes from before.
  const follow = async (task, anew) => {
    const mine = turn += 1, text = JSON.stringify(task), same = text === asked;
    busy = same ? 'count' : 'task';
    asked = text;
    if (!same) standing.delete(UNSURE); // another session has its own doubts
    if (!same) await camera.follow(task);
    else if (anew) await camera.say('again');
    if (mine !== turn || !camera) return false;
    busy = '';
    status = same && status && { ...status, counted: anew ? 0 : status.counted };
    return true;
  };

  const step = async () => {
    const at = stepOf(now());
    if (!camera || !at) return;
    try {
      if (!await follow(at.watch ?? script.hand_only, at.kind === 'work')) return;
    } catch (fault) {
      return trouble(fault.what ?? 'crashed');
    }
    if (now().status !== 'running') camera.pause();
    if (settled()) follows();
  };

  const close = () => {
    turn += 1;
    opening?.abort();
    camera?.close();
    camera = opening = status = null;
    asked = '';
    busy = '';
    standing.clear();
    panel.hidden = true;
    happens('lost'); // the clock counts
    clear();
  };

  const opened = (one) => {
    camera = one;
    camera.onEvents = (events) => events.forEach(heard);
    camera.onStatus = saw;
    camera.onTrouble = trouble;
    camera.onMended = mended;
    camera.onModel = (model) => trouble(model);
    clear();
  };

  return {
    get on() { return camera !== null; },
    watches: (state) => camera !== null && Boolean(stepOf(state)?.watch),

    // Rejects with what keeps it from opening. `task`: what it looks for before the start.
    async open(onProgress, task) {
      if (camera || opening) return;
      const mine = opening = new AbortController();
      panel.hidden = false;
      try {
        const { openCamera } = await import('../camera/camera.js');
        const one = await openCamera({ parts, video, overlay, onProgress, signal: mine.signal });
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
      if (isOver(state)) return void ((camera || opening) && close());
      const anew = entered || name === 'count_again', turned = before.status !== state.status;
      if (turned) standing.delete(UNSURE); // the engine begins anew after a pause
      if (anew) step(); // first: what it doubted belongs to what it followed
      if (anew || turned) clear();
      if (!turned || !camera) return;
      if (state.status === 'running') camera.resume();
      else camera.pause();
    },
  };
};
