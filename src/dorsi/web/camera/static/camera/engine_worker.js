// The measuring engine: Dorsi's own Python, in a thread of its own. It decides; this only carries.
//
// From the page: {do: 'open', files, engine}, {do: 'listen', port}, {do: 'follow', task, number},
// {do: 'samples', rows}, {do: 'say', words, number}. By a port, from an eye: what it saw. To the
// page: {is: 'ready'}, {is: 'taken', number, fault}, {is: 'events', events},
// {is: 'status', status}, {is: 'failed', ...}.

const STATUS_EVERY_MS = 120;
const NOBODY = new Float64Array(0);
const WHERE = '/home/pyodide';

const opened = {
  python: null, begin: null, session: null, picture: '', told_ms: -Infinity, step_ms: 0,
};

const taken = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
};

const open = async ({ files, engine }) => {
  const source = taken(engine); // comes while Python starts
  source.catch(() => {}); // told where it is awaited
  const { loadPyodide } = await import(`${files}pyodide/pyodide.mjs`);
  const python = await loadPyodide({
    indexURL: new URL(`${files}pyodide/`, location.href).href,
    stdout: () => {},
    stderr: (line) => console.error(line),
  });
  python.unpackArchive(await source, 'zip', { extractDir: WHERE });
  const door = python.pyimport('dorsi.formats.live_json');
  Object.assign(opened, { python, begin: door.begin });
  postMessage({ is: 'ready' });
};

const listen = ({ port }) => {
  port.onmessage = ({ data }) => guarded('frame', () => see(data));
};

const follow = ({ task, number }) => {
  opened.session?.destroy();
  Object.assign(opened, { session: null, picture: '' });
  try {
    if (task) opened.session = opened.begin(typeof task === 'string' ? task : JSON.stringify(task));
  } catch (fault) {
    postMessage({ is: 'taken', number, fault: String(fault.message ?? fault) });
    return;
  }
  postMessage({ is: 'taken', number });
  tellStatus(true);
};

// A typed array comes to Python as a view of its numbers; it is let go at once.
const withNumbers = (numbers, use) => {
  const view = opened.python.toPy(numbers);
  try {
    return use(view);
  } finally {
    view.destroy?.();
  }
};

const see = ({ at_s, numbers, width, height, model, people }) => {
  const { session } = opened;
  if (!session) return;
  if (people !== undefined) { tell(session.people(people), at_s); return; }
  const picture = `${width} ${height} ${model}`;
  if (picture !== opened.picture) session.picture(width, height, `blazepose ${model}`);
  opened.picture = picture;
  const began = performance.now();
  const score = numbers ? 1 : 0; // the runtime tells no more than whether it is sure
  const events = withNumbers(numbers ?? NOBODY, (view) => session.frame(at_s, view, score));
  opened.step_ms += (performance.now() - began - opened.step_ms) / 30; // about the last second
  tell(events, at_s);
  tellStatus(events !== ''); // what happened may be the last thing that does
};

const samples = ({ rows }) => {
  if (!opened.session) return;
  tell(withNumbers(rows, (view) => opened.session.samples(view)));
  tellStatus(false);
};

const say = ({ words: [name, ...given], number }) => {
  if (opened.session) tell(opened.session[name](...given));
  postMessage({ is: 'taken', number });
  tellStatus(true);
};

const tell = (events, at_s = null) => {
  if (events) postMessage({ is: 'events', events: JSON.parse(events), at_s });
};

const tellStatus = (now) => {
  if (!opened.session || (!now && performance.now() - opened.told_ms < STATUS_EVERY_MS)) return;
  opened.told_ms = performance.now();
  const { session, step_ms } = opened;
  postMessage({ is: 'status', status: JSON.parse(session.status()), step_ms });
};

const guarded = async (doing, work) => {
  try {
    await work();
  } catch (trouble) {
    postMessage({ is: 'failed', doing, why: String(trouble?.message ?? trouble) });
  }
};

const DOES = { open, listen, follow, samples, say };

addEventListener('message', ({ data }) => guarded(data.do, () => DOES[data.do](data)));
