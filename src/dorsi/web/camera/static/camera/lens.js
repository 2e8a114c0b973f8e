// The camera itself: opened, its picture shown, its frames handed on with the time they were taken.

import { CameraTrouble, refusal } from './trouble.js';

// At 720 rows a shank is long enough for an angle. Nothing is cut off the lens's picture to make
// it fit what is asked: a head or a heel would be lost.
const ASKED = {
  width: { ideal: 960 },
  height: { ideal: 720 },
  frameRate: { ideal: 30, max: 30 },
  resizeMode: 'none',
};

const TRIES = 4;
const TRY_EVERY_MS = 1500;

const asked = async (facing) => {
  const video = { ...ASKED, facingMode: { ideal: facing } };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: false, video });
  } catch (error) {
    throw refusal(error);
  }
};

// `facing`: 'user' looks at whoever sees the screen, 'environment' away from it.
// onLost: the camera is gone (unplugged, or taken away); onBack: it shows pictures again.
export const openLens = async ({ video, facing = 'user', onLost, onBack }) => {
  const lens = { stream: null, closed: false };
  await show(lens, video, facing);

  const lost = () => {
    if (lens.closed || !lens.stream) return;
    stop(lens);
    video.srcObject = null; // its last picture would look like one of now
    onLost();
  };
  const again = async (tries = TRIES) => { // something was plugged in or out
    if (lens.closed || lens.stream || lens.trying) return;
    lens.trying = true;
    try {
      await show(lens, video, facing);
      watch();
      onBack();
    } catch { // a camera just plugged in may not be ready yet; else the next change tells
      if (tries > 1) setTimeout(() => again(tries - 1), TRY_EVERY_MS);
    } finally {
      lens.trying = false;
    }
  };
  const changed = () => again();
  const watch = () => { lens.stream?.getVideoTracks()[0].addEventListener('ended', lost); };

  watch();
  navigator.mediaDevices.addEventListener('devicechange', changed);
  return {
    get mirrored() { return isMirrored(lens.stream); },
    get open() { return Boolean(lens.stream); },
    again: changed,
    close() {
      lens.closed = true;
      navigator.mediaDevices.removeEventListener('devicechange', changed);
      stop(lens);
      video.srcObject = null;
    },
  };
};

const show = async (lens, video, facing) => {
  const stream = await asked(facing);
  if (lens.closed) { stop({ stream }); throw new CameraTrouble('closed'); }
  lens.stream = stream;
  Object.assign(video, { muted: true, playsInline: true, srcObject: stream });
  await video.play().catch(() => {}); // it does not where the page is closed meanwhile
};

const stop = (lens) => {
  lens.stream?.getTracks().forEach((track) => track.stop());
  lens.stream = null;
};

// Who looks at a screen expects a mirror; only a camera that looks away shows the world as it is.
const isMirrored = (stream) => {
  const track = stream?.getVideoTracks()[0];
  return track?.getSettings().facingMode !== 'environment';
};

// Calls `seen(at_s)` for each new frame of the video, `at_s` when the lens took it, on the page's
// clock. Returns a stop.
export const everyFrame = (video, seen) => {
  let stopped = false;
  const next = () => nextFrame(video, (at_s) => {
    if (stopped) return;
    next();
    seen(at_s);
  });
  next();
  return () => { stopped = true; };
};

const nextFrame = (video, seen) => {
  if (video.requestVideoFrameCallback) {
    video.requestVideoFrameCallback((now, { captureTime }) => seen((captureTime ?? now) / 1000));
    return;
  }
  const before_s = video.currentTime; // an older browser: looked at each time the page is drawn
  const look = (now) => {
    if (video.currentTime === before_s) requestAnimationFrame(look); else seen(now / 1000);
  };
  requestAnimationFrame(look);
};

// The picture of this moment, to be given away. No copy is made where the browser can do without.
export const grabbed = async (video, at_s, copied) => {
  if (!video.videoWidth) return null;
  if (copied || typeof VideoFrame !== 'function') return createImageBitmap(video);
  return new VideoFrame(video, { timestamp: Math.round(at_s * 1e6) });
};
