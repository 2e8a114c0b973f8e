"""A movement drawn as a file, kept in memory: the same picture is asked for again and again."""

from base64 import b64encode
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256

from dorsi import knowledge
from dorsi.core.catalogue.names import pick
from dorsi.core.measurement import Side
from dorsi.formats.figure_svg import DRAWN_AS, LOOKS
from dorsi.movement.choosing import turned_to

KEPT = 1024
"""Pictures: all there are of one look, some ten megabytes."""


class Kind(StrEnum):
    FILM = "film"
    """Moves; at rest where motion is not wished."""
    STILL = "still"
    """The numbered poses side by side, for paper."""
    THUMB = "thumb"
    """One pose, small, without motion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The SVG file, and the one policy under which its style is taken."""

    file: bytes
    policy: str


@lru_cache(maxsize=KEPT)
def drawn(name: str, side: str, look: str, kind: str) -> Drawn:
    """The picture by the words of its address. Raises Unknown for any that there is not."""
    movement = pick(name, knowledge.pictured(), "movement")
    turned = turned_to(movement, pick(side, {each.value: each for each in Side}, "side"))
    draw = pick(kind, DRAWN_AS, "kind of picture")
    picture = draw(turned, pick(look, LOOKS, "look"))
    return Drawn(file=picture.file.encode(), policy=_policy(picture.style))


def _policy(style: str) -> str:
    """Nothing but this very style: the file holds no script and asks for nothing."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )
