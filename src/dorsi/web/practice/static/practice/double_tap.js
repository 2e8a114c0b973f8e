// The second tap of a double tap belongs to the button of the first: never to the one that came
// into its place meanwhile, when a tap opened another screen.

let tapped = null;

addEventListener('click', (event) => {
  const button = event.target.closest('button, a, summary, label');
  if (event.detail > 1 && button !== tapped) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else tapped = button;
}, true);
