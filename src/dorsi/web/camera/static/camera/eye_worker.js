// The eye: finds a body in each picture it is given, in a thread of its own.
//
// From the page: {do: 'open', files, model, people, port}, {do: 'look', picture, at_s},
// {do: 'model', model}. To the page: {is: 'ready', model}, {is: 'seen', ...}, {is: 'failed', ...}.
// With a port the landmarks go straight to the engine too, not by way of the page.

import { pixels } from './landmarks.js';

const SURE = 0.7; // as the engine asks of a body; below it a plant may be one
const LOG = /^(INFO|WARNING|[IWE]\d{4}|Graph (finished|successfully)|OpenGL error)/; // its own notes

const opened = { files: '', people: 1, model: '', port: null, eye: null };

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
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: `${base}.js`, wasmBinaryPath: `${base}.wasm` },
    {
      baseOptions: { modelAssetBuffer: new Uint8Array(await answer.arrayBuffer()), delegate: 'CPU' },
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

const look = ({ picture, at_s }) => {
  const began = performance.now();
  const width = picture.displayWidth ?? picture.width;
  const height = picture.displayHeight ?? picture.height;
  let bodies;
  try {
    bodies = looked(picture, at_s);
  } finally {
    picture.close();
  }
  const numbers = bodies.length ? pixels(bodies[0], width, height) : null;
  const seen = { at_s, numbers, width, height, model: opened.model };
  const people = bodies.length;
  opened.port?.postMessage(opened.people > 1 ? { at_s, people } : seen);
  postMessage({ is: 'seen', ...seen, people, took_ms: performance.now() - began });
};

const DOES = {
  open({ files, model, people = 1, port = null }) {
    Object.assign(opened, { files, people, port });
    return use(model);
  },
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
