// Stands in for camera/camera.js where no camera is: what it tells is said by `stage`, and what it
// is asked is kept in it. It draws a room with two legs, so that a picture is seen.

const stage = globalThis.stage ??= {};
Object.assign(stage, { asked: [], said: [], held: null, open: false, ...stage });

export class CameraTrouble extends Error {
  constructor(what) {
    super(what);
    this.what = what;
  }
}

const drawn = (overlay) => {
  overlay.width = 640;
  overlay.height = 480;
  const pen = overlay.getContext('2d');
  const fill = (colour, ...box) => { pen.fillStyle = colour; pen.fillRect(...box); };
  const line = (colour, width, ...points) => {
    Object.assign(pen, { strokeStyle: colour, lineWidth: width, lineCap: 'round', lineJoin: 'round' });
    pen.beginPath();
    points.forEach(([x, y]) => pen.lineTo(x, y));
    pen.stroke();
  };
  fill('#2B3237', 0, 0, 640, 420);
  fill('#394147', 0, 420, 640, 60);
  fill('#1A1F23', 470, 0, 170, 420);
  line('#515B62', 30, [330, 220], [250, 310], [200, 415]);
  line('#515B62', 46, [330, 220], [345, 110]);
  line('#515B62', 30, [330, 220], [400, 310], [350, 415], [400, 420]);
  line('#FFFFFF', 6, [330, 220], [400, 310], [350, 415], [400, 420]);
  pen.fillStyle = '#9C8474';
  pen.beginPath();
  pen.arc(350, 62, 26, 0, 7);
  pen.fill();
};

export const openCamera = async ({ parts, overlay, onProgress }) => {
  if (stage.refuses) throw new CameraTrouble(stage.refuses);
  onProgress({ share: 0.4, says: parts.words.loading });
  if (stage.waits) await new Promise((go) => { stage.go = go; });
  drawn(overlay);
  stage.open = true;
  stage.camera = {
    follow: async (task) => { stage.asked.push(task); },
    say: async (words) => { stage.said.push(words); },
    pause: () => { stage.held = true; },
    resume: () => { stage.held = false; },
    close: () => { stage.open = false; },
  };
  return stage.camera;
};

const EVENT = { at_s: 0, number: null, why: null, value: null };
stage.tells = (tell, more = {}) => stage.camera.onEvents([{ ...EVENT, tell, ...more }]);
stage.sees = (status) => stage.camera.onStatus({ sure: true, why: null, hand: 0, ...status });
