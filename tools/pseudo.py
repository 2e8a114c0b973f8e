"""A language nobody speaks, made from the catalogue: it shows what was not marked, or will not fit.

Each text gets accents and brackets and grows by two fifths; its places stay as they are, and a cue
keeps its words.
"""

import re
from pathlib import Path

import django
from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tools import messages

LANGUAGE = "en-xa"
"""English with accents, as others name such a language: its dates and numbers are English."""

LONGER = 0.4
ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀćďéƒǵĥíĵķĺḿńóṕɋŕśťúṽŵẋýźÁƁĆĎÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ",
)
KEPT = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w+\}|<[^>]+>|&\w+;")
"""Places for values, and marks of HTML."""


def catalogues(folder: Path) -> None:
    """The catalogue of this language, where Django looks for it under `folder`."""
    place = folder / "en_XA" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "django.mo").write_bytes(messages.compiled(_told()))


def _told() -> Catalog:
    told = Catalog(locale="en", charset="utf-8")
    for message in (*_djangos_dates(), *messages.catalogue()):
        if message.id:
            told.add(message.id, _all_said(message), context=message.context)
    return told


def _djangos_dates() -> Catalog:
    """Names of days and months, which Django brings in every real language."""
    path = Path(django.__file__).parent / "conf/locale/en/LC_MESSAGES/django.po"
    with path.open("rb") as file:
        return read_po(file)


def _all_said(message: Message) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return said(message.id, cue=messages.CUES in message.auto_comments)
    return tuple(said(text) for text in message.id)


def said(text: str, *, cue: bool = False) -> str:
    """The text with accents, longer, and marked where it begins and ends."""
    kept = KEPT.findall(text)
    plain = [part.translate(ACCENTED) for part in KEPT.split(text)]
    whole = "".join(f"{part}{place}" for part, place in zip(plain, [*kept, ""], strict=True))
    letters = sum(len(part) for part in plain)
    more = max(1, round(letters * LONGER) - 2)
    if cue or letters < 3:
        return f"{whole}{'ō' * (more if cue else 0)}"
    return f"[{whole}{_filler(more)}]"


def _filler(length: int) -> str:
    """Words of a common length, so that lines break as they do in a language."""
    return "".join(" " if place % 9 == 0 and length > 4 else "ō" for place in range(length))
