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
