"""Landmarks of a film as Dorsi stores them: JSON, gzipped, which `landmarks_json` reads."""

import gzip
import json
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

FIELDS = "x_px,y_px,z_px,visibility,presence"
MARK = gzip.compress(b"", mtime=0)[:10]  # what begins each file that `packed` made


def as_json(
    *,
    source: str,
    model: str,
    engine: str,
    size_px: tuple[int, int],
    times_s: Sequence[float],
    scores: Sequence[float],
    redetected: Sequence[int],
    frames: Sequence[list[list[float]] | None],
) -> bytes:
    """The landmarks, 33 rows of FIELDS for each picture or None, as JSON.

    `source` names the film, `engine` the program that looked at it.
    """
    gaps = [late - early for early, late in pairwise(times_s)]
    stored = {
        "source": source,
        "model": model,
        "engine": engine,
        "fps": round(1 / median(gaps), 3) if gaps else None,
        "width": size_px[0],
        "height": size_px[1],
        "n": len(times_s),
        "fields": FIELDS,
        "t": times_s,
        "score": scores,
        "redetected": redetected,
        "frames": frames,
    }
    return json.dumps(stored, separators=(",", ":")).encode()


def packed(stored: bytes) -> bytes:
    """The same gzipped; the same landmarks give the same bytes."""
    return gzip.compress(stored, mtime=0)
