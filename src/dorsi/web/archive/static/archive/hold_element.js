// Erasing takes a held button. Without this script, and by keyboard, it takes a typed word.

const HOLD_MS = 2000;
const form = document.querySelector('[data-hold]');
const button = form.querySelector('button');
const hint = form.querySelector('[data-hint]');
let timer;

form.querySelector('[data-plain]').hidden = true;
form.querySelector('[data-held]').hidden = false;
document.querySelector('[data-typed]').hidden = false;

const held = () => {
  timer = undefined;
  const word = document.createElement('input');
  Object.assign(word, { type: 'hidden', name: 'word', value: form.dataset.word });
  form.append(word);
  form.submit();
};

const begin = (event) => {
  if (event.button !== 0) return;
  hint.textContent = '';
  form.classList.add('held');
  timer = setTimeout(held, HOLD_MS);
};

const end = () => {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  form.classList.remove('held');
  hint.textContent = hint.dataset.short;
};

button.addEventListener('pointerdown', begin);
for (const name of ['pointerup', 'pointercancel', 'pointerleave']) button.addEventListener(name, end);
button.addEventListener('contextmenu', (event) => event.preventDefault()); // a long touch opens one
button.addEventListener('click', (event) => {
  if (event.detail > 0) event.preventDefault(); // a key has no detail: it goes on to the word
});
