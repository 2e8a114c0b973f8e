// Keeps on this device where the practice stands, so that a closed page or a flat battery loses
// nothing. Whether it may go on is not decided here: see core/taking_up.py and timeline.js.
import { forget, recall, remember } from '../parts/js/store.js';
import { END } from './end_element.js';
import { begin, isOver } from './timeline.js';

const NAME = 'practice';
const EVERY_S = 5; // of running time; each change but the clock's is kept at once
const PATIENCE_MS = 1500; // a browser that does not answer keeps nothing: the practice begins anew

const within = (work) => Promise.race([
  work, new Promise((go) => { setTimeout(go, PATIENCE_MS, null); }),
]);
const sameShape = (one, other) => Object.keys(one).sort().join() === Object.keys(other).sort().join();

// What stood on this device for this very practice: `{ state, entryId, noted }`, or null. Its end
// stays beside it until it is noted.
export const brokenOff = async (script) => {
  const [kept, end] = await within(Promise.all([recall(NAME), recall(END)])).catch(() => null) ?? [];
  if (!kept || kept.day !== script.day || kept.identity !== script.identity) return null;
  const state = { ...kept.state, script };
  if (!sameShape(state, begin(script))) return null;
  return { state, entryId: kept.entryId, noted: isOver(state) && end?.entry_id !== kept.entryId };
};

export const forgetPractice = () => forget(NAME).catch(() => {});

// Returns what is to be called with each new state of the practice under this id.
export const keeper = (script, entryId) => {
  let last = null;
  return (state) => {
    const ran = last && state.ran_s !== last.ran_s;
    const onlyRan = ran && state.at === last.at && state.status === last.status;
    if (onlyRan && state.ran_s - last.ran_s < EVERY_S) return;
    last = state;
    const { day, identity } = script;
    const kept = { day, identity, entryId: entryId(), state: { ...state, script: null } };
    remember(NAME, kept).catch(() => { /* this browser keeps nothing; the practice goes on */ });
  };
};
