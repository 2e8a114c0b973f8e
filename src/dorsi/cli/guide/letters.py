"""Words and numbers drawn large, to be read from across the room."""

HIGH = 7  # dots of a letter
WIDE = 5
# Seven rows of five dots, the leftmost dot the highest bit.
SHAPES = {
    "0": "0E 11 13 15 19 11 0E", "1": "04 0C 04 04 04 04 0E", "2": "0E 11 01 06 08 10 1F",
    "3": "0E 11 01 06 01 11 0E", "4": "02 06 0A 12 1F 02 02", "5": "1F 10 1E 01 01 11 0E",
    "6": "06 08 10 1E 11 11 0E", "7": "1F 01 02 04 08 08 08", "8": "0E 11 11 0E 11 11 0E",
    "9": "0E 11 11 0F 01 02 0C", "A": "0E 11 11 1F 11 11 11", "B": "1E 11 11 1E 11 11 1E",
    "C": "0E 11 10 10 10 11 0E", "D": "1E 11 11 11 11 11 1E", "E": "1F 10 10 1E 10 10 1F",
    "F": "1F 10 10 1E 10 10 10", "G": "0E 11 10 17 11 11 0F", "H": "11 11 11 1F 11 11 11",
    "I": "0E 04 04 04 04 04 0E", "J": "01 01 01 01 11 11 0E", "K": "11 12 14 18 14 12 11",
    "L": "10 10 10 10 10 10 1F", "M": "11 1B 15 15 11 11 11", "N": "11 11 19 15 13 11 11",
    "O": "0E 11 11 11 11 11 0E", "P": "1E 11 11 1E 10 10 10", "Q": "0E 11 11 11 15 12 0D",
    "R": "1E 11 11 1E 14 12 11", "S": "0F 10 10 0E 01 01 1E", "T": "1F 04 04 04 04 04 04",
    "U": "11 11 11 11 11 11 0E", "V": "11 11 11 11 11 0A 04", "W": "11 11 11 15 15 1B 11",
    "X": "11 11 0A 04 0A 11 11", "Y": "11 11 0A 04 04 04 04", "Z": "1F 01 02 04 08 10 1F",
    " ": "00 00 00 00 00 00 00", "-": "00 00 00 0E 00 00 00",
}  # fmt: skip


def size(text: str, scale: int, *, halves: bool) -> tuple[int, int]:
    """Columns and lines that `drawn` takes; scale 0 is the text itself."""
    if not scale:
        return len(text), 1
    dots = (len(text) * (WIDE + 1) - 1) * scale
    return (dots, -(-HIGH * scale // 2)) if halves else (2 * dots, HIGH * scale)


def drawn(text: str, scale: int, *, halves: bool) -> list[str]:
    """The text in lines. `halves`: two dots in one character, where the terminal has the signs;
    otherwise a dot is two characters wide, since characters are twice as high as wide.
    """
    if not scale:
        return [text]
    rows = [_row(text.upper(), row, scale) for row in range(HIGH) for _ in range(scale)]
    if not halves:
        return ["".join("##" if dot else "  " for dot in row) for row in rows]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return ["".join(map(_half, upper, lower)) for upper, lower in pairs]


def _row(text: str, row: int, scale: int) -> list[bool]:
    dots: list[bool] = []
    for place, letter in enumerate(text):
        bits = int(SHAPES.get(letter, SHAPES["-"]).split()[row], 16)
        shape = [bool(bits >> (WIDE - 1 - column) & 1) for column in range(WIDE)]
        gap = [False] if place < len(text) - 1 else []
        dots += [dot for dot in shape + gap for _ in range(scale)]
    return dots


def _half(upper: bool, lower: bool) -> str:
    return " ▀▄█"[upper + 2 * lower]
