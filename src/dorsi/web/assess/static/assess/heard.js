// A test that is followed by ear: sentences, tones, a buzz, and a 3-2-1 before something begins.
import { tones } from '../parts/js/sound_element.js';
import { voice } from '../parts/js/voice_element.js';
import { buzz } from '../parts/js/awake_element.js';

const SECOND_MS = 1000;

export const heard = (wanted) => {
  const sound = tones();
  const speech = voice(document.documentElement.lang);
  const live = document.querySelector('[data-live]');
  let counting = null;

  const give = (tone) => {
    if (!tone) return;
    if (wanted.sound) sound.play(tone);
    buzz(tone);
  };
  const say = (text) => {
    if (!text) return;
    live.textContent = text;
    if (wanted.voice) speech?.say(text);
  };
  return {
    wake: () => sound.wake(),
    give,
    say,
    get counts() { return counting !== null; },
    // Shows 3, 2, 1 with a tone each; resolves to false where `stopCounting` came first.
    countDown: (show, from = 3) => new Promise((done) => {
      let left = from;
      const stop = (whole) => {
        clearInterval(counting?.timer);
        counting = null;
        done(whole);
      };
      const next = () => {
        if (left === 0) {
          give('work');
          stop(true);
          return;
        }
        show(left);
        give('count');
        left -= 1;
      };
      counting?.stop(false);
      counting = { timer: setInterval(next, SECOND_MS), stop };
      next();
    }),
    stopCounting: () => counting?.stop(false),
  };
};
