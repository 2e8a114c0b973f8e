// What the engine gives at the end of a side, in the shape that the diary takes.

export const readOf = ({ instrument, tries, error, made_by: madeBy }) => (
  { instrument, tries, error, made_by: madeBy }
);
