"""Chromium with a film as its camera: real clips where they lie beside the checkout, or drawn ones.

A film made for it is Motion JPEG, which Chromium plays at 30 pictures a second from the moment
the camera is opened, over and over; so its last picture is held, long enough that no second
set begins.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Browser, BrowserContext, Playwright

from tests.recordings import recording
from tools import browser as browsers

RATE_HZ = 30
SIZE = 720, 540
"""What a laptop's camera would give when asked; an upright film stands between grey bars."""

GREY = 128
BEST_BUT_SMALL = {"qmin": "3", "qmax": "3"}
RAISES = "video/skatefit/weighted_calf_raises.mp4"
LUNGES = "video/skatefit/weighted_lunges.mp4"
FRONTAL = "video/opencap_squat/cam0.mov"
WALKING = "video/sports2d/demo.mp4"
CAMERA = (
    "--use-fake-ui-for-media-stream",  # the question whether the page may is answered with yes
    "--use-fake-device-for-media-stream",
)
ALONE = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-dev-shm-usage",
)
"""What keeps Chromium's own errands away; nothing here stops a page's."""


def clip(
    folder: Path, name: str, *, lead_s: float = 0, held_s: float = 60, until_s: float | None = None
) -> Path:
    """The recording as a camera would show it, its first picture held `lead_s`, its last `held_s`.

    Skips where the recording is missing.
    """
    film = folder / f"{Path(name).stem}-{lead_s:g}-{held_s:g}-{until_s or 'whole'}.mjpeg"
    return (
        film
        if film.exists()
        else _written(film, _pictures(recording(name), until_s), lead_s, held_s)
    )


def reel(folder: Path, *scenes: tuple[str, float]) -> Path:
    """These recordings one after the other, each for so long [s], standing still where it ends
    before. Skips where one is missing.
    """
    pictures = chain.from_iterable(_for(recording(name), lasts_s) for name, lasts_s in scenes)
    return _written(folder / "reel.mjpeg", pictures, 0, 10)


def drawn(folder: Path, pictures: Iterable[NDArray[np.uint8]], *, held_s: float = 60) -> Path:
    """A film of these pictures (rows x columns x red, green, blue), one a frame."""
    frames = (av.VideoFrame.from_ndarray(one, format="rgb24") for one in pictures)
    return _written(folder / "drawn.mjpeg", frames, 0, held_s)


def noise(folder: Path, *, seconds: float = 1, seed: int = 7) -> Path:
    """Pictures nobody could have guessed: whoever sends them on sends many bytes."""
    dice = np.random.default_rng(seed)
    sheets = (
        dice.integers(0, 256, (SIZE[1], SIZE[0], 3), np.uint8)
        for _ in range(int(seconds * RATE_HZ))
    )
    return drawn(folder, sheets, held_s=0)


@contextmanager
def filming(playwright: Playwright, film: Path, *words: str, **launching: Any) -> Iterator[Browser]:
    """Chromium that sees this film through its camera."""
    opened = playwright.chromium.launch(**_seeing(film, words), **launching)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def lasting(playwright: Playwright, film: Path, profile: Path) -> Iterator[BrowserContext]:
    """The same, which keeps in this folder what a browser keeps."""
    opened = playwright.chromium.launch_persistent_context(str(profile), **_seeing(film, ()))
    try:
        yield opened
    finally:
        opened.close()


def _seeing(film: Path, words: Iterable[str]) -> dict[str, Any]:
    shown = f"--use-file-for-fake-video-capture={film}"
    return {
        "executable_path": browsers.chromium(),
        "args": [*ALONE, *CAMERA, shown, *words],
    }


def _pictures(path: Path, until_s: float | None) -> Iterator[av.VideoFrame]:
    """The film's frames at the camera's rate."""
    due = 0
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            at_s = float(frame.pts * (frame.time_base or Fraction(0)))
            if until_s is not None and at_s > until_s:
                return
            while at_s * RATE_HZ >= due - 0.5:
                due += 1
                yield frame


def _for(path: Path, lasts_s: float) -> Iterator[av.VideoFrame]:
    left = round(lasts_s * RATE_HZ)
    for frame in islice(_pictures(path, None), left):
        yield frame
        left -= 1
    yield from repeat(frame, left)


def _written(film: Path, frames: Iterable[av.VideoFrame], lead_s: float, held_s: float) -> Path:
    sheets = _sheets(frames)
    first = last = next(sheets)
    half = film.with_suffix(".half")
    with half.open("wb") as out:
        for last in chain(repeat(first, int(lead_s * RATE_HZ) + 1), sheets):
            out.write(last)
        for _ in range(int(held_s * RATE_HZ)):
            out.write(last)
    return half.rename(film)


def _sheets(frames: Iterable[av.VideoFrame]) -> Iterator[bytes]:
    """Each as a JPEG of its own."""
    codec: Any = av.CodecContext.create("mjpeg", "w")
    codec.width, codec.height = SIZE
    codec.pix_fmt, codec.time_base = "yuvj420p", Fraction(1, RATE_HZ)
    codec.options = BEST_BUT_SMALL
    for at, frame in enumerate(frames):
        sheet = av.VideoFrame.from_ndarray(_between_bars(frame), format="rgb24")
        sheet.pts, sheet.time_base = at, Fraction(1, RATE_HZ)
        yield from map(bytes, codec.encode(sheet.reformat(*SIZE, "yuvj420p")))


def _between_bars(frame: av.VideoFrame) -> NDArray[np.uint8]:
    """The whole picture as large as it fits."""
    share = min(side / own for side, own in zip(SIZE, (frame.width, frame.height), strict=True))
    width, height = (round(own * share / 2) * 2 for own in (frame.width, frame.height))
    sheet = np.full((SIZE[1], SIZE[0], 3), GREY, np.uint8)
    top, left = (SIZE[1] - height) // 2, (SIZE[0] - width) // 2
    small = frame.reformat(width, height, "rgb24").to_ndarray()
    sheet[top : top + height, left : left + width] = small
    return sheet
