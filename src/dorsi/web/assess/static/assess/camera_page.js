// What the tests before a camera share: three screens, turning the camera on, and what goes wrong.
import { fit } from '../parts/js/fit_element.js';
import { letSleep, stayAwake } from '../parts/js/awake_element.js';
import { heard } from './heard.js';
import { filled } from './tries.js';

export const page = document.querySelector('[data-camera-test]');
export const part = (name) => page.querySelector(`[data-${name}]`);
export const button = (name) => page.querySelector(`[data-do="${name}"]`);
export const test = JSON.parse(document.querySelector('#camera-test').textContent);
export const ears = heard(test.senses);

const parts = JSON.parse(document.querySelector('#camera-parts').textContent);
export const wordsOf = (what) => test.troubles[what] ?? test.troubles[''];

// The common words of an event: { cue, says, tone }; undefined where it has none.
export const toldOf = ({ tell, why, number }) => {
  const words = parts.words.events[`${tell}.${why}`] ?? parts.words.events[tell];
  return words && { ...words, says: filled(words.says, { n: number }) };
};

export const show = (name) => {
  for (const screen of page.querySelectorAll('[data-screen]')) screen.hidden = screen.dataset.screen !== name;
  scrollTo(0, 0);
  const heading = part(`screen="${name}"`)?.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

// One number, one cue, one sentence. `bad` turns the panel's colours round and shows an arrow.
export const panel = ({ number, share, cue, says, bad }) => {
  const place = part('panel');
  const set = (name, text) => {
    if (text !== undefined && part(name).textContent !== String(text)) part(name).textContent = text;
  };
  set('number', number);
  set('says', says);
  if (bad !== undefined) place.classList.toggle('is-bad', bad);
  if (share !== undefined) {
    part('arc').setAttribute('stroke-dashoffset', String(100 * (1 - share)));
    part('arc').classList.toggle('is-none', share === 0); // a round end would leave a dot
  }
  if (cue !== undefined && part('cue').textContent !== cue) {
    part('cue').textContent = cue;
    fit(part('cue').parentElement, place);
  }
};

export const band = (side, step) => {
  part('band').classList.toggle('r', side === 'right');
  part('screen="live"').dataset.side = side;
  part('side-word').textContent = test.sides[side];
  part('step-word').textContent = step;
};

const isLive = () => !part('screen="live"').hidden;

export const warn = (says) => {
  ears.give('ask');
  ears.say(says);
  part(isLive() ? 'live-trouble' : 'trouble').hidden = false;
  part(isLive() ? 'live-says' : 'trouble-says').textContent = says;
};
export const trouble = (what, more = '') => warn(`${wordsOf(what)} ${more}`.trim());
export const noTrouble = () => {
  part('trouble').hidden = true;
  part('live-trouble').hidden = true;
};

const loading = (progress) => {
  part('loading').hidden = !progress;
  if (!progress) return;
  part('loading').querySelector('progress').value = progress.share ?? 0;
  if (progress.says) part('loading-says').textContent = progress.says;
};

let camera = null;
export const isOn = () => camera !== null;
export const follow = (task) => camera?.follow(task);
export const endsByHand = () => camera?.say('stop');

// Resolves to whether it is on. Everything that keeps it from being so is said on the screen.
export const turnOn = async ({ events, status, fails, mends, slows }) => {
  noTrouble();
  const asks = button('open');
  asks.setAttribute('aria-disabled', 'true');
  try {
    const { openCamera } = await import('../camera/camera.js');
    camera = await openCamera({ parts, video: part('video'), overlay: part('overlay'), onProgress: loading });
  } catch (fault) {
    warn(fault.says || wordsOf(fault.what)); // what keeps the parts away is said by who fetches them
    return false;
  } finally {
    loading(null);
    asks.removeAttribute('aria-disabled');
  }
  camera.onEvents = events;
  camera.onStatus = status;
  camera.onTrouble = fails;
  camera.onMended = mends;
  camera.onModel = slows;
  stayAwake();
  return true;
};

export const turnOff = () => {
  camera?.close();
  camera = null;
  letSleep();
};

addEventListener('pagehide', turnOff);
addEventListener('pageshow', ({ persisted }) => { if (persisted) show('setup'); }); // its camera is off
