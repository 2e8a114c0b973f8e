// Back after save: the page is made anew, with another id for what it sends; its place in the
// history keeps the first one for a while, so that saving again stores nothing twice.
import { isCopy } from './worker.js';

const A_WHILE_MS = 10 * 60 * 1000; // later on, the same answer is a new entry
const fields = [...document.querySelectorAll('form [name=entry_id]')];
const { entries } = history.state ?? {};
const mine = entries && Date.now() - entries.at < A_WHILE_MS && entries.ids.length === fields.length;

if (fields.length > 0 && !isCopy) {
  if (mine) fields.forEach((field, place) => { field.value = entries.ids[place]; });
  const ids = fields.map((field) => field.value);
  history.replaceState({ ...history.state, entries: { at: mine ? entries.at : Date.now(), ids } }, '');
}
