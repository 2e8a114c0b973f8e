// Something happened: kept on this device first, then sent to the diary.
import { sends } from '../parts/js/sending.js';

const form = document.querySelector('[data-injury]');
const bodyOf = (told) => (told.get('trouble') ? { trouble: told.get('trouble') } : null);
const missing = () => { form.querySelector('[data-open]').hidden = false; };
const onward = (arrived) => (arrived ? form.dataset.verdict : form.dataset.signs);

sends(form, { kind: 'injury', body: bodyOf, missing, onward });
