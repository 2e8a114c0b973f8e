// "Stopped. What was it?" The clock stands already; the focus is kept inside and given back.

export const hurtSheet = (place, answered) => {
  const sheet = place.querySelector('.sheet');
  const behind = [...document.body.children].filter((part) => part !== place);
  let back = null;

  const close = () => {
    place.hidden = true;
    for (const part of behind) part.inert = false;
    back?.focus();
  };
  const answer = (what) => {
    close();
    answered(what);
  };
  place.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button) answer(button.value);
  });
  addEventListener('keydown', (event) => {
    if (place.hidden || event.key !== 'Escape') return;
    event.preventDefault();
    answer('mistake');
  });
  return {
    open() {
      back = document.activeElement;
      place.hidden = false;
      for (const part of behind) part.inert = true;
      sheet.focus();
    },
  };
};
