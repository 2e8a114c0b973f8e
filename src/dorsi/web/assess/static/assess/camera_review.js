// The look at what came out: which leg it was, one side anew, and then into the diary.
import { sends } from '../parts/js/sending.js';
import { page, part, test } from './camera_page.js';

const form = page.querySelector('form[data-sends]');
const SIDES = ['left', 'right'];

export const cardOf = (side) => form.querySelector(`[data-of="${side}"]`);

// `kind` names the outbox's entry, `base` what goes with every test, `redo` starts a side again.
export const review = ({ kind, base, taken, redo }) => {
  // A camera that mirrors shows the left leg as the right one: the runner knows, we do not.
  const swapped = () => form.elements.which.value === test.order[1];
  const missing = () => {
    part('missing').hidden = false;
    form.elements.which[0].focus();
  };
  const names = () => {
    for (const side of SIDES) {
      const other = SIDES.find((one) => one !== side);
      cardOf(side).querySelector('[data-name]').textContent = test.sides[swapped() ? other : side];
    }
  };
  const read = (side) => taken.sides[swapped() ? SIDES.find((one) => one !== side) : side].read;

  form.addEventListener('change', () => {
    part('missing').hidden = Boolean(form.elements.which.value);
    names();
  });
  for (const button of form.querySelectorAll('[data-redo]')) {
    button.addEventListener('click', () => redo(button.dataset.redo));
  }
  page.querySelector('[data-forget]').addEventListener('click', () => taken.forget());
  form.addEventListener('submit', (event) => {
    if (!form.elements.which.value) {
      event.preventDefault();
      event.stopImmediatePropagation();
      missing();
      return;
    }
    for (const side of SIDES) form.elements[side].value = JSON.stringify(read(side));
  });
  sends(form, {
    kind,
    body: (told) => ({ ...base, entry_id: told.get('entry_id'), left: read('left'), right: read('right') }),
    missing,
    onward: (arrived) => {
      taken.forget();
      return arrived ? form.dataset.noted : form.dataset.waiting;
    },
  });
};
