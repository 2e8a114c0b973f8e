// Keeps the screen on while something is followed, and buzzes where there is a motor for it.

const BUZZ_MS = { // a short one for the last seconds, so that it can be followed in a pocket
  work: [300], switch: [150, 100, 150], rest: [80], get_ready: [80], half: [60], count: [40],
  ask: [500], end: [300, 150, 300], heel_up: [120, 60, 120], unsure: [80, 80, 80], hold_off: [60],
};

let lock = null;
let wanted = false;

const take = async () => {
  try {
    lock = await navigator.wakeLock?.request('screen');
    if (!wanted) letSleep();
  } catch { /* refused, when the battery is low: it goes on all the same */ }
};

export const stayAwake = () => {
  wanted = true;
  take();
};

export const letSleep = () => {
  wanted = false;
  lock?.release();
  lock = null;
};

// A hidden page loses its lock.
document.addEventListener('visibilitychange', () => { if (wanted && !document.hidden) take(); });

export const buzz = (name) => { if (BUZZ_MS[name]) navigator.vibrate?.(BUZZ_MS[name]); };
