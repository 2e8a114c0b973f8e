// Tones made on the spot, told apart by pitch and number. Without WebAudio there is silence.

const TONES = { // [Hz, start s, length s]: higher means work, lower means rest
  get_ready: [[440, 0, 0.12]],
  work: [[660, 0, 0.14], [880, 0.16, 0.24]],
  switch: [[880, 0, 0.12], [660, 0.14, 0.12], [880, 0.28, 0.2]],
  rest: [[440, 0, 0.14], [330, 0.16, 0.24]],
  half: [[770, 0, 0.1], [770, 0.18, 0.1]],
  count: [[550, 0, 0.07]],
  tick: [[330, 0, 0.03]],
  counted: [[990, 0, 0.06]],
  hold_on: [[660, 0, 0.1], [880, 0.12, 0.14]],
  hold_off: [[660, 0, 0.1], [440, 0.12, 0.14]],
  heel_up: [[1047, 0, 0.09], [784, 0.11, 0.09], [523, 0.22, 0.2]],
  unsure: [[370, 0, 0.12], [370, 0.18, 0.12]],
  pause: [[294, 0, 0.1], [294, 0.16, 0.1]],
  go_on: [[392, 0, 0.1], [523, 0.12, 0.16]],
  ask: [[220, 0, 0.3]],
  end: [[660, 0, 0.16], [550, 0.18, 0.16], [440, 0.36, 0.4]],
};
const LOUD = 0.25; // of full scale: heard across a room, not a shock in headphones
const FADE_S = 0.015; // without it every tone would begin and end with a click

export const tones = () => {
  const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
  let context = null;

  const tone = ([hertz, start_s, length_s]) => {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    const from = context.currentTime + start_s;
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(LOUD, from + FADE_S);
    gain.gain.setValueAtTime(LOUD, from + length_s - FADE_S);
    gain.gain.linearRampToValueAtTime(0, from + length_s);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(from);
    oscillator.stop(from + length_s);
  };
  return {
    wake() { // browsers let sound begin only with a tap
      try {
        if (Context) context ??= new Context();
        context?.resume().catch(() => {});
      } catch { /* no way out for sound: everything is seen as well */ }
    },
    play(name) {
      if (context?.state === 'running') (TONES[name] ?? []).forEach(tone);
    },
  };
};
