"""How a stored picture becomes the one a player shows: turned, mirrored, its points made square."""

from dataclasses import dataclass

import cv2
import numpy as np
from av.buffer import Buffer
from av.video.frame import VideoFrame

from dorsi.pose.region import Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Upright:
    """The size as shown [px], and what is done for it: first transposed, then mirrored."""

    width_px: int
    height_px: int
    transposed: bool
    across: bool
    down: bool

    @classmethod
    def of(cls, frame: VideoFrame, *, point: float) -> "Upright":
        """What the frame's display matrix asks for. A `point` is so much wider than high."""
        across_x, down_x, across_y, down_y = _matrix(frame)
        transposed = abs(down_x) > abs(across_x)
        width, height = max(1, round(frame.width * point)), frame.height
        return cls(
            width_px=height if transposed else width,
            height_px=width if transposed else height,
            transposed=transposed,
            across=(across_y if transposed else across_x) < 0,
            down=(down_x if transposed else down_y) < 0,
        )

    def pixels(self, frame: VideoFrame, *, longest_px: int) -> Pixels:
        """The frame as shown, made smaller where its longer side has more than `longest_px`."""
        shrunk = min(1.0, longest_px / max(self.width_px, self.height_px))
        size = max(1, round(self.width_px * shrunk)), max(1, round(self.height_px * shrunk))
        width, height = size[::-1] if self.transposed else size
        rgb = np.asarray(frame.reformat(width, height, "rgb24").to_ndarray(), np.uint8)
        if self.transposed:
            rgb = np.asarray(cv2.transpose(rgb), np.uint8)
        if self.across or self.down:
            both = self.across and self.down
            rgb = np.asarray(cv2.flip(rgb, -1 if both else int(self.across)), np.uint8)
        return rgb


def _matrix(frame: VideoFrame) -> tuple[int, int, int, int]:
    """Where a step to the right goes, across and down, and where a step downwards goes."""
    stored = frame.side_data.get("DISPLAYMATRIX")
    if not isinstance(stored, Buffer):
        return 1, 0, 0, 1
    numbers = np.frombuffer(bytes(stored), np.int32)
    return int(numbers[0]), int(numbers[1]), int(numbers[3]), int(numbers[4])
