// What each side gave, kept on this device until it is in the diary: a page that is closed, or a
// camera that breaks, costs no side that was done.
import { forget, recall, remember } from '../parts/js/store.js';

const GOOD_FOR_MS = 3600e3; // of a test an hour ago the other side would be another occasion

export const takenOf = async (test) => {
  const name = `test/${test}`;
  const found = await recall(name).catch(() => null);
  const sides = found && Date.now() - found.at_ms < GOOD_FOR_MS ? found.sides : {};
  const keep = () => remember(name, { sides, at_ms: Date.now() }).catch(() => {}); // then only here
  return {
    sides,
    set(side, found) {
      sides[side] = found;
      return keep();
    },
    drop(side) {
      delete sides[side];
      return keep();
    },
    forget: () => forget(name).catch(() => {}),
  };
};
