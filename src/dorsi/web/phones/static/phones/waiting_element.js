// While a phone is paired, both pages ask whether the other side went on, and are loaded anew then.
const EVERY_MS = 1000;

const asking = document.querySelector('[data-asks]');
const saying = asking?.querySelector('[data-says]');
const until = performance.now() + Number(asking?.dataset.left ?? 0) * 1000;

const two = (number) => String(number).padStart(2, '0');

const count = () => {
  if (!saying) return;
  const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
  saying.textContent = saying.dataset.says.replace(
    '{left}', `${Math.floor(left / 60)}:${two(left % 60)}`,
  );
};

const ask = async () => {
  count();
  try {
    const answer = await fetch(asking.dataset.asks, { cache: 'no-store' });
    const { stage } = await answer.json();
    if (stage !== asking.dataset.stage) return location.reload();
  } catch { /* nobody answered: ask again */ }
  return setTimeout(ask, EVERY_MS);
};

if (asking) ask();
