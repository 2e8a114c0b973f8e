// The runner's own day of a moment, written as the server writes it: 2026-11-24.

const written = new Intl.DateTimeFormat('sv', { year: 'numeric', month: '2-digit', day: '2-digit' });
export const dayOf = (moment) => written.format(moment);
