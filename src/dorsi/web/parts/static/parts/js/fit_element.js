// Makes the words as large as their room allows: a long drill name or another language gets smaller
// letters, never cut ones. The full size and the most lines are the stylesheet's.

const STEP = 0.05, LEAST = 0.4; // of that size

export const fit = (words, room) => {
  const lines = Number(getComputedStyle(words).getPropertyValue('--lines'));
  const fits = () => {
    const line_px = parseFloat(getComputedStyle(words).lineHeight);
    const wide = words.scrollWidth > words.clientWidth + 1;
    const tall = Math.round(words.scrollHeight / line_px) > lines;
    return !wide && !tall && room.scrollHeight <= room.clientHeight + 1;
  };
  let share = 1;
  do words.style.setProperty('--fit', share);
  while (!fits() && (share -= STEP) >= LEAST);
};
