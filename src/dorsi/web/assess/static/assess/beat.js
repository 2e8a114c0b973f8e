// A metronome: one beat up, one beat down, told apart by pitch. Each beat is set down ahead on the
// sound's own clock, so that a busy page doesn't make it stumble.

const UP_HZ = 880;
const DOWN_HZ = 587;
const LONG_S = 0.05;
const LOUD = 0.22; // of full scale: under the voice
const AHEAD_S = 0.3; // how far ahead beats are set
const LOOK_MS = 100;

export const beat = (perMinute) => {
  const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
  const every_s = 60 / perMinute;
  let context = null;
  let timer = null;
  let next_s = 0;
  let number = 0;

  const set = (at_s, hertz) => {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(LOUD, at_s);
    gain.gain.exponentialRampToValueAtTime(0.001, at_s + LONG_S);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at_s);
    oscillator.stop(at_s + LONG_S);
  };
  const look = () => {
    if (context.state !== 'running') return;
    if (next_s < context.currentTime) next_s = context.currentTime + 0.05; // it slept: begin anew
    while (next_s < context.currentTime + AHEAD_S) {
      set(next_s, number % 2 === 0 ? UP_HZ : DOWN_HZ);
      next_s += every_s;
      number += 1;
    }
  };
  return {
    wake() { // browsers let sound begin only with a tap
      try {
        if (Context) context ??= new Context();
        context?.resume().catch(() => {});
      } catch { /* no way out for sound: the count goes on by the eye */ }
    },
    start() {
      if (!context || timer) return;
      number = 0;
      next_s = context.currentTime + every_s;
      timer = setInterval(look, LOOK_MS);
    },
    stop() {
      clearInterval(timer);
      timer = null;
    },
    get beats() { return timer !== null; },
  };
};
