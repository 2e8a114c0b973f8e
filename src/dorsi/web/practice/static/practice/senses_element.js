// How a practice is followed without looking: tones, voice, and a buzz. Each can be switched off.
import { tones } from '../parts/js/sound_element.js';
import { voice } from '../parts/js/voice_element.js';
import { buzz } from '../parts/js/awake_element.js';

const KEPT = 'dorsi.player.'; // on this device only; a browser that keeps nothing loses a preference
const LAST = 6; // of the cues of one look at the clock: more at once would be noise
const SPOKEN = ['say', 'half', 'counted', 'ask', 'end'];

const remembered = (name) => {
  try { return localStorage.getItem(KEPT + name); } catch { return null; }
};
const remember = (name, on) => {
  try { localStorage.setItem(KEPT + name, on ? 'on' : 'off'); } catch { /* asked again next time */ }
};

export const senses = (fieldset) => {
  const boxes = Object.fromEntries([...fieldset.querySelectorAll('input')].map((box) => [box.value, box]));
  const sound = tones();
  const speech = voice(document.documentElement.lang);
  for (const box of Object.values(boxes)) { // as the settings say, unless this device was told otherwise
    const own = remembered(box.value);
    if (own) box.checked = own === 'on';
    box.addEventListener('change', () => remember(box.value, box.checked));
  }
  const showVoice = () => { boxes.voice.closest('label').hidden = !speech?.can; };
  showVoice();
  speech?.onChange(showVoice);

  const play = (name) => boxes.tones.checked && sound.play(name);
  const one = ({ kind, text }) => {
    play(kind === 'tone' ? text : kind);
    buzz(kind === 'tone' ? text : kind);
    if (SPOKEN.includes(kind) && boxes.voice.checked) speech?.say(text);
  };
  return {
    get keys() { return boxes.keys.checked; },
    wake: () => sound.wake(),
    give(cues, before, after) {
      cues.slice(-LAST).forEach(one);
      if (before.status === 'running' && after.status === 'paused') play('pause');
      if (before.status === 'paused' && after.status === 'running') {
        sound.wake(); // a phone call takes the sound away
        play('go_on');
      }
    },
    tick: () => play('tick'),
    tale({ cue, says, tone }, spoken) {
      play(tone);
      buzz(tone);
      if (spoken && boxes.voice.checked && (says || cue)) speech?.say(says || cue);
    },
  };
};
