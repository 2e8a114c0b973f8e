"""Sports2D beside Dorsi on the same landmarks: equal angles, and how long each command takes.

Installs Sports2D by itself into .dorsi/sports2d (1.7 GB, once); the project never needs it.
Clips come from drawn bodies and, where they are, from the recordings beside the checkout.
Writes docs/reference/peers.md.

    ./check bench sports2d
"""

import gzip
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from dorsi.formats.markers_mot import Motion, read_mot
from tests import bodies
from tests.recordings import HOME as RECORDINGS
from tools import environment

PAGE = environment.ROOT / "docs" / "reference" / "peers.md"
SPORTS2D = "sports2d==0.8.34"
HOME = environment.HOME / "sports2d"
PYTHON = HOME / "bin" / "python"
RUNS = 3
AT_LEAST, APART_MOST_DEG = 3.0, 0.01
CLIPS = {
    "drawn knee-to-wall dips": None,
    "walking (Sports2D's demo), heavy": "sports2d_demo.heavy",
    "lunges, heavy": "weighted_lunges.heavy",
    "heel raises, heavy": "weighted_calf_raises.heavy",
}
ANGLES = {"ankle_angle": "ankle", "knee_angle": "knee", "tibia_to_vertical": "shank"}
SIDES = {"r": "right", "l": "left"}
# Sports2D's own code, told to leave out what Dorsi's command doesn't do: pictures, charts, C3D.
# It wants the film, too: it gets a tiny black one, so that decoding costs it next to nothing.
TAKE = """
import os, sys, tomllib
from pathlib import Path
from Sports2D import Sports2D
video, markers, out, filtered = sys.argv[1:]
demo = Path(sys.modules["Sports2D"].__file__).parent / "Demo" / "Config_demo.toml"
config = tomllib.loads(demo.read_text(encoding="utf-8"))
config["base"].update(
    video_input=video, video_dir="", load_trc_px=markers, result_dir=out, visible_side=["auto"],
    show_realtime_results=False, save_vid=False, save_img=False, nb_persons_to_detect=1,
    person_ordering_method="highest_likelihood")
config["angles"].update(display_angle_values_on="none")
config["post-processing"].update(show_graphs=False, save_graphs=False)
config["px_to_meters_conversion"].update(make_c3d=False, save_calib=False)
if filtered == "no":
    config["post-processing"].update(filter=False, reject_outliers=False, interpolate=False)
    config["angles"].update(correct_segment_angles_with_floor_angle=False)
os.chdir(out)
Sports2D.process(config)
"""
FILM = """
import sys, cv2, numpy
out = cv2.VideoWriter(sys.argv[1], cv2.VideoWriter_fourcc(*"MJPG"), 30, (64, 64))
for _ in range(int(sys.argv[2])):
    out.write(numpy.zeros((64, 64, 3), numpy.uint8))
out.release()
"""
# What OpenSim itself makes of the files that Dorsi wrote.
OPENSIM = """
import sys, opensim
markers, motion = opensim.TimeSeriesTableVec3(sys.argv[1]), opensim.Storage(sys.argv[2])
print(markers.getNumRows(), motion.getSize(), motion.isInDegrees())
"""


def main() -> int:
    install()
    stored = {name: landmarks(clip) for name, clip in CLIPS.items()}
    with TemporaryDirectory(prefix="dorsi-") as folder:
        found = [
            Compared(name, data, Path(folder) / str(number))
            for number, (name, data) in enumerate(stored.items())
            if data is not None
        ]
    PAGE.write_text("\n".join([HEAD, *(one.row() for one in found), TAIL]), encoding="utf-8")
    sys.stdout.write(PAGE.read_text(encoding="utf-8"))
    return 0 if all(one.good for one in found) else 1


def landmarks(clip: str | None) -> bytes | None:
    """Stored landmarks; of a drawn body where no clip is named, None where it isn't here."""
    if clip is None:
        movement = bodies.knee_to_wall(count=4, each_s=4, from_deg=5, to_deg=40)
        film = bodies.spoilt(bodies.filmed(movement, 18), noise=0.01)
        return gzip.compress(bodies.stored(film))
    file = RECORDINGS / "landmarks" / "blazepose" / f"{clip}.json.gz"
    return file.read_bytes() if file.exists() else None


