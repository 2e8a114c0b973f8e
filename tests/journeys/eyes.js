// Stands in for a page's eye (and, if wanted, its engine): workers of that name are made here.

function standIn({ eye, engine, refuses }) {
  const FRAME_S = 1 / 30;
  const Real = globalThis.Worker;
  const later = globalThis.__pwClock?.builtins?.setTimeout ?? globalThis.setTimeout;
  const eyes = [];
  const engines = [];
  const streams = new Set();
  const STATUS = {
    phase: 'following', sure: true, why: null, side: null, near: null, front: null, counted: 0,
    held_s: 0, lift: null, angle_deg: null, stillness: 0, heel: null, try: 0, tries: [],
    tempo_s: null, rate_hz: 30, paused: false, hand: 0, people: 1, result: null,
  };
  let plugged = true;
  let last_s = 1;
  let over = Promise.resolve();

  class StandIn {
    constructor() {
      Object.assign(this, { alive: true, onmessage: null, last: { numbers: null } });
    }
    terminate() { this.alive = false; }
    says(data) { later(() => { if (this.alive) this.onmessage?.({ data }); }); }
    breaks() {
      this.onerror?.({ message: 'memory access out of bounds', preventDefault() {} });
    }
  }

  class Eye extends StandIn {
    postMessage({ do: what, model, people = 1, port, picture }) {
      picture?.close();
      if (what === 'open') { Object.assign(this, { people, model }); eyes.push(this); }
      if (what === 'tell') this.port = port;
      else if (what === 'open' || what === 'model') this.says({ is: 'ready', model });
      else this.says({ is: 'seen', ...this.last, at_s: 0, people: 1, took_ms: 5 }); // no new one
    }

    sees(seen) {
      this.last = seen;
      this.port.postMessage(seen);
      if (this.alive) this.onmessage?.({ data: { is: 'seen', ...seen, people: 1, took_ms: 5 } });
    }
  }

  class Engine extends StandIn {
    postMessage({ do: what, task, number, words }) {
      if (what === 'open') { engines.push(this); this.says({ is: 'ready' }); }
      if (what === 'say') dorsiEyes.said.push(words);
      if (what === 'say' || what === 'follow') this.says({ is: 'taken', number });
      if (what !== 'follow') return;
      dorsiEyes.tasks.push(typeof task === 'string' ? JSON.parse(task) : task);
      this.says({ is: 'status', status: STATUS });
    }
  }

  const seeing = () => eyes.findLast((one) => one.alive && one.people === 1);
  const deciding = () => engines.findLast((one) => one.alive);
  const wait = (ms) => new Promise((done) => { later(done, ms); });

  const play = async ({ frames, speed, width, height, model }) => {
    const begins_s = last_s + FRAME_S - (frames[0]?.[0] ?? 0);
    const began = new Event('now').timeStamp;
    for (const [at_s, numbers] of frames) {
      const due = speed ? (at_s - frames[0][0]) * 1000 / speed + began : 0;
      const early = due - new Event('now').timeStamp;
      if (early > 1) await wait(early);
      last_s = begins_s + at_s;
      seeing()?.sees({
        at_s: last_s, numbers: numbers && Float64Array.from(numbers), width, height, model,
      });
    }
  };

  globalThis.dorsiEyes = {
    tasks: [],
    said: [],
    play(film) { over = play(film); },
    over: () => over,
    crowd(people) {
      last_s += FRAME_S;
      seeing().port.postMessage({ at_s: last_s, people });
    },
    tell(events) { deciding().onmessage({ data: { is: 'events', events, at_s: null } }); },
    status(says) {
      Object.assign(STATUS, says);
      deciding().onmessage({ data: { is: 'status', status: { ...STATUS } } });
    },
    kill(which) { (which === 'eye' ? seeing() : deciding()).breaks(); },
    unplug() {
      plugged = false;
      for (const track of [...streams].flatMap((stream) => stream.getTracks())) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    plugIn() {
      plugged = true;
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    open: () => [...streams].some((stream) => stream.getTracks()
      .some((track) => track.readyState === 'live')),
  };

  globalThis.Worker = new Proxy(Real, {
    construct(target, [script, options]) {
      if (eye && String(script).includes('/camera/eye_worker.js')) return new Eye();
      if (!engine && String(script).includes('/camera/engine_worker.js')) return new Engine();
      return new target(script, options);
    },
  });

  if (!navigator.mediaDevices) return; // no secure page: nothing to stand in for
  navigator.mediaDevices.getUserMedia = async (asked) => {
    dorsiEyes.asked = asked;
    if (refuses) throw new DOMException('as a test wants it', refuses);
    if (!plugged) throw new DOMException('as a test wants it', 'NotFoundError');
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const pen = canvas.getContext('2d');
    const paint = () => { pen.fillStyle = '#556'; pen.fillRect(0, 0, 640, 480); };
    paint();
    const stream = canvas.captureStream(10);
    const painting = () => { // a video without any picture never plays
      paint();
      if (stream.active) later(painting, 100);
    };
    painting();
    streams.add(stream);
    return stream;
  };
}
