// The morning after: kept on this device first, then sent to the diary.
import { sends } from '../parts/js/sending.js';

const form = document.querySelector('[data-morning]');
const bodyOf = (told) => ({ worse: told.get('worse') === 'yes', date: form.dataset.morning });

sends(form, { kind: 'morning', body: bodyOf, missing() {}, onward: () => form.dataset.onward });
