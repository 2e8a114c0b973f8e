// Keys of the player. They can be switched off, and never act on top of a button's own.

const KEYS = { ' ': 'pause', ArrowRight: 'skip', ArrowLeft: 'repeat', h: 'it_hurts', t: 'tight_spot', c: 'count_again' };

export const listen = (wanted, command) => {
  addEventListener('keydown', (event) => {
    const name = KEYS[event.key.length > 1 ? event.key : event.key.toLowerCase()];
    const held = event.repeat || event.ctrlKey || event.metaKey || event.altKey;
    if (!name || held || !wanted()) return;
    if (event.key === ' ' && event.target.closest('button, a, input, summary')) return;
    event.preventDefault();
    command(name);
  });
};
