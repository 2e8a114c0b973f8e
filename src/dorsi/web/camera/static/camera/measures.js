// What a bench asks of a camera: how many pictures a second, and how long from lens to cue.

import { now_s } from './clock.js';

const KEPT = 900; // half a minute of pictures
const RATE_S = 5;

export const measures = () => {
  const lags = [];
  const cues = [];
  const took = [];
  const times = [];
  const keep = (list, value) => { list.push(value); if (list.length > KEPT) list.shift(); };
  const since = (at_s) => (now_s() - at_s) * 1000;

  return {
    seen({ at_s, took_ms }) {
      keep(lags, since(at_s));
      keep(took, took_ms);
      keep(times, now_s());
    },
    cue(at_s) { if (at_s !== null) keep(cues, since(at_s)); },
    figures() {
      const from_s = now_s() - RATE_S;
      const fps = times.filter((at_s) => at_s >= from_s).length / RATE_S;
      return { fps, lag_ms: [...lags], cue_ms: [...cues], took_ms: [...took] };
    },
  };
};
