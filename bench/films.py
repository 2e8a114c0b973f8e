"""How fast, how small and how alike is measuring films? Writes docs/reference/films.md.

    ./check bench films              writes the page (five minutes on two cores)
    ./check bench films speed        prints one part only: speed, alike or counts

The speed is that of a drawn film and can be had anywhere; the other parts need the recordings
beside the checkout (../shared/recordings).
"""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np

from bench.truths.counts import judged
from dorsi.formats import landmarks_json, landmarks_saved
from dorsi.pose import film, looking, models
from dorsi.pose.finder import Finder
from tests import drawn, tiny_films
from tests.clips import offline
from tests.recordings import HOME
from tests.truth.test_clips import COUNTED, NOTHING_TO_COUNT

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "films.md"
SIZE, PICTURES, GAP_MS = (1080, 1920), 150, 33
FOLLOWED = 60
LEGS = slice(23, 33)
KNEE, ANKLE = 25, 27
RECORDED = ("heavy", "full")
HEAD = """# Measuring films: how fast, how alike?

Made by `./check bench films`, on a machine with two cores that had other work, too: pictures a
second are as they came, processor time is what they cost.

"""


def main(*names: str) -> int:
    if names:
        sys.stdout.writelines(f"{line}\n" for name in names for line in PARTS[name]())
        return 0
    page = "\n".join(line for part in PARTS.values() for line in part())
    PAGE.write_text(f"{HEAD}{page}\n", encoding="utf-8")
    return 0


def speed() -> Iterator[str]:
    """A drawn film in full size, looked at by one process on one core."""
    yield "## Speed and memory\n"
    yield f"A drawn person in {PICTURES} pictures of {SIZE[0]} x {SIZE[1]}, one core, all included:"
    yield "decoding the film, finding the body, following it.\n"
    yield "| model | pictures a second | processor time of each | most memory | wanted |"
    yield "|---|---|---|---|---|"
    imports = []
    with TemporaryDirectory() as folder:
        made = _drawn_film(Path(folder) / "drawn.mp4")
        for model in models.NAMES:
            rate, cpu_ms, megabytes, imported_s = alone(made, model)
            wanted = "25 a second, 300 MB" if model == models.HEAVY else ""
            yield (
                f"| {model} | {rate:.0f} | {cpu_ms:.0f} ms, {1000 / cpu_ms:.0f} a second "
                f"| {megabytes:.0f} MB | {wanted} |"
            )
            imports.append(imported_s)
    yield f"\nImporting all of it takes {median(imports):.2f} s (wanted: 0.5 s).\n"


def _drawn_film(path: Path) -> Path:
    """Someone who steps a little from side to side."""
    width, height = SIZE
    swayed = [
        drawn.person(width=width, height=height, x=width / 2 + 4 * at, floor=1700, shank=360)
        for at in range(10)
    ]
    pictures = ((number * GAP_MS, swayed[number % 10]) for number in range(PICTURES))
    return tiny_films.of_pictures(path, pictures, size=SIZE)


def alone(path: Path, model: str) -> list[float]:
    """What `bench.truths.looking` tells of this film, in a process of its own on one core."""
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "bench.truths.looking", str(path), model],
        check=True,
        capture_output=True,
        text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, [max(os.sched_getaffinity(0))]),
    )
    return [float(word) for word in told.stdout.split()]


def alike() -> Iterator[str]:
    """Beside an independent run of the same models on the same films."""
    yield "## Alike\n"
    yield "Landmarks of knees, ankles, heels and toes beside an independent run of the same models."
    yield "The first picture is searched as a whole: only the rounding of stored places differs."
    yield "Followed on, each region hangs on the last one, so the smallest difference grows until"
    yield "the two runs differ as much as either is off. Nothing smooths that away; the filters of"
    yield "`measure` see all of it.\n"
    yield "| film, model | first picture, worst point | followed: median, 95 % | to one side |"
    yield "|---|---|---|---|"
    for name in (*COUNTED, *NOTHING_TO_COUNT):
        for model in RECORDED:
            yield _beside(name, model)
    yield ""


def _beside(name: str, model: str) -> str:
    stored = _stored(name, model)
    finder = Finder(model)
    with film.opened(HOME / stored["source"]) as opened:
        images = islice(opened.images(), FOLLOWED)
        ours = [finder.step(image.rgb).body for image in images]
    pairs = [
        (one[LEGS, :2], np.array(other)[LEGS, :2])
        for one, other in zip(ours, stored["frames"], strict=False)
        if one is not None and other is not None
    ]
    shank = median(float(np.hypot(*(b[KNEE - 23] - b[ANKLE - 23]))) for _, b in pairs)
    off = np.array([one - other for one, other in pairs])
    far = np.linalg.norm(off, axis=-1)
    followed = far[1:] / shank
    return (
        f"| {name}, {model} | {far[0].max():.2f} px "
        f"| {np.median(followed):.3f}, {np.percentile(followed, 95):.3f} shank "
        f"| {np.abs(off.mean(axis=(0, 1))).max() / shank:.3f} shank |"
    )


def _stored(name: str, model: str) -> dict:
    packed = HOME / "landmarks" / "blazepose" / f"{name}.{model}.json.gz"
    return json.loads(gzip.decompress(packed.read_bytes()))


def counts() -> Iterator[str]:
    """From the film to the count, with nothing stored between."""
    yield "## From the film to the count\n"
    yield "Each real film looked at anew by Dorsi itself, then counted: how many repetitions were"
    yield "told within 0.3 s of where an eye saw them; `+1` is one told too many.\n"
    yield "| film | truth | heavy | full |"
    yield "|---|---|---|---|"
    names = [*COUNTED, *NOTHING_TO_COUNT]
    cells = {model: _counted(names, model) for model in RECORDED}
    for name in names:
        kind, times_s = COUNTED.get(name, ("", ()))
        found = " | ".join(cells[model][name] for model in RECORDED)
        yield f"| {name} | {len(times_s) or 'nothing'} {kind} | {found} |"


def _counted(names: list[str], model: str) -> dict[str, str]:
    films = [HOME / _stored(name, model)["source"] for name in names]
    cells = {}
    for name, one in zip(names, looking.looked(films, model=model, progress=_quiet), strict=True):
        if isinstance(one, Exception):
            raise one
        right, others, _ = judged(offline(_recording(one)), name)
        cells[name] = f"{right}+{others}" if others else str(right)
    return cells


def _recording(one: looking.Looked):
    saved = landmarks_saved.as_json(
        source=one.film.name, model=one.model, engine="", size_px=(one.width_px, one.height_px),
        times_s=one.times_s, scores=one.scores, redetected=one.redetected, frames=one.frames,
    )  # fmt: skip
    return landmarks_json.read(saved, rate_hz=None)


def _quiet(_: float) -> None:
    pass


PARTS: dict[str, Callable[[], Iterator[str]]] = {"speed": speed, "alike": alike, "counts": counts}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
