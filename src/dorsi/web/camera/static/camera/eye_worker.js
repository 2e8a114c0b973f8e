// The eye: finds a body in each picture it is given, in a thread of its own.
//
// From the page: {do: 'open', files, model, people}, {do: 'tell', port}, {do: 'model', model},
// {do: 'look', picture, at_s}. To the page: {is: 'ready', model}, {is: 'seen', ...},
// {is: 'failed', ...}. Once there is a port the landmarks go straight to the engine too, not by
// way of the page.

import { different, pixels } from './landmarks.js';

const SURE = 0.7; // as the engine asks of a body; below it a plant may be one
const LOG = /^(INFO|WARNING|[IWE]\d{4}|Graph (finished|successfully)|OpenGL error)/;

const ROWS = 480;

const opened = { files: '', people: 1, model: '', port: null, eye: null, paper: null, pen: null };

for (const way of ['log', 'info', 'warn', 'error']) { // a page's console holds faults, not notes
  const say = console[way].bind(console);
  console[way] = (...words) => { if (!LOG.test(String(words[0]))) say(...words); };
}

const found = (object, has) => Object.values(object)
  .find((one) => one && typeof one === 'object' && has(one));

// Hears the bytes of the landmarks as they come; how often they came is how many people there are.
const listenedTo = (landmarker) => {
  const runner = found(landmarker, (one) => 'attachProtoVectorListener' in one);
  const runtime = found(runner, (one) => one.simpleListeners);
  const { normalized_landmarks: told } = runtime.simpleListeners;
  const heard = [];
  runtime.simpleListeners.normalized_landmarks = (bytes, end, time) => {
    if (!end) heard.push(bytes.slice());
    return told(bytes, end, time);
  };
  return heard;
};

const made = async (model) => {
  const { files, people } = opened;
  const { PoseLandmarker } = await import(`${files}vision/vision_bundle.mjs`);
  const base = `${files}vision/vision_wasm_module_internal`;
  const answer = await fetch(`${files}models/${model}.task`);
  if (!answer.ok) throw new Error(`models/${model}.task: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: `${base}.js`, wasmBinaryPath: `${base}.wasm` },
    {
      baseOptions: { modelAssetBuffer: bytes, delegate: 'CPU' },
      runningMode: people > 1 ? 'IMAGE' : 'VIDEO',
      numPoses: people,
      minPosePresenceConfidence: SURE,
    },
  );
  return { landmarker, heard: listenedTo(landmarker) };
};

const use = async (model) => {
  const eye = await made(model);
  opened.eye?.landmarker.close();
  Object.assign(opened, { eye, model });
  postMessage({ is: 'ready', model });
};

const looked = (picture, at_s) => {
  const { landmarker, heard } = opened.eye;
  heard.length = 0;
  if (opened.people > 1) landmarker.detect(picture);
  else landmarker.detectForVideo(picture, at_s * 1000);
  return heard;
};

// The model looks at 256 pixels of a body; carrying more of them than it needs takes time.
const smaller = (picture, width, height) => {
  if (height < ROWS * 1.2) return picture;
  const [wide, high] = [Math.round(width * ROWS / height), ROWS];
  opened.paper ??= new OffscreenCanvas(wide, high);
  const { paper } = opened;
  if (paper.width !== wide) Object.assign(paper, { width: wide, height: high });
  opened.pen ??= paper.getContext('2d', { alpha: false, willReadFrequently: true });
  opened.pen.drawImage(picture, 0, 0, wide, high);
  return paper;
};

const look = ({ picture, at_s }) => {
  const began = performance.now();
  const width = picture.displayWidth ?? picture.width;
  const height = picture.displayHeight ?? picture.height;
  let heard;
  try {
    heard = looked(smaller(picture, width, height), at_s);
  } finally {
    picture.close();
  }
  const bodies = heard.map((bytes) => pixels(bytes, width, height)).filter(Boolean);
  const seen = { at_s, numbers: bodies[0] ?? null, width, height, model: opened.model };
  const people = different(bodies);
  opened.port?.postMessage(opened.people > 1 ? { at_s, people } : seen);
  postMessage({ is: 'seen', ...seen, people, took_ms: performance.now() - began });
};

const DOES = {
  open({ files, model, people = 1 }) {
    Object.assign(opened, { files, people });
    return use(model);
  },
  tell({ port }) { opened.port = port; },
  look,
  model: ({ model }) => use(model),
};

addEventListener('message', async ({ data }) => {
  try {
    await DOES[data.do](data);
  } catch (trouble) {
    postMessage({ is: 'failed', doing: data.do, why: String(trouble?.message ?? trouble) });
  }
});
