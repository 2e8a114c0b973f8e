// What would lose something is asked for twice: the first press says so, a second one does it.

const WHILE_MS = 6000;

// `says` tells what would be lost, `unsays` takes it off the screen again.
export const askedTwice = ({ says, unsays }) => {
  let asked = null;
  let timer = null;
  const over = () => {
    clearTimeout(timer);
    asked = null;
    unsays();
  };
  return (what, loses) => {
    if (!loses) return true;
    if (asked === what) {
      over();
      return true;
    }
    clearTimeout(timer);
    asked = what;
    says();
    timer = setTimeout(over, WHILE_MS);
    return false;
  };
};
