// Words with a number in them, and tries as a row of chips: alike before the camera and by phone.

export const filled = (sentence, values) => Object.entries(values)
  .reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence);
export const degrees = (number) => `${Math.round(number)}°`;
export const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

// `asked` tries at least; `now` is the one that is next, if there is one.
export const chips = (place, asked, tries, now = -1) => {
  place.replaceChildren(...Array.from({ length: Math.max(asked, tries.length) }, (_, at) => {
    const chip = document.createElement('li');
    chip.textContent = at < tries.length ? degrees(tries[at]) : at + 1;
    chip.className = at < tries.length ? 'has' : at === now ? 'cur' : '';
    return chip;
  }));
};
