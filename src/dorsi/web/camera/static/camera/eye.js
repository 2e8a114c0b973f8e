// The page's end of the eye: gives it one picture at a time, always the newest, and hears what it
// found. Now and then a second, smaller look counts the people in the picture.

import { now_s } from './clock.js';
import { everyFrame, grabbed } from './lens.js';
import { thread } from './thread.js';

const CROWD_FROM_S = 4; // the start has the device for itself
const CROWD_EVERY_S = 3;
const CROWD_PX = 320; // the height looked at: enough to see that there are two

// `onSeen({at_s, numbers, width, height, model, took_ms})`; `onModel(model)` once it is in use;
// `onEnd(trouble)`.
export const openEye = async ({ parts, model, video, onSeen, onModel, onEnd }) => {
  const eye = {
    busy_since_s: null, newest_s: null, last_s: -1, frame_s: null, resting: false, copied: false,
  };
  const worker = thread('./eye_worker.js', {
    ready: ({ model: used }) => onModel(used),
    seen: (seen) => {
      eye.busy_since_s = null;
      onSeen(seen);
      if (eye.newest_s !== null) look(eye.newest_s); // it came while the last one was looked at
    },
    failed: ({ doing }) => {
      if (doing === 'model') return true; // the model in use goes on
      const again = doing === 'look' && !eye.copied; // not every browser can draw a frame itself
      if (again) Object.assign(eye, { copied: true, busy_since_s: null });
      return again;
    },
  }, onEnd);

  const look = async (at_s) => {
    eye.newest_s = at_s;
    if (eye.busy_since_s !== null || eye.resting || at_s <= eye.last_s) return;
    Object.assign(eye, { busy_since_s: now_s(), newest_s: null, last_s: at_s });
    // Between two streams there is no picture.
    const picture = await grabbed(video, at_s, eye.copied).catch(() => null);
    if (picture) worker.post({ do: 'look', picture, at_s }, [picture]);
    else eye.busy_since_s = null;
  };

  worker.post({ do: 'open', files: parts.files, model });
  await worker.ready;
  const stop = everyFrame(video, (at_s) => {
    eye.frame_s = now_s();
    look(at_s);
  });
  return Object.assign(eye, {
    tell(port) { worker.post({ do: 'tell', port }, [port]); },
    use(other) { worker.post({ do: 'model', model: other }); },
    close() { stop(); worker.end(); },
  });
};

// A second eye on another thread that counts people. It may fail: then nobody is counted.
export const openCrowd = ({ parts, video, port }) => {
  let ready = false;
  let asked_s = -Infinity;
  let worker = null;
  const open = () => {
    worker = thread('./eye_worker.js', { seen: () => { ready = true; } }, () => close());
    worker.post({ do: 'open', files: parts.files, model: 'lite', people: 2 });
    worker.post({ do: 'tell', port }, [port]);
    worker.ready.then(() => { ready = true; }, () => {});
  };
  const opening = setTimeout(open, CROWD_FROM_S * 1000);
  const close = () => { ready = false; clearTimeout(opening); worker?.end(); };

  return {
    async look(at_s) {
      if (!ready || at_s - asked_s < CROWD_EVERY_S || !video.videoWidth) return;
      ready = false;
      asked_s = at_s;
      const wide = Math.round(CROWD_PX * video.videoWidth / video.videoHeight);
      const size = { resizeWidth: wide, resizeHeight: CROWD_PX };
      const picture = await createImageBitmap(video, size).catch(() => null);
      if (picture) worker.post({ do: 'look', picture, at_s }, [picture]);
      else ready = true;
    },
    close,
  };
};
