"""What a child does with a film: looks for a body in every picture."""

from pathlib import Path

import cv2

from dorsi.pose import film
from dorsi.pose.child import Tell
from dorsi.pose.finder import Finder
from dorsi.pose.landmarks import Body33

TIME_DIGITS, PLACE_DIGITS, SHARE_DIGITS = 6, 1, 3  # no model is sure of less than tenths of pixels


def look(tell: Tell, path: Path, model: str) -> None:
    """Tells the film's size [px] and length [s]; then for each picture its time, the score, 33
    landmarks as they are stored (or None), and whether the whole picture was searched for them.
    """
    cv2.setNumThreads(1)  # several films share the cores already
    with film.opened(path) as opened:
        finder = Finder(model)
        tell({"width": opened.width_px, "height": opened.height_px, "seconds": opened.seconds})
        for image in opened.images():
            seen = finder.step(image.rgb)
            scale = opened.width_px / image.rgb.shape[1]
            tell(
                {
                    "t": round(image.at_s, TIME_DIGITS),
                    "score": round(seen.score, SHARE_DIGITS),
                    "redetected": int(seen.redetected),
                    "frame": None if seen.body is None else _stored(seen.body, scale),
                }
            )


def _stored(body: Body33, scale: float) -> list[list[float]]:
    places = (body[:, :3] * scale).round(PLACE_DIGITS).tolist()
    shares = body[:, 3:].round(SHARE_DIGITS).tolist()
    return [place + share for place, share in zip(places, shares, strict=True)]
