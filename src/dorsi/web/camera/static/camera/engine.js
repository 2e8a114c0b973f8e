// The measuring engine for a page: Dorsi's Python in a worker, fed with what a camera or a sensor
// saw. It decides what to tell.
//
//   const engine = await openEngine({ parts, onProgress });    // rejects with CameraTrouble {what}
//   await engine.begin(task)      // a task as the server made it (object or text); null: nothing
//   engine.samples(rows)          // Float64Array, 7 numbers a sample, given away (live_json.py)
//   await engine.say('go')        // 'go', 'again', 'stop', ['tick', at_s], ['pause', true]
//   engine.onEvents = (events) => {}
//   engine.onStatus = (status) => {}
//   engine.onTrouble = (what) => {}   // 'crashed': begin again with a new engine
//   engine.close()

import { bringAll } from './bringing.js';
import { thread } from './thread.js';
import { CameraTrouble, checkEngineAble } from './trouble.js';

export { CameraTrouble };

export const openEngine = async ({ parts, onProgress = () => {} }) => {
  checkEngineAble();
  await bringAll(parts, { onProgress, only: ['pyodide/'] });
  const engine = engineOf();
  await engine.start(parts);
  onProgress({ share: 1 });
  return engine;
};

// The engine not yet started.
export const engineOf = () => {
  const waiting = new Map(); // what resolves each that was asked, by its number
  let asked = 0;
  const ask = (what) => new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    worker.post({ ...what, number: asked });
  });

  const engine = {
    onEvents: () => {},
    onStatus: () => {},
    onTrouble: () => {},
    step_ms: null,
    start({ files, engine: address }) {
      worker.post({ do: 'open', files, engine: address });
      return worker.ready;
    },
    listen(port) { worker.post({ do: 'listen', port }, [port]); }, // an eye puts in what it saw
    begin: (task) => ask({ do: 'follow', task }),
    samples(rows) { worker.post({ do: 'samples', rows }, [rows.buffer]); },
    say: (words) => ask({ do: 'say', words: [words].flat() }),
    close() { worker.end(); },
  };
  const worker = thread('./engine_worker.js', {
    taken: ({ number, fault }) => {
      const { resolve, reject } = waiting.get(number);
      waiting.delete(number);
      if (fault) reject(new CameraTrouble('no_task', fault)); else resolve();
    },
    events: ({ events, at_s }) => engine.onEvents(events, at_s),
    status: ({ status, step_ms }) => {
      engine.step_ms = step_ms;
      engine.onStatus(status);
    },
  }, (trouble) => engine.onTrouble(trouble.what));
  return engine;
};
