"""What a child does with a film that was measured: draws into it, takes stills from it."""

import base64
from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2

from dorsi.core.errors import StorageError
from dorsi.measure.frames import Picture
from dorsi.measure.moments import Still
from dorsi.measure.shown import Shown
from dorsi.pose import annotated, film
from dorsi.pose.child import Tell
from dorsi.pose.film import Image

NEARLY_S = 0.002  # stored times are rounded
LONGEST_PX = 3840


def draw(
    tell: Tell,
    path: Path,
    seen: Sequence[Shown],
    picture: Picture,
    stills: Sequence[Still],
    to: Path | None,
) -> None:
    """Tells each picture's time [s] and the `stills` as JPEG; draws what was seen into `to`."""
    cv2.setNumThreads(1)
    with film.opened(path) as opened:
        images = _told(tell, opened.images(longest_px=LONGEST_PX), list(stills), picture)
        if to is None:
            for _ in images:
                pass
        else:
            _write(images, seen, picture, to)


def _write(images: Iterator[Image], seen: Sequence[Shown], picture: Picture, to: Path) -> None:
    try:
        annotated.write(images, seen, picture, to=to)
    except OSError as trouble:
        raise StorageError(
            f"The film must be one that can be written (got {to.parent}: {trouble.strerror}). "
            "Name another place."
        ) from None


def _told(
    tell: Tell, images: Iterator[Image], stills: list[Still], picture: Picture
) -> Iterator[Image]:
    """The images, each told of; a still is taken before anything is drawn into its image."""
    for image in images:
        due = [still for still in stills if still.at_s <= image.at_s + NEARLY_S]
        for still in due:
            stills.remove(still)
            jpeg = annotated.still(image.rgb, still.box, picture)
            tell({"still": still.at_s, "jpeg": base64.b64encode(jpeg).decode()})
        tell({"t": image.at_s})
        yield image
