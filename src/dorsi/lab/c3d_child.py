"""Reads one C3D file in a process of its own: `python -m dorsi.lab.c3d_child FILE`.

Writes one line of JSON, then every marker's x, y and z of every frame as doubles.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

MEMORY_BYTES = 2 * 2**30
PROCESSOR_S = 60


def main(file: str) -> None:
    _limit()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever the reader has to say is no answer
    import ezc3d

    found = ezc3d.c3d(file)
    points = found["parameters"]["POINT"]
    places = found["data"]["points"]
    header = {
        "first": int(found["header"]["points"]["first_frame"]),
        "rate_hz": float(points["RATE"]["value"][0]),
        "unit": str(points["UNITS"]["value"][0]) if points["UNITS"]["value"] else "",
        "labels": _labels(points)[: places.shape[1]],
        "frames": int(places.shape[2]),
    }
    out.write(json.dumps(header).encode() + b"\n")
    out.write(places[:3].transpose(2, 1, 0).astype("<f8").tobytes())
    out.close()


def _labels(points: Any) -> list[str]:
    """More than 255 names go on under LABELS2 and so on."""
    groups = [key for key in points if key.startswith("LABELS") and key[6:] in ("", *"23456789")]
    return [str(name) for key in sorted(groups) for name in points[key]["value"]]


def _limit() -> None:
    """No more memory and time than any recording needs; not on Windows, which has no such word."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_S, PROCESSOR_S))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(str(Path(sys.argv[1])))
