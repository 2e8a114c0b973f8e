"""Marker places from C3D, the file of motion laboratories. Needs the extra "lab" (ezc3d).

A damaged C3D can crash its reader or make it ask for all memory there is, so it is read in a
process of its own, with limits.
"""

import json
import os
import subprocess
import sys
import tempfile
from array import array
from importlib.util import find_spec
from math import isfinite
from pathlib import Path
from typing import Any

from dorsi.core.errors import Fault, InputError
from dorsi.measure.markers import Markers, Spot

SECOND_BYTE = 0x50
LONGEST_S = 90.0
UNITS = ("mm", "cm", "m")
HINT = "Export it once more."
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def is_c3d(data: bytes) -> bool:
    """The first byte says where the parameters are, the second is the format's own."""
    return len(data) >= 512 and data[0] > 1 and data[1] == SECOND_BYTE


def read_c3d(data: bytes) -> Markers:
    """The markers of a C3D file, exactly as it has them. Raises InputError with what is wrong.

    A marker is None in a frame in which it wasn't seen. Times are those of the whole take, so a
    file that was cut out of one doesn't begin at 0.
    """
    if find_spec("ezc3d") is None:
        hint = "Start it with ./dorsi from a checkout, or: pip install 'dorsi[lab]'"
        raise _fault("be read with ezc3d", "none installed", hint)
    _check_whole(data)
    header, numbers = _answered(data)
    names, count = header["labels"], header["frames"]
    if header["unit"] not in UNITS:
        raise _fault(f"give its unit as {', '.join(UNITS)}", header["unit"] or "none")
    rate_hz = header["rate_hz"]
    if not (isfinite(rate_hz) and 1 <= rate_hz <= 1000 and count >= 2):
        raise _fault("hold two frames or more, 1 to 1000 a second", f"{count} at {rate_hz:g}")
    if len(numbers) != 3 * len(names) * count:
        raise _fault("have a name for each marker", f"{len(names)} names")
    width = 3 * len(names)
    places = {
        name: tuple(_spot(*numbers[at : at + 3]) for at in range(3 * number, len(numbers), width))
        for number, name in enumerate(names)
    }
    times_s = tuple((header["first"] + at) / rate_hz for at in range(count))
    return Markers(times_s=times_s, places=places, unit=header["unit"])


def _spot(x: float, y: float, z: float) -> Spot | None:
    whole = isfinite(x) and isfinite(y) and isfinite(z)
    return (x, y, z) if whole and (x or y or z) else None


def _check_whole(data: bytes) -> None:
    """Raises InputError where the file is shorter than what its header tells of.

    Only for the byte order of today's machines; the reader itself knows the older ones.
    """
    parameters = (data[0] - 1) * 512
    if len(data) < parameters + 4:
        raise _fault("be whole", "a file that was cut off")
    if data[parameters + 3] != 84:
        return

    def word(at: int) -> int:
        return int.from_bytes(data[2 * at : 2 * at + 2], "little")

    points, analogue, first, last, start = (word(at) for at in (1, 2, 3, 4, 8))
    floats = data[15] & 0x80  # the scale's sign
    width = 4 if floats else 2
    frames = (last - first + 1) % 65536  # long takes count on in the parameters
    if len(data) < (start - 1) * 512 + frames * (4 * points + analogue) * width:
        raise _fault("be whole", "a file that was cut off")


def _answered(data: bytes) -> tuple[dict[str, Any], "array[float]"]:
    with tempfile.TemporaryDirectory(prefix="dorsi-") as folder:
        file = Path(folder) / "take.c3d"
        file.write_bytes(data)
        path = os.pathsep.join(sys.path)
        try:
            done = subprocess.run(  # noqa: S603  (our own interpreter and module)
                [sys.executable, "-m", "dorsi.lab.c3d_child", str(file)],
                capture_output=True,
                timeout=LONGEST_S,
                env={**os.environ, **ONE_THREAD, "PYTHONPATH": path},
            )
        except subprocess.TimeoutExpired:
            raise _fault("be read within a minute", "a file that takes longer") from None
    line, _, rest = done.stdout.partition(b"\n")
    if done.returncode or len(rest) % 8:
        raise _fault("be a C3D file that can be read", "a damaged or unusual one")
    numbers = array("d")
    numbers.frombytes(rest)
    if sys.byteorder == "big":
        numbers.byteswap()
    return json.loads(line), numbers


def _fault(must: str, got: str, hint: str = HINT) -> InputError:
    return InputError(Fault(field="C3D file", must=must, got=got, hint=hint))
