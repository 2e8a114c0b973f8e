// Follows the timeline that Python made: the same events and states as core/practice.py, and no
// rule of its own. Where an event leads stands in each step. Pure: no page, no clock.

const COUNTED = [3, 2, 1];
const SNAP_S = 1e-6; // what is left below this is the rounding of the ticks, not time

const UNWATCHED = { followed: false, told: 0, holding: false, idle_s: 0, given_back: false };

export const begin = (script) => ({
  script, status: 'waiting', at: 0, left_s: script.steps[0]?.seconds ?? 0,
  worked_s: script.drills.map(() => 0), ran_s: 0,
  extended: [], hurt: [], pinched: [], asked_from: 'running', ended_by: null, watch: UNWATCHED,
});

export const stepOf = (state) => state.script.steps[state.at] ?? null;

export const isOver = (state) => state.status === 'done' || state.status === 'stopped';

export const lengthOf = (state) => {
  const step = stepOf(state);
  return step ? step.seconds + (state.extended.includes(state.at) ? step.may_extend_s : 0) : 0;
};

// How many are done, or which one is on; 0 where none are counted.
const repetitions = (state, more) => {
  const step = stepOf(state);
  if (!step?.repetitions) return 0;
  return Math.min(step.repetitions, Math.floor((lengthOf(state) - state.left_s) / step.tempo_s + more));
};
const repetitionsDone = (state) => repetitions(state, 0.5);
// The one to show. Before a camera it is those done, though the clock may count for a while: the
// number never goes back when the camera counts again.
export const repetition = (state, watched) => (watched ? repetitionsDone(state) : repetitions(state, 1));

export const hasBegun = (state) => lengthOf(state) - state.left_s > state.script.just_begun_s;

const unchanged = (state) => [state, []];
const moving = (state) => state.status === 'running' || state.status === 'paused';
const say = (text) => ({ kind: 'say', text });

const end = (state, word) => ({ kind: 'end', text: state.script.words[word] });

const enter = (state, at) => {
  const step = state.script.steps[at];
  if (!step) return [{ ...state, status: 'done', at, left_s: 0, watch: UNWATCHED }, [end(state, 'done')]];
  return [{ ...state, at, left_s: step.seconds, watch: UNWATCHED }, [{ kind: 'tone', text: step.kind }, say(step.says)]];
};

const passesHalf = (state, left_s) => {
  const step = stepOf(state), whole_s = lengthOf(state);
  const held = step.kind === 'work' && !step.repetitions && whole_s >= state.script.half_of_least_s;
  return held && state.left_s > whole_s / 2 && whole_s / 2 >= left_s;
};

const workedBy = (state, spent_s) => {
  const step = stepOf(state);
  if (step.kind !== 'work') return state.worked_s;
  return state.worked_s.map((worked, drill) => worked + (drill === step.drill ? spent_s : 0));
};

const run = (state, spent_s) => {
  let left_s = state.left_s - spent_s;
  if (left_s < SNAP_S) left_s = 0;
  const step = stepOf(state);
  const counts = [
    ...(passesHalf(state, left_s) ? [{ kind: 'half', text: state.script.words.half }] : []),
    ...COUNTED.filter((n) => state.left_s > n && n >= left_s).map((n) => ({ kind: 'count', text: String(n) })),
  ];
  const ran = { ...state, left_s, worked_s: workedBy(state, spent_s), ran_s: state.ran_s + spent_s };
  if (left_s) return [ran, counts];
  const [entered, cues] = enter(ran, ran.at + 1);
  return [entered, [...counts, ...cues]];
};

// A step that a camera follows: the same as core/following.py.
const stands = ({ watch, ...state }) => watch.followed && (stepOf(state).repetitions !== null || !watch.holding);
const works = (state) => !isOver(state) && stepOf(state)?.kind === 'work';
const watching = (state, changed) => ({ ...state, watch: { ...state.watch, ...changed } });
const waits_s = (state) => stepOf(state).patience_s - state.watch.idle_s;

const wait = (state, spent_s) => {
  const idle_s = state.watch.idle_s + spent_s;
  const waited = { ...watching(state, { idle_s }), ran_s: state.ran_s + spent_s };
  if (waits_s(waited) >= SNAP_S) return [waited, []];
  const word = stepOf(state).repetitions === null ? 'not_held' : 'not_counted';
  return [{ ...waited, watch: { ...UNWATCHED, told: state.watch.told, given_back: true } },
    [say(state.script.words[word])]];
};

const counted = (state, worth_s) => {
  const { tempo_s } = stepOf(state);
  const spent_s = Math.min(worth_s, state.left_s);
  const left_s = state.left_s - spent_s, over = left_s < tempo_s / 2;
  const after = { ...state, left_s: over ? 0 : left_s, worked_s: workedBy(state, spent_s) };
  const cue = { kind: 'counted', text: String(repetitionsDone(after)) };
  if (!over) return [after, [cue]];
  const [entered, cues] = enter(after, after.at + 1);
  return [entered, [cue, ...cues]];
};

const hold = (state, holding) => {
  const { watch } = state;
  if (!works(state) || stepOf(state).repetitions !== null || watch.holding === holding) return unchanged(state);
  const changed = watching(state, { holding, idle_s: holding ? 0 : watch.idle_s });
  const heard = watch.followed && state.status === 'running';
  return [changed, heard ? [{ kind: holding ? 'hold_on' : 'hold_off', text: '' }] : []];
};

