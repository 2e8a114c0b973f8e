// What a tap on the pain scale will do, said at once. The sentences and their limits come with the page.

const says = [...document.querySelectorAll('[data-least]')];
const spoken = document.querySelector('[data-painsay]');

const show = (pain) => {
  for (const line of says) {
    const meant = Number(line.dataset.least) <= pain && pain <= Number(line.dataset.most);
    line.hidden = !meant;
    if (meant) spoken.textContent = line.textContent;
  }
};
for (const line of says) line.hidden = true;
for (const radio of document.querySelectorAll('[name="pain"]')) {
  if (radio.checked) show(Number(radio.value));
  radio.addEventListener('change', () => show(Number(radio.value)));
}