class Compared:
    """One clip taken by both."""

    def __init__(self, name: str, stored: bytes, here: Path) -> None:
        here.mkdir()
        self.name = name
        self.here = here
        (here / "stored.json.gz").write_bytes(stored)
        self.dorsi("stored.json.gz", "clip_px.trc")
        self.pictures = len(self.motion(here).times_s)
        run([PYTHON, "-c", FILM, here / "film.avi", self.pictures])
        self.ours_s, self.theirs_s, self.default_s = [], [], []
        for _ in range(RUNS):
            self.default_s.append(timed(lambda: self.sports2d("yes")))
            self.theirs_s.append(timed(lambda: self.sports2d("no")))
            self.ours_s.append(timed(lambda: self.dorsi("clip_px.trc", "again_px.trc")))
        self.dorsi("stored.json.gz", "clip_px.trc")
        theirs = sorted(here.glob("sports2d/**/*_angles_person00.mot"))[-1]
        self.apart_deg, self.values = apart(self.motion(here), read_mot(theirs.read_bytes()))
        self.opensim = run([PYTHON, "-c", OPENSIM, here / "clip_px.trc", here / "clip.mot"])

    @staticmethod
    def motion(here: Path) -> Motion:
        return read_mot((here / "clip.mot").read_bytes())

    def dorsi(self, landmarks: str, markers: str) -> None:
        words = ["measure", "landmarks", self.here / landmarks, "--json"]
        words += ["--save-trc", self.here / markers, "--save-mot", self.here / "clip.mot"]
        run([sys.executable, "-m", "dorsi", *words], PYTHONPATH=str(environment.ROOT / "src"))

    def sports2d(self, filtered: str) -> None:
        out = self.here / "sports2d"
        out.mkdir(exist_ok=True)
        film, markers = self.here / "film.avi", self.here / "clip_px.trc"
        run([PYTHON, "-c", TAKE, film, markers, out, filtered])

    @property
    def ratio(self) -> float:
        return median(self.theirs_s) / median(self.ours_s)

    @property
    def good(self) -> bool:
        reads = f"{self.pictures} {self.pictures} True" in self.opensim
        return self.apart_deg <= APART_MOST_DEG and self.ratio >= AT_LEAST and reads

    def row(self) -> str:
        times = (median(one) for one in (self.ours_s, self.theirs_s, self.default_s))
        cells = " | ".join(f"{seconds:.2f} s" for seconds in times)
        return (
            f"| {self.name} | {self.pictures} | {self.values} | {self.apart_deg:.0e}° "
            f"| {cells} | {self.ratio:.1f} |"
        )


def apart(ours: Motion, theirs: Motion) -> tuple[float, int]:
    """The largest difference in any of the six angles [deg], and how many were compared.

    Sports2D tells the shank's turn from the horizontal, downwards.
    """
    found = [
        abs((one - (-90 - other if name == "shank" else other) + 180) % 360 - 180)
        for angle, name in ANGLES.items()
        for letter, side in SIDES.items()
        for one, other in zip(
            ours.columns[f"{angle}_{letter}"], theirs.columns[f"{side} {name}"], strict=True
        )
        if one is not None and other is not None
    ]
    return max(found, default=float("inf")), len(found)


def timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def install() -> None:
    stamp = HOME / "stamp"
    if stamp.exists() and stamp.read_text() == SPORTS2D:
        return
    uv = environment.HOME / "uv" / "bin" / "uv"
    run([uv, "venv", "-q", "--clear", "-p", sys.executable, HOME])
    run([uv, "pip", "install", "-q", "-p", PYTHON, SPORTS2D])
    stamp.write_text(SPORTS2D)


def run(command: Sequence[object], **surroundings: str) -> str:
    """What it printed. What went wrong is shown whole."""
    words = [str(word) for word in command]
    own = {**os.environ, "MPLBACKEND": "Agg", "QT_QPA_PLATFORM": "offscreen", **surroundings}
    done = subprocess.run(words, capture_output=True, text=True, env=own)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\n{done.stdout}\n{done.stderr}")
    return done.stdout


HEAD = f"""# Beside other programs

[Sports2D](https://github.com/davidpagnon/Sports2D) measures joint angles in films for sport science, with the same definitions.
Both get the same points (`--save-trc` writes them as Sports2D reads them) and give every angle of ankle, knee and shank of both legs, unfiltered.
Times are those of whole commands, from start to the written files, the middle of {RUNS} runs that took turns on one machine.
Sports2D turns pixels into metres besides; Dorsi counts, holds, finds heel lifts and states errors besides.
Finding the points in a film isn't in either time.

    ./check bench sports2d        (installs Sports2D into .dorsi by itself; writes this page)

Aims: angles within {APART_MOST_DEG}°, at least {AT_LEAST:.0f} times as fast.

| clip | pictures | angles compared | largest difference | Dorsi | Sports2D, unfiltered | Sports2D, as it comes | times as fast |
|---|--:|--:|--:|--:|--:|--:|--:|"""  # noqa: E501
TAIL = """
Angles are compared wherever Dorsi gives them; in pictures whose view it refuses Sports2D gives some, Dorsi none.
[OpenSim](https://opensim.stanford.edu) 4.6, which Sports2D brings along, read every TRC and MOT written here, gaps included.
"""  # noqa: E501


if __name__ == "__main__":
    sys.exit(main())
