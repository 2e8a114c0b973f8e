// Time passes by a clock that nobody can set; the time of a page that slept or was hidden does not.

export const EVERY_MS = 100; // between two looks at the clock: finer than anyone sees
export const STALLED_S = 2; // no look comes so late unless the device slept

// Calls `passed` with the seconds since the last call, or `stalled` after a gap. Returns a stop.
export const runClock = ({ passed, stalled, now = () => performance.now() }) => {
  let last = now();
  const look = () => {
    const seconds = (now() - last) / 1000;
    last = now();
    if (seconds > STALLED_S) stalled(); else passed(seconds);
  };
  const timer = setInterval(look, EVERY_MS);
  return () => clearInterval(timer);
};