const events = {
  followed: (state, { number }) => (works(state) && !state.watch.given_back && !state.watch.followed
    ? [watching(state, { followed: true, told: number }), []] : unchanged(state)),

  lost: (state) => (works(state) ? [watching(state, { followed: false }), []] : unchanged(state)),

  counted(state, { number }) {
    const step = stepOf(state), { told, followed } = state.watch;
    if (!works(state) || step.repetitions === null || number <= told) return unchanged(state);
    const heard = watching(state, { told: number });
    if (!followed || state.status !== 'running') return [heard, []];
    return counted(watching(heard, { idle_s: 0 }), (number - told) * step.tempo_s);
  },

  hold_on: (state) => hold(state, true),
  hold_off: (state) => hold(state, false),

  count_again(state) {
    const { watch } = state;
    const may = works(state) && stepOf(state).repetitions !== null && (watch.followed || watch.given_back);
    if (!may) return unchanged(state);
    const anew = { ...state, left_s: lengthOf(state), watch: { ...UNWATCHED, followed: true } };
    const same = anew.left_s === state.left_s && watch.followed && !watch.told && !watch.idle_s;
    return same ? unchanged(state) : [anew, [say(state.script.words.counting_again)]];
  },

  start: (state) => (state.status === 'waiting'
    ? enter({ ...state, status: 'running' }, state.at) : unchanged(state)),

  tick(state, { seconds }) {
    const told = [];
    while (state.status === 'running' && seconds > 0) {
      const still = stands(state);
      const spent_s = Math.min(seconds, still ? waits_s(state) : state.left_s);
      seconds -= spent_s;
      const [next, cues] = (still ? wait : run)(state, spent_s);
      state = next;
      told.push(...cues);
    }
    return [state, told];
  },

  pause: (state) => (state.status === 'running'
    ? [{ ...state, status: 'paused' }, [say(state.script.words.paused)]] : unchanged(state)),

  resume: (state) => (state.status === 'paused'
    ? [{ ...state, status: 'running' }, [say(state.script.words.go_on)]] : unchanged(state)),

  skip: (state) => (moving(state) && stepOf(state)
    ? enter(state, stepOf(state).after_skip) : unchanged(state)),

  repeat(state) {
    const step = stepOf(state);
    if (!moving(state) || !step) return unchanged(state);
    const passing = step.kind === 'switch' || step.kind === 'rest';
    const hurts = state.hurt.includes(state.script.steps[step.back].drill);
    return enter(state, (hasBegun(state) && !passing) || hurts ? state.at : step.back);
  },

  tight_spot(state) {
    const step = stepOf(state);
    const may = step && moving(state) && step.may_extend_s && !state.extended.includes(state.at);
    if (!may) return unchanged(state);
    const longer = { left_s: state.left_s + step.may_extend_s, extended: [...state.extended, state.at] };
    return [{ ...state, ...longer },
      [say(state.script.words.more_s.replace('{n}', step.may_extend_s))]];
  },

  it_hurts: (state) => (isOver(state) || state.status === 'asking' ? unchanged(state)
    : [{ ...state, status: 'asking', asked_from: state.status },
      [{ kind: 'ask', text: state.script.words.ask }]]),

  it_was(state, { what }) {
    const step = stepOf(state);
    if (state.status !== 'asking' || !step) return unchanged(state);
    const back = { ...state, status: state.asked_from };
    if (what === 'mistake') return [back, [say(state.script.words.go_on)]];
    if (what === 'mild') return [back, [say(state.script.words.ease_off)]];
    const hurting = { ...back, hurt: [...state.hurt, step.drill] };
    if (what === 'front_pinch') {
      return enter({ ...hurting, pinched: [...state.pinched, step.drill] }, step.after_hurt);
    }
    return [{ ...hurting, status: 'stopped', ended_by: what }, [end(state, 'stopped')]];
  },

  leave(state) {
    if (isOver(state)) return unchanged(state);
    const hurt = state.status === 'asking' ? [...state.hurt, stepOf(state).drill] : state.hurt;
    return [{ ...state, status: 'done', hurt }, [end(state, 'left_here')]];
  },
};

export const advance = (state, name, details = {}) => events[name](state, details);

// Taking up a practice that broke off: the same as core/taking_up.py.
export const mayGoOn = (state) => state.ran_s > 0 && !isOver(state);

export const takenUp = (state) => {
  if (!mayGoOn(state)) return state;
  const unseen = { ...state, watch: UNWATCHED };
  return state.status === 'asking' ? { ...unseen, asked_from: 'paused' } : { ...unseen, status: 'paused' };
};

const endOf = (state) => {
  if (state.ended_by) return state.ended_by === 'popped' ? 'popped' : 'hurt';
  return stepOf(state) ? 'early' : 'whole';
};

// What the diary is told: the same as core's practice.summary.
export const summary = (state) => {
  const { drills, enough_s } = state.script;
  const fate = drills.map((_, drill) => {
    if (state.hurt.includes(drill)) return 'hurt';
    return enough_s[drill] > 0 && state.worked_s[drill] >= enough_s[drill] ? 'done' : 'skipped';
  });
  const of = (kind) => drills.filter((_, drill) => fate[drill] === kind);
  return {
    done: of('done'), skipped: of('skipped'), hurt: of('hurt'),
    pinched: drills.filter((_, drill) => state.pinched.includes(drill)),
    ended: endOf(state), seconds: Math.round(state.ran_s),
  };
};
