// Raises films from images into the page: there they take a pace and can be paused. Where a file
// does not come, the image stays and moves by itself.

const STILL = 'dorsi.pictures.still'; // on this device only
const STYLE = /<\/?style>/; // taken out before the parser sees it: the policy lets no style in
const AHEAD = '100%'; // of the window: a film is raised a little before it is seen

const kept = new Map(); // what was fetched for this page, by address

const prepared = async (address) => {
  const answer = await fetch(address);
  const [head, style, rest] = (await answer.text()).split(STYLE);
  if (!answer.ok || !rest) throw new Error(`${address} must give a film (got ${answer.status})`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const svg = new DOMParser().parseFromString(head + rest, 'image/svg+xml').documentElement;
  for (const words of svg.querySelectorAll('title, desc')) words.remove(); // in English only
  for (const length of svg.querySelectorAll('text')) length.setAttribute('translate', 'no');
  svg.removeAttribute('aria-labelledby');
  svg.dataset.film = ''; // calm.css leaves its animation alone: it stands still by its own rules
  return document.adoptNode(svg);
};

// The film as a drawing for this page, to be put anywhere, each time another one. It follows
// --dorsi-cycle (seconds of a cycle) and --dorsi-play (running, paused) of what it stands in.
export const load = async (address) => {
  if (!kept.has(address)) kept.set(address, prepared(address));
  try {
    return (await kept.get(address)).cloneNode(true);
  } catch (fault) {
    kept.delete(address);
    throw fault;
  }
};

// Puts the film in the place of its image: in the same style, named by the same words.
export const raise = async (image) => {
  const svg = await load(image.src).catch(() => null);
  if (svg === null) return;
  svg.classList.add(...image.classList);
  svg.setAttribute('aria-label', image.alt);
  svg.style.setProperty('--dorsi-cycle', `${image.dataset.cycle}s`);
  image.replaceWith(svg);
};

const remembered = () => {
  try { return localStorage.getItem(STILL) === 'yes'; } catch { return false; }
};
const remember = (still) => {
  try { localStorage.setItem(STILL, still ? 'yes' : 'no'); } catch { /* asked again next time */ }
};

const pausing = (button) => {
  const unmoved = matchMedia('(prefers-reduced-motion: reduce)');
  const { style } = document.documentElement;
  let still = remembered();
  const show = () => {
    style.setProperty('--dorsi-play', still ? 'paused' : 'running');
    button.textContent = still ? button.dataset.move : button.dataset.pause;
    button.hidden = unmoved.matches; // nothing moves then
  };
  button.addEventListener('click', () => {
    still = !still;
    remember(still);
    show();
  });
  unmoved.addEventListener('change', show);
  show();
};

const seen = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) {
      seen.unobserve(target);
      raise(target);
    }
  }
}, { rootMargin: AHEAD });

for (const image of document.querySelectorAll('img[data-film]')) seen.observe(image);
for (const button of document.querySelectorAll('[data-film-pause]')) pausing(button);

// What only paper shows is fetched before: a print that begins at once would have none of it.
const atEase = globalThis.requestIdleCallback ?? setTimeout;
const fetchStills = () => {
  for (const image of document.querySelectorAll('img.still')) image.loading = 'eager';
};
if (document.readyState === 'complete') atEase(fetchStills);
else addEventListener('load', () => atEase(fetchStills), { once: true });
