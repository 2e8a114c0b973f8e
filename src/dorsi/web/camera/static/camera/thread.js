// A worker that says when it is ready, and what stopped it.

import { CameraTrouble, failure } from './trouble.js';

// `hears[is]` takes what the worker says; `hears.failed` may answer true: nothing is lost. `onEnd`
// is called once with a CameraTrouble if it dies after it was ready. `ready` settles once.
export const thread = (script, hears, onEnd = () => {}) => {
  const worker = new Worker(new URL(script, import.meta.url), { type: 'module' });
  const ready = Promise.withResolvers ? Promise.withResolvers() : resolvers();
  let isReady = false;
  let ended = false;

  const end = () => { ended = true; worker.terminate(); };
  const fails = (trouble) => {
    if (ended) return;
    end();
    if (isReady) onEnd(trouble); else ready.reject(trouble);
  };
  worker.onmessage = ({ data }) => {
    if (ended) return;
    if (data.is === 'ready') { isReady = true; ready.resolve(data); }
    const heard = hears[data.is]?.(data);
    if (data.is !== 'failed' || heard) return;
    fails(isReady ? new CameraTrouble('crashed', data.why) : failure(data.why));
  };
  worker.onerror = (event) => { // its script did not come, or it broke outside of our hands
    event.preventDefault();
    fails(new CameraTrouble(event.message ? 'crashed' : 'parts_missing', event.message));
  };
  worker.onmessageerror = () => fails(new CameraTrouble('crashed'));
  return {
    ready: ready.promise,
    post(message, transferred = []) { // what can't be given away any more is let go
      if (ended) transferred.forEach((one) => one.close?.());
      else worker.postMessage(message, transferred);
    },
    end,
  };
};

const resolvers = () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
