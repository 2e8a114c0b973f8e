"""One drawn movement: markup that carries classes only, and its style beside it."""

from dataclasses import dataclass
from html import escape
from string import ascii_letters, digits
from zlib import crc32

from dorsi.formats.figure_svg.looks import Look
from dorsi.movement.definition import Movement

SIGNS = ascii_letters + digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`markup` stands in a page under a strict policy, with `style` served as a stylesheet;
    `file` is both in one SVG file.

    In a page the film can be paused and paced; in an `<img>` it follows the reader's settings.
    """

    name: str
    key: str
    markup: str
    style: str

    @property
    def file(self) -> str:
        """The picture by itself."""
        last_word = "</desc>" if "</desc>" in self.markup else "</title>"
        head, mark, rest = self.markup.partition(last_word)
        return f"{head}{mark}<style>{self.style}</style>{rest}\n"


def key_of(movement: Movement, look: Look, kind: str) -> str:
    """A letter and three signs, so that names stay apart when pictures share a page."""
    text = f"{movement.name} {movement.side} {look.name} {kind}"
    value, letter = divmod(crc32(text.encode()), len(ascii_letters))
    key = ascii_letters[letter]
    for _ in range(3):
        value, sign = divmod(value, len(SIGNS))
        key += SIGNS[sign]
    return key


def framed(movement: Movement, key: str, size: tuple[float, float], inside: str) -> str:
    """The `<svg>` element with the words that a screen reader says."""
    says = " ".join(dict.fromkeys(pose.say for pose in movement.poses if pose.say))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]:.0f} {size[1]:.0f}" '
        f'class="{key}" role="img" aria-labelledby="{key}T {key}D">'
        f'<title id="{key}T">{escape(movement.title)}</title>'
        f'<desc id="{key}D">{escape(says or movement.title)}</desc>{inside}</svg>'
    )
