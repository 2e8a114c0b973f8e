// The films of a practice: fetched when it starts, so that none is missing on the way. One that can't
// be had leaves its place empty and says nothing: side, count and cue tell it all without.
import { load } from '../pictures/film_element.js';

const unmoved = matchMedia('(prefers-reduced-motion: reduce)');

export const pictures = (guide, steps) => {
  const place = guide.querySelector('[data-picture]');
  const addresses = new Set(steps.flatMap(({ picture }) => picture?.film ?? []));
  let now = null;

  const film = (address) => load(address).catch(() => null);
  const set = (name, value) => place.style.setProperty(name, value);

  // From its beginning, or from where a step that is gone on with had got to.
  const put = (svg, cycle_s, begun_s) => {
    set('--dorsi-cycle', `${cycle_s}s`);
    place.replaceChildren(svg);
    if (!begun_s || unmoved.matches) return;
    for (const motion of svg.getAnimations({ subtree: true })) motion.currentTime = begun_s * 1000;
  };

  return {
    async fetchAll() {
      for (const address of addresses) await film(address); // one by one, the next one first
    },
    async show({ picture }, begun_s) {
      now = picture;
      place.replaceChildren();
      guide.classList.toggle('has-film', Boolean(picture));
      if (!picture) return;
      const svg = await film(picture.film);
      if (now !== picture) return; // the step is over
      guide.classList.toggle('has-film', Boolean(svg));
      if (svg) put(svg, picture.cycle_s, begun_s);
    },
    run: (yes) => set('--dorsi-play', yes ? 'running' : 'paused'),
  };
};
