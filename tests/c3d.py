"""Reads the marker places of a C3D file, as much as the recordings need (Intel byte order)."""

import struct


def markers(data: bytes):
    """Each marker's places, None where it wasn't seen, and the rate [Hz]."""
    names = parameters(data)["POINT:LABELS"]
    count, analogue = struct.unpack_from("<HH", data, 2)
    first, last, _, scale, start, _, rate_hz = struct.unpack_from("<HHHfHHf", data, 6)
    assert data[(data[0] - 1) * 512 + 3] == 84, "Intel byte order"
    real, width = scale < 0, 4 if scale < 0 else 2
    step = (4 * count + analogue) * width
    found = {name: [] for name in names[:count]}
    for frame in range(last - first + 1):
        at = (start - 1) * 512 + frame * step
        values = struct.unpack_from(f"<{4 * count}{'f' if real else 'h'}", data, at)
        for number, places in enumerate(found.values()):
            x, y, z, residual = values[4 * number : 4 * number + 4]
            size = 1 if real else scale
            places.append(None if residual < 0 else (x * size, y * size, z * size))
    return found, rate_hz


def parameters(data):
    """Text parameters as lists of strings, by GROUP:NAME."""
    at, groups, found = (data[0] - 1) * 512 + 4, {}, {}
    while True:
        length, group = struct.unpack_from("<bb", data, at)
        if not length:
            return found
        name = data[at + 2 : at + 2 + abs(length)].decode("latin-1")
        at += 2 + abs(length)
        after = at + struct.unpack_from("<H", data, at)[0]
        if group < 0:
            groups[-group] = name
        elif struct.unpack_from("<b", data, at + 2)[0] == -1:
            sizes = data[at + 4 : at + 4 + data[at + 3]]
            body = at + 4 + data[at + 3]
            width, rows = sizes[0], sizes[1] if len(sizes) > 1 else 1
            found[f"{groups.get(group)}:{name}"] = [
                data[body + row * width : body + (row + 1) * width].decode("latin-1").strip()
                for row in range(rows)
            ]
        if after == at:
            return found
        at = after
