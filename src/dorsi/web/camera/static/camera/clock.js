// The clock by which frames are stamped, performance.now()'s, as events carry it too.

export const now_s = () => new Event('now').timeStamp / 1000;
