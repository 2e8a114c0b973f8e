// The camera that coaches, for a page. Nothing of it is loaded before openCamera is called.
//
//   import { openCamera, CameraTrouble } from '../camera/camera.js';
//   const camera = await openCamera({ parts, video, overlay, onProgress, model, facing, signal });
//
// Call it in the tap that turns the camera on. parts: JSON of #camera-parts. video, overlay: a
// <video> and a <canvas>, one over the other, in an element of class "eye" (camera.css).
// onProgress({share, says}): share 0 to 1; says: a sentence, where there is one.
// model: 'full' (default) | 'lite'. facing: 'user' (default) | 'environment'. signal: an
// AbortSignal that gives the opening up.
// It rejects with CameraTrouble {what, says}; what is one of
//   'not_secure' 'no_camera' 'refused' 'in_use' 'no_wasm' 'parts_missing' 'parts_damaged' 'offline'
//   'crashed' 'closed' (given up).
//
//   await camera.follow(task)   a task as the server made it (object or text; null: nothing); the
//                               count begins anew. Resolves when the engine has taken it.
//   await camera.say('go')      what a session understands: 'go', 'again', 'stop', ['pause', true]
//   camera.pause(), .resume()   counts nothing meanwhile; the eye goes on, so a raised hand is seen
//   camera.rest(), .wake()      the eye is shut: it costs nothing, and sees no hand
//   camera.close()              frees everything: the camera's light goes out
//   camera.onEvents = (events) => {}   [{tell, at_s, number, why, value}, ...], live_json.py's
//   camera.onStatus = (status) => {}   5 to 10 times a second
//   camera.onTrouble = (what) => {}    'unplugged' 'hidden' 'slept' 'stalled' 'slow' 'crashed'
//   camera.onMended = (what) => {}     the trouble of that name is over (all but 'crashed')
//   camera.onModel = (model) => {}     the quicker one was taken, because the device is slow
//   camera.model, camera.mirrored      in use now; whether the picture is shown as in a mirror
//   camera.figures()                   {model, fps, lag_ms, cue_ms, step_ms, took_ms}, for benches
//
// Landmarks go from the eye to the engine past the page; pictures never leave the page's own
// threads. at_s is the moment the lens took the picture, on performance.now()'s clock [s].

import { BROUGHT, bringAll } from './bringing.js';
import { engineOf } from './engine.js';
import { openCrowd, openEye } from './eye.js';
import { openLens } from './lens.js';
import { measures } from './measures.js';
import { pace } from './pace.js';
import { skeleton } from './skeleton.js';
import { CameraTrouble, checkAble, named } from './trouble.js';
import { watchOver } from './watching.js';

export { CameraTrouble };

const DEAF = { onEvents() {}, onStatus() {}, onTrouble() {}, onMended() {}, onModel() {} };

export const openCamera = async ({
  parts, video, overlay, onProgress = () => {}, model = 'full', facing = 'user', signal = null,
}) => {
  checkAble();
  const camera = Object.assign(Object.create(null), DEAF);
  const made = { camera, parts, video, signal, model, status: {}, closes: [], closed: false };
  made.drawn = skeleton(overlay);
  made.measured = measures();
  made.pace = pace(model);
  made.atEnd = (each) => { if (made.closed) each(); else made.closes.push(each); };
  const close = () => {
    made.closed = true;
    made.closes.splice(0).reverse().forEach((each) => each());
  };
  const told = (progress) => { if (!made.closed) onProgress(progress); }; // what failed loads on
  const given = () => { if (signal?.aborted) throw new CameraTrouble('closed'); };
  try {
    given();
    await Promise.all([lensOf(made, facing), threadsOf(made, told)]);
    given();
  } catch (trouble) {
    close();
    throw named(trouble);
  }
  made.crowd = openCrowd({ parts, video, port: channelTo(made.engine) });
  made.atEnd(() => made.crowd.close());
  made.watch = watchOver(made);
  made.atEnd(made.watch.close);
  told({ share: 1 });
  return doing(made, close);
};

const lensOf = async (made, facing) => {
  const { camera, video } = made;
  const lens = await openLens({
    video,
    facing,
    onLost: () => { made.drawn.clear(); camera.onTrouble('unplugged'); },
    onBack: () => { shown(made); camera.onMended('unplugged'); },
  });
  made.atEnd(() => { lens.close(); made.drawn.clear(); });
  made.lens = lens;
  shown(made);
};

const shown = ({ video, lens }) => video.classList.toggle('mirrored', lens.mirrored);

// Started while the runner is still asked for the camera: that takes as long.
const threadsOf = async (made, onProgress) => {
  const { camera, parts, model, video } = made;
  await bringAll(parts, { onProgress, model });
  if (made.closed) return;
  const engine = engineOf();
  made.engine = engine;
  made.atEnd(() => engine.close());
  engine.onEvents = (events, at_s) => { made.measured.cue(at_s); camera.onEvents(events); };
  engine.onStatus = (status) => { made.status = status; camera.onStatus(status); };
  engine.onTrouble = (what) => camera.onTrouble(what);
  const opened = openEye({
    parts,
    model,
    video,
    onSeen: (seen) => see(made, seen),
    onModel: (used) => {
      made.model = used;
      if (made.eye) camera.onModel(used); // not the first one
    },
    onEnd: (trouble) => camera.onTrouble(trouble.what),
  });
  opened.then((eye) => made.atEnd(() => eye.close()), () => {});
  const threads = [opened, engine.start(parts)];
  Promise.race(threads).then(() => onProgress({ share: (1 + BROUGHT) / 2 }), () => {});
  [made.eye] = await Promise.all(threads);
  made.eye.tell(channelTo(engine)); // not before, or what was seen meanwhile would wait in line
};

const channelTo = (engine) => {
  const { port1, port2 } = new MessageChannel();
  engine.listen(port1);
  return port2;
};

const see = (made, seen) => {
  const { status, lens, camera } = made;
  made.measured.seen(seen);
  const { near, side, heel } = status;
  made.drawn.draw({ ...seen, near: near ?? side, side, heel, mirrored: lens.mirrored });
  if (!made.watch) return; // something is still starting
  made.watch.seen();
  made.crowd.look(seen.at_s);
  switch (made.pace.told(seen.at_s, seen.took_ms)) {
    case 'lite': made.eye.use('lite'); break;
    case 'slow': camera.onTrouble('slow'); break;
    case 'quick': camera.onMended('slow'); break;
  }
};

const doing = (made, close) => {
  const { camera, engine, eye } = made;
  return Object.defineProperties(Object.assign(camera, {
    follow: (task) => engine.begin(task),
    say: (words) => engine.say(words),
    pause: () => engine.say(['pause', true]),
    resume: () => engine.say(['pause', false]),
    rest() { eye.resting = true; made.drawn.clear(); },
    wake() { eye.resting = false; made.pace.again(); },
    figures: () => ({ model: made.model, step_ms: engine.step_ms, ...made.measured.figures() }),
    close,
  }), {
    model: { get: () => made.model },
    mirrored: { get: () => made.lens.mirrored },
  });
};
