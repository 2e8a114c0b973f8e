// A form that is kept on this device before it is sent. Where nothing can be kept, it is a plain
// form, and the server says what is missing.
import { deliver, find, keep, newId, remove } from './outbox.js';
import { freshen, isCopy } from './worker.js';

const PATIENCE_MS = 8000; // for a diary that is slow; one that is away says so at once

const within = (work) => Promise.race([work, new Promise((go) => { setTimeout(go, PATIENCE_MS); })]);

const plainly = (form, submitter) => {
  if (submitter?.name) {
    const pressed = Object.assign(document.createElement('input'), { type: 'hidden' });
    pressed.name = submitter.name;
    pressed.value = submitter.value;
    form.append(pressed);
  }
  form.submit();
};

// `body` makes what the API takes from the form's data, null where something is missing.
// `onward` says where to go: with true once the diary has it, with false while it waits.
export const sends = (form, { kind, body, missing, onward }) => {
  const entryId = form.elements.entry_id;
  if (isCopy) entryId.value = newId(); // a copy may be opened on two days
  let going = false;

  const go = async (told, submitter) => {
    let id;
    try {
      id = await keep(kind, { ...told, entry_id: entryId.value });
    } catch {
      plainly(form, submitter);
      return;
    }
    await within(deliver());
    const left = await find(kind, id);
    if (left?.refused && !isCopy) {
      await remove(left); // it stands in the form still, where the server says what to mend
      plainly(form, submitter);
      return;
    }
    if (!left) freshen();
    location.assign(onward(!left));
  };

  form.addEventListener('submit', (event) => {
    const told = body(new FormData(form, event.submitter));
    if (!told && !isCopy) return;
    event.preventDefault();
    if (!told) missing();
    else if (!going) {
      going = true;
      go(told, event.submitter).finally(() => { going = false; });
    }
  });
};
