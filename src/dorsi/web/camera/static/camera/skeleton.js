// The body as it was found, over the picture: near leg thick in its side's colour with its letter,
// the far leg pale, a lifted heel marked by shape and colour. Readable from three metres.

import { now_s } from './clock.js';

const SIDES = { left: 0, right: 1 };
const LETTER = { left: 'L', right: 'R' };
const PER_POINT = 5;
const SHOULDER = 11, HIP = 23, KNEE = 25, ANKLE = 27, HEEL = 29, TOE = 31; // left; right is one on
const VISIBLE = 0.3; // below it the model guesses
const LINE = 0.018; // of the picture's shorter side
const FADES_S = 1; // what was found so long ago is shown no more

export const skeleton = (canvas) => {
  const pen = canvas.getContext('2d');
  const colours = colourOf(canvas);
  let drawn_s = -Infinity;

  return {
    // `numbers`: 33 x 5 in pixels of a picture width x height, or null. `near`: 'left' | 'right' |
    // null; `heel`: 'up' | 'down' | null, of `side`; `mirrored`: as the picture is shown.
    draw({ numbers, width, height, near, side, heel, mirrored }) {
      fit(canvas, width, height);
      pen.clearRect(0, 0, width, height);
      if (!numbers) return;
      drawn_s = now_s();
      const line = LINE * Math.min(width, height);
      const place = (point) => placeOf(numbers, point, mirrored ? width : null);
      body({ pen, place, line, near, colours });
      if (heel !== 'up' || !side) return;
      const [lifted, toe] = [HEEL, TOE].map((point) => place(point + SIDES[side]));
      mark({ pen, heel: lifted, toe, line, colours });
    },
    clear() { pen.clearRect(0, 0, canvas.width, canvas.height); },
    get age_s() { return now_s() - drawn_s; },
    fades_s: FADES_S,
  };
};

const fit = (canvas, width, height) => {
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
};

const colourOf = (canvas) => {
  const style = getComputedStyle(canvas);
  const named = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return {
    left: named('--eye-left', '#5c9dff'),
    right: named('--eye-right', '#ffa040'),
    far: named('--eye-far', '#ffffff'),
    edge: named('--eye-edge', '#15181b'),
    alarm: named('--eye-alarm', '#ffffff'),
  };
};

const placeOf = (numbers, point, mirrorAt) => {
  const at = point * PER_POINT;
  if (!(numbers[at + 3] >= VISIBLE)) return null;
  return { x: mirrorAt === null ? numbers[at] : mirrorAt - numbers[at], y: numbers[at + 1] };
};

const body = ({ pen, place, line, near, colours }) => {
  const far = near ? other(near) : null;
  Object.assign(pen, { lineCap: 'round', lineJoin: 'round' });
  for (const side of ['left', 'right']) {
    const thin = { line: line * 0.55, colour: colours.far, pale: side === far };
    if (side !== near) limb({ pen, place, side, colours, ...thin });
  }
  if (near) {
    limb({ pen, place, side: near, colour: colours[near], line, colours });
    letter({ pen, place, side: near, line, colours });
  }
};

const other = (side) => (side === 'left' ? 'right' : 'left');

const limb = ({ pen, place, side, colour, line, colours, pale = false }) => {
  const leg = [SHOULDER, HIP, KNEE, ANKLE].map((point) => place(point + SIDES[side]));
  const foot = [ANKLE, HEEL, TOE, ANKLE].map((point) => place(point + SIDES[side]));
  pen.globalAlpha = pale ? 0.6 : 1;
  for (const [stroke, wide] of [[colours.edge, line * 1.7], [colour, line]]) {
    Object.assign(pen, { strokeStyle: stroke, lineWidth: wide });
    path(pen, leg);
    path(pen, foot);
  }
  for (const joint of leg.slice(1)) if (joint) dot(pen, joint, line * 1.05, colour, colours.edge);
  pen.globalAlpha = 1;
};

const path = (pen, places) => { // broken where a point isn't seen
  pen.beginPath();
  let drawing = false;
  for (const at of places) {
    if (at) (drawing ? pen.lineTo(at.x, at.y) : pen.moveTo(at.x, at.y));
    drawing = Boolean(at);
  }
  pen.stroke();
};

const dot = (pen, { x, y }, radius, fill, edge) => {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  Object.assign(pen, { fillStyle: fill, strokeStyle: edge, lineWidth: radius * 0.45 });
  pen.fill();
  pen.stroke();
};

// Left is round, right is square, as everywhere.
const letter = ({ pen, place, side, line, colours }) => {
  const knee = place(KNEE + SIDES[side]);
  if (!knee) return;
  const half = line * 2.6;
  pen.beginPath();
  if (side === 'left') pen.arc(knee.x, knee.y, half, 0, 2 * Math.PI);
  else pen.rect(knee.x - half, knee.y - half, 2 * half, 2 * half);
  const { [side]: fillStyle, edge: strokeStyle } = colours;
  Object.assign(pen, { fillStyle, strokeStyle, lineWidth: line * 0.6 });
  pen.fill();
  pen.stroke();
  Object.assign(pen, { fillStyle: colours.edge, textAlign: 'center', textBaseline: 'middle' });
  pen.font = `700 ${half * 1.5}px system-ui, sans-serif`;
  pen.fillText(LETTER[side], knee.x, knee.y + half * 0.08);
};

// A ring round the heel, which stays to be seen in it, and behind it a thick arrow to the floor.
const mark = ({ pen, heel, toe, line, colours }) => {
  if (!heel) return;
  const behind = toe && toe.x > heel.x ? -1 : 1;
  const at = { x: within(pen, heel.x + behind * 10.5 * line, 5 * line), y: heel.y };
  for (const [stroke, wide] of [[colours.edge, line * 2.6], [colours.alarm, line * 1.3]]) {
    Object.assign(pen, { strokeStyle: stroke, lineWidth: wide });
    pen.beginPath();
    pen.arc(heel.x, heel.y, line * 4, 0, 2 * Math.PI);
    pen.moveTo(at.x, at.y - 8 * line);
    pen.lineTo(at.x, at.y + 3 * line);
    pen.moveTo(at.x - 3.5 * line, at.y - 0.5 * line);
    pen.lineTo(at.x, at.y + 3 * line);
    pen.lineTo(at.x + 3.5 * line, at.y - 0.5 * line);
    pen.stroke();
  }
};

const within = (pen, x, edge) => Math.min(Math.max(x, edge), pen.canvas.width - edge);
