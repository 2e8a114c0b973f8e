// Before the start: offers to go on with a practice that broke off, or to note one that is done.
import { isOver, mayGoOn, stepOf } from './timeline.js';

export const offer = (page, script, found) => {
  const part = (name) => page.querySelector(`[data-${name}]`);
  const show = (name, yes) => { part(name).hidden = !yes; };
  const goOn = Boolean(found && mayGoOn(found.state));
  const note = Boolean(found && isOver(found.state) && found.state.status === 'done' && !found.noted);
  show('fresh', !goOn && !note);
  show('broken-off', goOn);
  show('not-noted', note);
  part('paper').hidden = goOn || note;
  if (goOn) {
    const { drill } = stepOf(found.state);
    part('where').textContent = script.words.where
      .replace('{n}', drill + 1).replace('{m}', script.drills.length);
  }
};
