// How what the camera tells is said. The words come from `parts`, what is what from the timeline.

export const tales = ({ events, troubles }, { tales: kinds, words }) => {
  const is = (kind) => (name) => kinds[kind].includes(name);
  const [isBelow, loses] = [is('below'), is('loses')];
  return {
    // What to say of it: `{ cue, says, tone }`, or nothing where the practice itself tells of it.
    of({ tell, why }) {
      if (is('by_practice')(tell)) return null;
      const { cue, says, tone } = events[`${tell}.${why}`] ?? events[tell] ?? {};
      return cue || says ? { cue: isBelow(tell) ? '' : cue, says, tone } : null;
    },
    trouble: (what) => ({ cue: loses(what) ? words.by_clock : '', says: troubles[what] ?? '', tone: 'unsure' }),
    ends: is('ends'),
    passes: is('passes'),
    isSpoken: (tell) => !isBelow(tell),
    isShown: (tell) => !is('heard')(tell),
    closes: is('closes'),
    loses,
  };
};
