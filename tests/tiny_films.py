"""Films of a few small pictures, made where they are needed: whole, odd and broken."""

import struct
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

RIGHT, HALF_ROUND, LEFT, MIRRORED = (
    (0, 1, -1, 0),
    (-1, 0, 0, -1),
    (0, -1, 1, 0),
    (-1, 0, 0, 1),
)  # where a step across and a step down of the stored picture go when it is shown
MILLISECONDS = Fraction(1, 1000)
SIZE = (64, 48)


def film(
    path: Path,
    times_ms: Iterable[int] = range(0, 1000, 40),
    *,
    size: tuple[int, int] = SIZE,
    **how: Any,
) -> Path:
    """A film with a picture at each of these times; its upper left quarter is light."""
    width, height = size
    planes = np.full((height * 3 // 2, width), 128, np.uint8)  # all light, then its colours
    planes[:height] = 16
    planes[: height // 2, : width // 2] = 235
    frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
    return of_frames(path, ((at, frame) for at in times_ms), size=size, **how)


def of_pictures(
    path: Path, pictures: Iterable[tuple[int, NDArray[np.uint8]]], *, size: tuple[int, int]
) -> Path:
    """A film of these pictures (rows x columns x red, green, blue) at these times [ms]."""
    frames = ((at, av.VideoFrame.from_ndarray(one, format="rgb24")) for at, one in pictures)
    return of_frames(path, frames, size=size)


def of_frames(
    path: Path,
    frames: Iterable[tuple[int, av.VideoFrame]],
    *,
    size: tuple[int, int],
    codec: str = "libx264",
    point: Fraction | None = None,
    **options: str,
) -> Path:
    """A film of these frames. A `point` of it is so much wider than high."""
    with av.open(str(path), "w", options=options) as container:
        stream = container.add_stream(codec, rate=25)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        if codec == "mjpeg":
            stream.codec_context.options = {"strict": "unofficial"}
        stream.codec_context.time_base = MILLISECONDS
        if point is not None:
            stream.codec_context.sample_aspect_ratio = point
        for at_ms, frame in frames:
            frame.pts, frame.time_base = at_ms, MILLISECONDS
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def sound(path: Path) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=8000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 8000), np.float32), "fltp", "mono")
        frame.sample_rate = 8000
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def without_pictures(path: Path) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        container.start_encoding()
    return path


def turned(path: Path, how: tuple[int, int, int, int]) -> Path:
    """The MP4 film with this way of showing it in its header."""
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + 44
    a, b, c, d = (one << 16 for one in how)
    data[at : at + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
    path.write_bytes(data)
    return path


def cut_off(path: Path, share: float) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path
