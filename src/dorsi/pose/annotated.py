"""A film with its findings drawn into it: a runner shows it to a physio.

Drawn are the body's lines with the measured leg marked, the angle with its error, the count, a
hold's time, a heel that is up, and what is refused in words. The sound is left out.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace
from av.video.stream import VideoStream

from dorsi.measure.frames import Picture
from dorsi.measure.moments import Box
from dorsi.measure.shown import Shown
from dorsi.pose import captions, skeleton
from dorsi.pose.captions import Told
from dorsi.pose.ink import Pixels

TICK = Fraction(1, 90_000)  # [s]: every common rate's times are whole numbers of it
NEARLY_S = 0.002  # a picture's time in the file may be rounded
# What every browser plays: 8 bit, colour at half size, marked as what it is, header in front.
QUALITY = {"crf": "22", "preset": "veryfast", "threads": "1"}
BT709 = "colorprim=bt709:transfer=bt709:colormatrix=bt709"
JPEG_QUALITY = 84
STILL_MOST_PX = 1000


def write(
    images: Iterable[tuple[float, Pixels]],
    seen: Sequence[Shown],
    picture: Picture,
    *,
    to: Path,
    told: Told = str,
) -> None:
    """Writes an MP4 (H.264) of these images (time [s], pixels), each with what was found in it.

    Size and times stay; an odd row or column at the edge is left out. `seen` is what `shown`
    made of the same film, `picture` the size its points are in. Images are drawn into. Raises
    OSError where `to` can't be written and ValueError where there are no images; what was
    begun is removed then.
    """
    try:
        with av.open(str(to), "w", format="mp4", options={"movflags": "+faststart"}) as container:
            _write(container, images, seen, picture, told)
    except BaseException:
        to.unlink(missing_ok=True)
        raise


def draw(rgb: Pixels, frame: Shown, picture: Picture, *, told: Told = str) -> None:
    """What was found in this frame, drawn into its image."""
    scale = rgb.shape[1] / picture.width_px
    em = captions.em_of(rgb)
    skeleton.draw(rgb, frame, scale, em)
    captions.draw(rgb, frame, scale, em, told)


def still(rgb: Pixels, box: Box, picture: Picture) -> bytes:
    """This part of an image as JPEG, for a page; nothing is drawn into it."""
    scale = rgb.shape[1] / picture.width_px
    left, top = round(box.left * scale), round(box.top * scale)
    right, bottom = round((box.left + box.width) * scale), round((box.top + box.height) * scale)
    part = cv2.cvtColor(rgb[top:bottom, left:right], cv2.COLOR_RGB2BGR)
    smaller = STILL_MOST_PX / max(part.shape[:2])
    if smaller < 1:
        part = cv2.resize(part, None, fx=smaller, fy=smaller, interpolation=cv2.INTER_AREA)
    _, encoded = cv2.imencode(".jpg", part, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return encoded.tobytes()


def _write(
    container: OutputContainer,
    images: Iterable[tuple[float, Pixels]],
    seen: Sequence[Shown],
    picture: Picture,
    told: Told,
) -> None:
    stream: VideoStream | None = None
    for at_s, rgb in images:
        own = np.ascontiguousarray(rgb[: rgb.shape[0] // 2 * 2, : rgb.shape[1] // 2 * 2])
        draw(own, _at(seen, at_s), picture, told=told)
        stream = stream or _stream(container, own)
        for packet in stream.encode(_frame(own, at_s)):
            container.mux(packet)
    if stream is None:
        raise ValueError("a film needs images (got none)")
    for packet in stream.encode():
        container.mux(packet)


def _stream(container: OutputContainer, rgb: Pixels) -> VideoStream:
    stream = container.add_stream("libx264", options={**QUALITY, "x264-params": BT709})
    stream.height, stream.width = rgb.shape[:2]
    stream.pix_fmt = "yuv420p"
    stream.codec_context.time_base = TICK
    return stream


def _frame(rgb: Pixels, at_s: float) -> VideoFrame:
    frame = VideoFrame.from_ndarray(rgb, format="rgb24")
    frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
    frame.pts, frame.time_base = round(at_s / TICK), TICK
    return frame


def _at(seen: Sequence[Shown], at_s: float) -> Shown:
    """The frame of this moment, or the last one before it."""
    at = bisect_right(seen, at_s + NEARLY_S, key=lambda one: one.at_s)
    return seen[max(0, at - 1)]
