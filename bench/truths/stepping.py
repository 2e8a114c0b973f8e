"""What the engine takes for a frame of a practice: here, and in the Python of a browser."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from dorsi.formats import live_json, live_task
from dorsi.measure.awaited import Awaited
from dorsi.web.camera import engine, kept
from tests import bodies, sessions

TIMES = 3
DRIVE = """
const [pyodide, engine, asked] = process.argv.slice(1);
const { readFileSync } = await import('node:fs');
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: pyodide });
python.unpackArchive(new Uint8Array(readFileSync(engine)), 'zip');
const { begin } = python.pyimport('dorsi.formats.live_json');
const { task, times, frames } = JSON.parse(readFileSync(asked, 'utf8'));
const took = [];
for (let time = 0; time < times; time += 1) {
  const session = begin(task);
  session.picture(1400, 1400, 'blazepose full');
  for (const [at_s, numbers] of frames) {
    const sheet = Float64Array.from(numbers);
    const began = performance.now();
    const view = python.toPy(sheet);
    session.frame(at_s, view, 1);
    view.destroy?.();
    took.push(performance.now() - began);
  }
}
process.stdout.write(JSON.stringify(took));
"""
Frames = list[tuple[float, list[float]]]


@dataclass(frozen=True)
class Steps:
    """Medians [ms]."""

    here_ms: float
    pyodide_ms: float


def both(awaited: Awaited) -> Steps:
    """The same drawn set of heel raises, filmed with a trembling hand, in both."""
    moved = bodies.heel_raises(count=8, each_s=2.5, pitch_deg=28)
    film = bodies.spoilt(bodies.filmed(moved, 22), noise=0.006)
    calls = [call for call in sessions.filmed(film) if call[0] == "frame"]
    frames = [(at_s, list(numbers.values)) for _, at_s, numbers, _ in calls]
    practice = live_task.Practice(awaited=awaited, heel_stays=True, either=True)
    task = json.dumps(live_task.task(practice))
    return Steps(median(_here(task, frames)), median(_pyodide(task, frames)))


def _here(task: str, frames: Frames) -> list[float]:
    took = []
    for _ in range(TIMES):
        session = live_json.begin(task)
        session.picture(1400, 1400, "blazepose full")
        for at_s, numbers in frames:
            began = time.perf_counter()
            session.frame(at_s, numbers, 1)
            took.append(1000 * (time.perf_counter() - began))
    return took


def _pyodide(task: str, frames: Frames) -> list[float]:
    with TemporaryDirectory() as folder:
        packed, asked = Path(folder) / "engine.zip", Path(folder) / "asked.json"
        packed.write_bytes(engine.packed())
        asked.write_text(json.dumps({"task": task, "times": TIMES, "frames": frames}))
        words = ["-e", DRIVE, kept.folder() / "pyodide", packed, asked]
        ran = subprocess.run(  # noqa: S603
            [sessions.NODE, "--input-type=module", *words],
            check=True,
            capture_output=True,
            text=True,
        )
    return list(json.loads(ran.stdout))


if __name__ == "__main__":
    from dorsi import knowledge
    from dorsi.movement.expectation import expectation

    found = expectation(knowledge.movements()["heel_raise"])
    if found is not None:
        sys.stdout.write(f"{both(found)}\n")
