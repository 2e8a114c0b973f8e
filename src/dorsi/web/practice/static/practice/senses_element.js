// How a practice is followed without looking: tones, voice, and a buzz. Each can be switched off.
import { tones } from './sound_element.js';
import { voice } from './voice_element.js';
import { buzz } from './awake_element.js';

const KEPT = 'dorsi.player.'; // on this device only; a browser that keeps nothing loses a preference

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
  for (const box of Object.values(boxes)) {
    box.checked = remembered(box.value) !== 'off';
    box.addEventListener('change', () => remember(box.value, box.checked));
  }
  if (!speech) boxes.voice.closest('label').hidden = true;

  const one = ({ kind, text }) => {
    if (boxes.tones.checked) sound.play(kind === 'tone' ? text : kind);
    if (kind === 'tone' || kind === 'ask') buzz(kind === 'ask' ? 'ask' : text);
    if (kind === 'say' && boxes.voice.checked) speech?.say(text);
  };
  return {
    get keys() { return boxes.keys.checked; },
    wake: () => sound.wake(),
    give: (cues) => cues.slice(-6).forEach(one),
    tick: () => boxes.tones.checked && sound.play('tick'),
  };
};
