// What went wrong with the camera, by a name that the page has words for (parts.words).

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

export const refusal = (error) => new CameraTrouble(REFUSALS[error.name] ?? 'no_camera', error.message);

// Whether this browser can do it at all; throws what is missing.
export const checkAble = () => {
  if (!globalThis.isSecureContext) throw new CameraTrouble('not_secure');
  if (!navigator.mediaDevices?.getUserMedia) throw new CameraTrouble('no_camera', 'not built in');
  checkEngineAble();
};

export const checkEngineAble = () => {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function') throw new CameraTrouble('no_wasm');
};

// Why a thread could not start, out of what it said.
export const failure = (why) => {
  if (/: 404|: 410/.test(why)) return new CameraTrouble('parts_missing', why);
  if (/: 5\d\d|Failed to fetch|NetworkError|Load failed|dynamically imported module/i.test(why)) {
    return new CameraTrouble(navigator.onLine === false ? 'offline' : 'parts_missing', why);
  }
  if (/wasm-eval|wasm-unsafe-eval|unsafe-eval|Content Security Policy|WebAssembly is not/i.test(why)) {
    return new CameraTrouble('no_wasm', why);
  }
  return new CameraTrouble('parts_damaged', why);
};
