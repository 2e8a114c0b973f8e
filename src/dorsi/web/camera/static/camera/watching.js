// Watches over an open camera: a hidden page, a device that slept, pictures that no longer come.

import { now_s } from './clock.js';

const EVERY_MS = 500;
const SLEPT_S = 5; // no look comes so late unless the device slept, or the page was hidden
const STALLED_S = 4; // without a picture, or with one that is being looked at

export const watchOver = (made) => {
  const { camera, eye, drawn } = made;
  let last_s = now_s();
  let stalled = false;
  let opened_s = last_s;

  const look = () => {
    const this_s = now_s();
    const gap_s = this_s - last_s;
    last_s = this_s;
    if (drawn.age_s > drawn.fades_s) drawn.clear();
    if (document.hidden || eye.resting) { opened_s = this_s; return; }
    if (gap_s > SLEPT_S) { woke(this_s); return; }
    tell(made.lens.open && waits(this_s) > STALLED_S);
  };
  const tell = (still) => {
    if (still !== stalled) (still ? camera.onTrouble : camera.onMended)('stalled');
    stalled = still;
  };
  const woke = (this_s) => {
    opened_s = this_s;
    made.pace.again();
    camera.onTrouble('slept');
    camera.onMended('slept');
    if (!made.lens.open) made.lens.again();
  };
  const waits = (this_s) => {
    const frame_s = Math.max(eye.frame_s ?? 0, opened_s);
    const busy_s = eye.busy_since_s === null ? this_s : Math.max(eye.busy_since_s, opened_s);
    return Math.max(this_s - frame_s, this_s - busy_s);
  };
  const visible = () => {
    opened_s = now_s();
    last_s = opened_s;
    made.pace.again();
    if (document.hidden) drawn.clear();
    (document.hidden ? camera.onTrouble : camera.onMended)('hidden');
  };

  const timer = setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', visible);
  return {
    seen: () => tell(false), // the eye is done with a picture: at once, not at the next look
    close() {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', visible);
    },
  };
};
