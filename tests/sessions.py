"""Live sessions played from call to call: here, and in a browser's Python without the browser."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import nan
from pathlib import Path
from typing import Any

import playwright
import pytest

from dorsi.formats import live_json, live_task
from dorsi.formats.landmarks_json import BLAZEPOSE
from dorsi.measure.frames import Frame, Picture, Recording
from dorsi.measure.inclinometer import Sample
from dorsi.web.camera import engine, kept

NODE = Path(playwright.__file__).parent / "driver" / "node"
PATIENCE_S = 120
DRIVE = """
const [pyodide, engine, jobs] = process.argv.slice(1);
const { readFileSync } = await import('node:fs');
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: pyodide });
python.unpackArchive(new Uint8Array(readFileSync(engine)), 'zip');
const { begin } = python.pyimport('dorsi.formats.live_json');
const unpacked = (one) => (one?.numbers ? Float64Array.from(one.numbers, (n) => n ?? NaN) : one);
const played = ({ task, calls }) => {
  const session = begin(task);
  const told = calls.map(([name, ...given]) => session[name](
    ...given.map((one) => (one?.numbers ? python.toPy(unpacked(one)) : one)),
  ) ?? '');
  return [...told, session.status()];
};
const found = JSON.parse(readFileSync(jobs, 'utf8')).map(played);
process.stdout.write(JSON.stringify(found));
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One session: its task, and each call with what is given."""

    task: live_task.Task
    calls: Sequence[Sequence[Any]]

    @property
    def text(self) -> str:
        return json.dumps(live_json.task(self.task))


@dataclass(frozen=True, slots=True)
class Numbers:
    """What comes as an array of doubles."""

    values: Sequence[float]


def filmed(film: Recording) -> Iterator[Sequence[Any]]:
    """The calls that a film makes."""
    picture = film.picture
    yield "picture", picture.width_px, picture.height_px, picture.model
    for frame in film.frames:
        yield "frame", frame.at_s, numbers(frame), frame.score


def numbers(frame: Frame) -> Numbers:
    """33 landmarks, of which measure knows thirteen; the others lie in the middle of the hips."""
    if frame.body is None:
        return Numbers([])
    points = [frame.body[3]._replace(visibility=0.9)] * 33
    for at, point in zip(BLAZEPOSE, frame.body, strict=True):
        points[at] = point
    return Numbers([value for point in points for value in point])


def felt(samples: Sequence[Sample], *, start_s: float = 0.0) -> Iterator[Sequence[Any]]:
    """The calls that a phone's sensor makes, a tenth of a second at a time."""
    rows = [
        [start_s + one.at_s, *one.acceleration, *(one.turning or (nan, nan, nan))]
        for one in samples
    ]
    for at in range(0, len(rows), 5):
        yield "samples", Numbers([value for row in rows[at : at + 5] for value in row])


def here(job: Job) -> list[str]:
    """What each call answers, and the status at the end."""
    session = live_json.begin(job.text)
    told = [
        getattr(session, name)(*(one.values if isinstance(one, Numbers) else one for one in given))
        or ""
        for name, *given in job.calls
    ]
    return [*told, session.status()]


def events(told: Sequence[str]) -> list[dict[str, Any]]:
    """All events of these answers, in order."""
    return [event for text in told[:-1] if text for event in json.loads(text)]


def tells(told: Sequence[str]) -> list[str]:
    return [event["tell"] for event in events(told)]


def status(told: Sequence[str]) -> dict[str, Any]:
    """The status at the end."""
    return json.loads(told[-1])


def in_pyodide(jobs: Sequence[Job], into: Path) -> list[list[str]]:
    """The same as `here`, by the engine that a browser is served, in the Python it runs in."""
    pyodide = kept.folder() / "pyodide"
    if not (pyodide / "pyodide.mjs").exists():
        pytest.skip("needs the camera's parts: `dorsi camera` fetches them")
    packed, asked = into / "engine.zip", into / "jobs.json"
    packed.write_bytes(engine.packed())
    asked.write_text(json.dumps([{"task": job.text, "calls": _plain(job)} for job in jobs]))
    ran = subprocess.run(
        [NODE, "--input-type=module", "-e", DRIVE, pyodide, packed, asked],
        capture_output=True,
        check=False,
        text=True,
        timeout=PATIENCE_S,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout)


def _plain(job: Job) -> list[list[Any]]:
    return [
        [
            name,
            *(
                {"numbers": [None if one != one else one for one in each.values]}
                if isinstance(each, Numbers)
                else each
                for each in given
            ),
        ]
        for name, *given in job.calls
    ]


PICTURE = Picture(width_px=1400, height_px=1400, model="blazepose full")
