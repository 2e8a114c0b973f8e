// How what the camera tells is said. Words and tones come with the page; here is only how long
// something stays, and what is too small to be called out.

const ENDS = ['heel_down', 'sure_again', 'resumed']; // what was told before is over
const PASSES = ['person_changed', 'not_counted']; // shown for a moment
const BELOW = ['not_counted']; // stands below the count, is neither spoken nor as large as a cue
const HEARD = ['sure_again']; // only heard: what was told before is over
const PRACTICE = ['counted', 'counted_again', 'hold_begun', 'held', 'heel_down', 'paused', 'resumed'];
const GONE = ['crashed']; // nothing of it comes back by itself
const LOSES = ['unplugged', 'stalled', 'slow', 'no_task', ...GONE]; // the clock counts meanwhile

export const tales = ({ events, troubles }) => ({
  // What to say of it: `{ cue, says, tone }`, or nothing where the practice itself tells of it.
  of({ tell, why }) {
    if (PRACTICE.includes(tell)) return null;
    const { cue, says, tone } = events[`${tell}.${why}`] ?? events[tell] ?? {};
    if (!cue && !says) return null;
    return { cue: BELOW.includes(tell) || HEARD.includes(tell) ? '' : cue, says, tone };
  },
  trouble: (what) => ({ cue: '', says: troubles[what] ?? '', tone: 'unsure' }),
  ends: (tell) => ENDS.includes(tell),
  passes: (tell) => PASSES.includes(tell),
  isSpoken: (tell) => !BELOW.includes(tell),
  isShown: (tell) => !HEARD.includes(tell),
  isOver: (what) => GONE.includes(what),
  loses: (what) => LOSES.includes(what),
});
