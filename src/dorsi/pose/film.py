"""A film opened: its size as a player shows it, and its pictures one by one with their times.

Pictures come upright and at the times stored with them, one at a time. A film that can't be
measured is refused in a sentence; so is one that was cut off, because what is left of it isn't
what was filmed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import av
from av.container import InputContainer
from av.packet import Packet
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from dorsi.core.errors import Fault, InputError
from dorsi.pose.region import Pixels
from dorsi.pose.upright import Upright

LONGEST_SIDE_PX = 1920  # the models look at 256 of them
MOST_PIXELS = 8192 * 4608  # 8K, of the cinema as well
MOST_BYTES = 16_000_000_000
LONGEST_S = 20 * 60.0
MOST_HZ = 60.0  # no body needs more; of a film with 240 a second the others are passed over
NEARLY = 0.9  # of the time between two: stored times are rounded
MISSING_S, MISSING_SHARE = 0.5, 0.02  # ends more than both before it should: cut off
DAMAGED_SHARE = 0.05
GUESSED_HZ = 30.0
# Only what holds pictures itself: no playlists, which open other files and addresses.
KINDS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,ogg,flv,asf"
ONLY_THIS_FILE = {"format_whitelist": KINDS, "protocol_whitelist": "file"}
AGAIN = "Copy or export it once more from the camera."
SHORTER = "Cut out the part with the movement."


class Image(NamedTuple):
    """One picture, and when it was taken [s since the first]."""

    at_s: float
    rgb: Pixels


class Film:
    """An open film: its size as shown [px], how long it says it is [s], and its pictures."""

    def __init__(self, path: Path, container: InputContainer, stream: VideoStream) -> None:
        self._path, self._container, self._stream = path, container, stream
        self.seconds = _seconds(container, stream)
        self._check_length(self.seconds or 0.0)
        self._packets = self._damaged = self._shown = self._late = 0
        self._cut = False
        self._frames = self._decoded()
        self._first = next(self._frames, None)
        if self._first is None:
            raise refused(path, "have pictures that can be read", "none", AGAIN)
        if self.seconds is not None and "matroska" in container.format.name:
            self.seconds -= self._first.time or 0.0  # it counts from zero, not from the first
        self._upright = Upright.of(self._first, point=float(stream.sample_aspect_ratio or 1))
        self.width_px, self.height_px = self._upright.width_px, self._upright.height_px

    def images(self, *, longest_px: int = LONGEST_SIDE_PX) -> Iterator[Image]:
        """Its pictures in order of time, at most MOST_HZ a second; to be asked for once.

        None has a side longer than `longest_px`. Raises InputError when the film turns out to be
        too long, damaged or cut off; what came before is then not to be used.
        """
        due_s = end_s = 0.0
        for frame, at_s in self._timed():
            end_s = at_s + float((frame.duration or 0) * (frame.time_base or 0))
            self._check_length(at_s)
            if at_s >= due_s:
                due_s = at_s + NEARLY / MOST_HZ
                self._shown += 1
                yield Image(at_s, self._upright.pixels(frame, longest_px=longest_px))
        self._check_whole(end_s)

    def _timed(self) -> Iterator[tuple[VideoFrame, float]]:
        """The frames with their times; one that doesn't come after the last is left out."""
        step_s = 1 / float(self._stream.average_rate or GUESSED_HZ)
        start_s, last_s = None, -step_s
        for frame in self._all():
            told_s = frame.time
            if start_s is None:
                start_s = told_s or 0.0
            at_s = last_s + step_s if told_s is None else told_s - start_s
            if at_s <= last_s:
                self._late += 1
                continue
            last_s = at_s
            yield frame, at_s

    def _all(self) -> Iterator[VideoFrame]:
        first, self._first = self._first, None
        if first is not None:
            yield first
        del first
        yield from self._frames

    def _decoded(self) -> Iterator[VideoFrame]:
        try:
            for packet in self._container.demux(self._stream):
                self._packets += 1
                yield from self._unpacked(packet)
        except av.FFmpegError:
            raise refused(self._path, "be whole", "one that breaks off", AGAIN) from None

    def _unpacked(self, packet: "Packet[VideoStream]") -> Iterator[VideoFrame]:
        self._cut = packet.is_corrupt or (self._cut and packet.size == 0)
        try:
            for frame in packet.decode():
                self._damaged += frame.is_corrupt
                yield frame
        except av.error.InvalidDataError:
            self._damaged += 1

    def _check_length(self, seconds: float) -> None:
        if seconds > LONGEST_S:
            got = f"{seconds / 60:.0f} minutes"
            raise refused(self._path, f"last at most {LONGEST_S / 60:.0f} minutes", got, SHORTER)

    def _check_whole(self, end_s: float) -> None:
        if self._shown < 2:
            raise refused(self._path, "hold at least two pictures", str(self._shown), AGAIN)
        told_s = self.seconds or end_s
        if self._cut or told_s - end_s > max(MISSING_S, MISSING_SHARE * told_s):
            got = f"one cut off after {end_s:.1f} of {told_s:.1f} s"
            raise refused(self._path, "be whole", got, AGAIN)
        if self._damaged > DAMAGED_SHARE * self._packets:
            got = f"{self._damaged} of {self._packets} parts damaged"
            raise refused(self._path, "be whole", got, AGAIN)
        if self._late > self._shown:
            raise refused(self._path, "have times that go forward", "many that go back", AGAIN)


