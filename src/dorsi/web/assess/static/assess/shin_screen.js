// What the page of the phone on the shin shows: screens, one ring, one number, one sentence.

import { degrees, filled, mean } from './tries.js';

export const page = document.querySelector('[data-phone-test]');
export const part = (name) => page.querySelector(`[data-${name}]`);
export const button = (name) => page.querySelector(`[data-do="${name}"]`);
export const test = JSON.parse(document.querySelector('#phone-test').textContent);

const CALM_DEG = 0.7; // a number that flickers between two can't be read
const FULL = 100;

export const show = (name, { moves = true } = {}) => {
  for (const screen of page.querySelectorAll('[data-screen]')) screen.hidden = screen.dataset.screen !== name;
  scrollTo(0, 0);
  if (!moves) return;
  const heading = part(`screen="${name}"`).querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

const set = (name, text) => {
  const place = part(name);
  if (place.textContent !== String(text)) place.textContent = text;
};

// `side` is null while the phone is set to zero.
export const heading = (side, word, step) => {
  part('panel').dataset.side = side ?? '';
  for (const one of test.order) part(`badge="${one}"`).hidden = one !== side;
  set('side-word', word);
  set('step-word', step);
};

let shown = null;
export const number = (value) => {
  shown = null;
  set('number', value);
};
export const angle = (deg) => {
  if (deg === null) return;
  if (shown !== null && Math.abs(deg - shown) < CALM_DEG) return;
  shown = Math.round(deg);
  set('number', `${shown}°`);
};
export const label = (text) => set('label', text);
export const says = (text) => set('says', text);
export const ring = (share) => {
  part('arc').setAttribute('stroke-dashoffset', String(FULL * (1 - share)));
  part('arc').classList.toggle('is-empty', share === 0);
};

// The end of a side: the number in place of the ring.
export const done = (tries) => {
  part('ring-place').hidden = tries !== null;
  part('done-number').hidden = tries === null;
  if (tries) part('done-number').querySelector('[data-value]').textContent = degrees(mean(tries));
};

// One main button, or none: what it does is 'start' or 'onward'. The others by name.
export const buttons = (main, ...others) => {
  part('main').hidden = !main;
  if (main) {
    part('main').dataset.do = main.does;
    part('main').textContent = main.says;
  }
  for (const one of ['stop', 'again']) button(one).hidden = !others.includes(one);
};

// Where it is seen: on the first screen, or while a side is read; there with another way to the
// number, where `ways` lead on.
export const trouble = (text, { ways = true } = {}) => {
  const live = !part('screen="live"').hidden;
  part('live-ways').hidden = !ways;
  set(live ? 'live-says' : 'trouble-says', text);
  part(live ? 'live-trouble' : 'trouble').hidden = false;
};
export const noTrouble = () => {
  part('trouble').hidden = true;
  part('live-trouble').hidden = true;
};

export const loading = (progress) => {
  part('loading').hidden = !progress;
  if (!progress) return;
  const bar = part('loading').querySelector('progress');
  if (typeof progress.share === 'number') bar.value = progress.share;
  if (progress.says) set('loading-says', progress.says);
};

export const steady = (tries) => {
  const apart = Math.max(...tries) - Math.min(...tries);
  return filled(apart > test.apart ? test.wide : test.steady, { n: Math.max(1, Math.round(apart)) });
};
