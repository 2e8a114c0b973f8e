"""Reads the arrays of a MATLAB 5 file, as much as the BROAD recordings need."""

import struct
import zlib
from pathlib import Path

CODES = {1: "b", 2: "B", 3: "h", 4: "H", 5: "i", 6: "I", 7: "f", 9: "d", 12: "q", 13: "Q"}
ARRAY, COMPRESSED = 14, 15


def arrays(path: Path) -> dict[str, tuple[tuple[int, ...], tuple[float, ...]]]:
    """Each variable: its shape, and its values column by column."""
    return dict(array(data) for kind, data in elements(path.read_bytes()[128:]) if kind == ARRAY)


def elements(data):
    at = 0
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, at)
        if kind >> 16:  # a small element: kind and size in one word, its value in the next
            kind, size, start, step = kind & 0xFFFF, kind >> 16, at + 4, 8
        else:
            start, step = at + 8, 8 + (size if kind == COMPRESSED else -(-size // 8) * 8)
        body = data[start : start + size]
        if kind == COMPRESSED:
            yield from elements(zlib.decompress(body))
        else:
            yield kind, body
        at += step


def array(data):
    parts = list(elements(data))
    shape = struct.unpack(f"<{len(parts[1][1]) // 4}i", parts[1][1])
    kind, body = parts[3]
    code = CODES.get(kind, "B")
    count = len(body) // struct.calcsize(code)
    return parts[2][1].decode(), (shape, struct.unpack(f"<{count}{code}", body))
