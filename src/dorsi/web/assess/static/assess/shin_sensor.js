// The phone's motion sensor, in rows as the engine takes them: the time, the acceleration with
// gravity in it, the turning. What they mean, the engine says.

const BATCH_MS = 50;
const TICK_MS = 500;
const MS_PER_S = 1000;

export class SensorTrouble extends Error {
  constructor(what) {
    super(what);
    this.what = what; // 'not_secure', 'no_sensor', 'refused'
  }
}

// To be called from a tap: some browsers ask then, and only then.
export const allow = async () => {
  if (!globalThis.isSecureContext) throw new SensorTrouble('not_secure');
  const Motion = globalThis.DeviceMotionEvent;
  if (!Motion) throw new SensorTrouble('no_sensor');
  if (typeof Motion.requestPermission !== 'function') return;
  const said = await Motion.requestPermission().catch(() => 'denied');
  if (said !== 'granted') throw new SensorTrouble('refused');
};

const rowOf = ({ timeStamp, accelerationIncludingGravity: felt, rotationRate: turned }) => [
  timeStamp / MS_PER_S, felt.x, felt.y, felt.z,
  turned?.alpha ?? NaN, turned?.beta ?? NaN, turned?.gamma ?? NaN, // about x, y, z
];
const tells = ({ accelerationIncludingGravity: felt }) => (
  felt && [felt.x, felt.y, felt.z].every((one) => typeof one === 'number')
);

// Hands on every batch of rows, and the time on the same clock also while none come.
export const listen = ({ samples, tick }) => {
  let rows = [];
  const take = (event) => { if (tells(event)) rows.push(...rowOf(event)); };
  const hand = () => {
    if (rows.length) samples(Float64Array.from(rows));
    rows = [];
  };
  addEventListener('devicemotion', take);
  const batches = setInterval(hand, BATCH_MS);
  const ticks = setInterval(() => tick(performance.now() / MS_PER_S), TICK_MS);
  return () => {
    removeEventListener('devicemotion', take);
    clearInterval(batches);
    clearInterval(ticks);
  };
};
