// A body's landmarks out of the runtime's own bytes, which hold more than its JavaScript hands on.
// The bytes are a protocol buffer: a list of landmarks, each of five numbers by their field.

export const POINTS = 33;
export const PER_POINT = 5; // x, y, z, visibility, presence
const LANDMARK = 0x0a; // field 1, of known length
const FLOAT = 5; // the kind of a field of four bytes

// 33 x 5 numbers in pixels (z as wide as x), left the body's left; null for another list.
export const pixels = (bytes, width, height) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Float64Array(POINTS * PER_POINT);
  let at = 0;
  for (let point = 0; point < POINTS; point += 1) {
    if (at + 2 > bytes.length || bytes[at] !== LANDMARK) return null;
    const end = at + 2 + bytes[at + 1];
    at = readPoint(view, at + 2, end, numbers, point * PER_POINT);
    if (at !== end) return null;
  }
  return scaled(numbers, width, height);
};

const readPoint = (view, from, end, numbers, start) => {
  let at = from;
  for (; at + 5 <= end; at += 5) {
    const tag = view.getUint8(at);
    const field = tag >> 3;
    if ((tag & 7) !== FLOAT || field < 1 || field > PER_POINT) return -1;
    numbers[start + field - 1] = view.getFloat32(at + 1, true);
  }
  return at;
};

const scaled = (numbers, width, height) => {
  for (let at = 0; at < numbers.length; at += PER_POINT) {
    numbers[at] *= width;
    numbers[at + 1] *= height;
    numbers[at + 2] *= width;
  }
  return numbers;
};

const HIPS = [23, 24], ANKLES = [27, 28], NOSE = 0;
const APART = 0.2; // of a body's height

// How many different bodies these are: a detector now and then finds a smaller one inside a body.
export const different = (bodies) => bodies
  .filter((body, place) => !bodies.slice(0, place).some((other) => isSame(body, other))).length;

const isSame = (one, other) => {
  const least = APART * Math.max(height(one), height(other));
  return [HIPS, ANKLES].some((pair) => {
    const [a, b] = [middle(one, pair), middle(other, pair)];
    return Math.hypot(a.x - b.x, a.y - b.y) < least;
  });
};

const height = (body) => Math.abs(middle(body, ANKLES).y - body[NOSE * PER_POINT + 1]);

const middle = (body, points) => {
  const sum = (axis) => points.reduce((far, at) => far + body[at * PER_POINT + axis], 0);
  return { x: sum(0) / points.length, y: sum(1) / points.length };
};