@contextmanager
def opened(path: Path) -> Iterator[Film]:
    """The film at `path`. Raises InputError where it is none, or one too long or too large."""
    _check_file(path)
    try:
        container = av.open(f"file:{path}", options=ONLY_THIS_FILE, metadata_errors="replace")
    except (av.FFmpegError, OSError):
        raise refused(path, "be a whole film", "something else, or a part", AGAIN) from None
    with container:
        stream = _stream(path, container)
        yield Film(path, container, stream)


def refused(path: Path, must: str, got: str, hint: str) -> InputError:
    return InputError(Fault(field=str(path), must=must, got=got, hint=hint))


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as trouble:
        hint = "Name a film."
        raise refused(path, "be a file that can be read", str(trouble.strerror), hint) from None
    if not path.is_file() or size == 0:
        got = "an empty file" if path.is_file() else "something else"
        raise refused(path, "be a film", got, "Name a film.")
    if size > MOST_BYTES:
        got = f"{size / 1e9:.0f} GB"
        raise refused(path, f"have at most {MOST_BYTES / 1e9:.0f} GB", got, SHORTER)


def _stream(path: Path, container: InputContainer) -> VideoStream:
    """The one with the moving pictures, ready to decode; a sound file's cover is none."""
    moving = [
        one for one in container.streams.video if not one.disposition & Disposition.attached_pic
    ]
    if not moving:
        got = "sound only" if container.streams.audio else "none"
        raise refused(path, "have pictures in it", got, "Name a film.")
    stream = moving[0]
    if stream.codec_context is None:
        raise refused(path, "be stored in a way known here", "another", "Export it as MP4, H.264.")
    width, height = stream.codec_context.width, stream.codec_context.height
    if width * height > MOST_PIXELS:
        hint = "Export it in 1080p."
        raise refused(path, "have pictures of 8K at most", f"{width} × {height}", hint)
    stream.codec_context.thread_count = 1  # several films share the cores already
    stream.codec_context.thread_type = "NONE"
    stream.codec_context.options = {"max_pixels": str(MOST_PIXELS)}  # in the middle, too
    return stream


def _seconds(container: InputContainer, stream: VideoStream) -> float | None:
    """How long the pictures last, as far as the header tells."""
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    if container.duration is None:
        return None
    counted_from_zero = "matroska" in container.format.name
    start = container.start_time if counted_from_zero else 0
    return (container.duration - (start or 0)) / av.time_base
