// How quick the eye is, and whether it is quick enough for the better model or for any.

export const SMOOTH_HZ = 12; // below it the quicker model serves better
export const LEAST_HZ = 8; // below it nothing can be judged (the engine refuses there too)
const WARM_UP_S = 2; // the first pictures are slow on every device
const LOOK_S = 4; // and this long a rate must last to be believed

// `told(at_s, busy_ms)` for each picture found; it answers 'lite', 'slow', 'quick' or null. The
// quicker model is taken once and kept: going back and forth would help nobody.
export const pace = (model) => {
  let from_s = null;
  let count = 0;
  let busy = 0;
  const state = { model, slow: false, fps: null, told };

  const begin = (at_s) => { from_s = at_s; count = 0; busy = 0; };

  function told(at_s, busy_ms) {
    if (from_s === null || at_s < from_s) { // warming up
      if (from_s === null) begin(at_s + WARM_UP_S);
      return null;
    }
    count += 1;
    busy += busy_ms / 1000;
    const seconds = at_s - from_s;
    if (seconds < LOOK_S) return null;
    const verdict = seconds > 2 * LOOK_S ? null : judged(seconds); // the device slept in between
    begin(at_s);
    return verdict;
  }

  const judged = (seconds) => {
    state.fps = count / seconds;
    const could = count / Math.max(busy, 0.001); // were the camera quicker
    if (could < SMOOTH_HZ && state.model === 'full') {
      state.model = 'lite';
      from_s = null;
      return 'lite';
    }
    const was = state.slow;
    state.slow = state.fps < (was ? LEAST_HZ * 1.25 : LEAST_HZ);
    if (state.slow === was) return null;
    return state.slow ? 'slow' : 'quick';
  };

  return Object.assign(state, {
    again() { from_s = null; }, // after a rest
  });
};
