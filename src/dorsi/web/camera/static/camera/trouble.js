// What went wrong with the camera, by a name that the page has words for (parts.words).

import { doubt } from './parts.js';

export class CameraTrouble extends Error {
  constructor(what, why = '') {
    super(why ? `${what}: ${why}` : what);
    this.name = 'CameraTrouble';
    this.what = what;
  }
}

// Why getUserMedia said no, by the names that browsers give.
const REFUSALS = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no_camera',
  DevicesNotFoundError: 'no_camera',
  OverconstrainedError: 'no_camera',
  NotReadableError: 'in_use',
  TrackStartError: 'in_use',
  AbortError: 'in_use',
};

export const refusal = ({ name, message }) => (
  new CameraTrouble(REFUSALS[name] ?? 'no_camera', message));

export const named = (trouble) => (trouble instanceof CameraTrouble
  ? trouble
  : new CameraTrouble('crashed', trouble?.message));

// Whether this browser can do it at all; throws what is missing.
export const checkAble = () => {
  if (!globalThis.isSecureContext) throw new CameraTrouble('not_secure');
  if (!navigator.mediaDevices?.getUserMedia) throw new CameraTrouble('no_camera', 'not built in');
  checkEngineAble();
};

export const checkEngineAble = () => {
  const can = typeof WebAssembly === 'object' && typeof Worker === 'function';
  if (!can) throw new CameraTrouble('no_wasm');
};

const GONE = /: 404|: 410/;
const UNANSWERED = /: 5\d\d|Failed to fetch|NetworkError|Load failed|imported module/i;
const FORBIDDEN = /wasm-eval|unsafe-eval|Content Security Policy|WebAssembly is not/i;

// Why a thread could not start, out of what it said.
export const failure = (why) => {
  if (FORBIDDEN.test(why)) return new CameraTrouble('no_wasm', why);
  if (GONE.test(why)) return new CameraTrouble('parts_missing', why);
  if (UNANSWERED.test(why)) {
    return new CameraTrouble(navigator.onLine === false ? 'offline' : 'parts_missing', why);
  }
  doubt(); // so that another try loads anew
  return new CameraTrouble('parts_damaged', why);
};
