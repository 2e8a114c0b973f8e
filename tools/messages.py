"""Every text a runner reads on a page, gathered for translators in `locale/dorsi.pot`.

They stand in the code (`gettext`, `say`), in the templates and in the knowledge files. Says which
file is stale; `write` writes anew: the list of all texts, and for each language its catalogue,
with the new texts in it, and the compiled file that Dorsi reads.
"""

import io
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src/dorsi"
LOCALE = SOURCE / "web/locale"
TEXTS = LOCALE / "dorsi.pot"
CALLS: dict[str, Any] = {
    "_": None,
    "_lazy": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "say": None,
    "say_many": (1, 2),
}
"""The functions whose first words are translated; a context before them is marked c."""

TO_TRANSLATORS = ["Translators:"]

READ = {
    "exercise": "name because summary setup steps cues stop turned_off_by looks mend how parts up"
    " down phrase says article",
    "protocol": "name setup steps rules",
    "equipment": "name instead",
    "screening": "groups text detail reason go_to daily_text daily_reason place sign",
    "claims": "claim verdict phrase says text",
    "emergency": "countries",
    "sources": "design",
    "rules": "before_hard loaded_near_hard long_holds_after before_run_order",
}
"""The keys of the knowledge files whose texts are shown; citations stay in their own words."""

SHOWN = frozenset(key for keys in READ.values() for key in keys.split())
DRAWN = frozenset({"title", "say", "fault", "part", "position"})
"""The same of a movement: in words what its picture shows."""

NAMED_INSIDE = frozenset({"because", "groups", "countries"})
"""Keys of tables whose own keys are names."""

CUES = "A cue, read from three metres away: at most two words."
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def main(words: list[str]) -> int:
    wanted = files()
    if words == ["write"]:
        for path, data in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return 0
    stale = [
        path for path, data in wanted.items() if not path.exists() or path.read_bytes() != data
    ]
    wrong = [fault for path in languages() for fault in faults(path)]
    for path in stale:
        print(f"{path.relative_to(ROOT)} must hold today's texts. Write it with: ./check messages")
    for fault in wrong:
        print(fault)
    return 1 if stale or wrong else 0


def files() -> dict[Path, bytes]:
    """What must stand in the locale folder, by path."""
    texts = catalogue()
    wanted = {TEXTS: _po(texts)}
    for path in languages():
        with path.open("rb") as file:
            told = read_po(file, locale=path.parent.parent.name)
        told.update(texts, no_fuzzy_matching=True, update_header_comment=False)
        wanted |= {path: _po(told), path.with_suffix(".mo"): compiled(told)}
    return wanted


def languages() -> list[Path]:
    """The catalogue of each language there is."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def faults(path: Path) -> Iterator[str]:
    """Translations that lost a place, and cues of more than two words."""
    with path.open("rb") as file:
        for message in read_po(file):
            for told in _all(message.string):
                if told and message.id and not _places(message.id) >= set(PLACES.findall(told)):
                    yield f"{path.name}: {told!r} must have the places of {message.id!r}"
                if CUES in message.auto_comments and len(told.split()) > 2:
                    yield f"{path.name}: {told!r} must be two words at most: it is a cue"


@cache
def catalogue() -> Catalog:
    """All texts, each with the files it stands in; the same ones give the same catalogue."""
    texts = Catalog(project="Dorsi", charset="utf-8", fuzzy=False)
    for path, message, comments, context in sorted(_found(), key=lambda one: str(one[0])):
        place = [(path.relative_to(ROOT).as_posix(), 0)]
        texts.add(message, locations=place, auto_comments=comments, context=context)
    for message in texts:
        message.flags.discard("python-format")  # "60% of" is none; Django marks its own with %(
    return texts


Found = tuple[Path, str | tuple[str, str], list[str], str | None]


def _found() -> Iterator[Found]:
    for path in SOURCE.rglob("*.py"):
        if "cli" not in path.parts and "migrations" not in path.parts:
            yield from _calls(path, path.read_bytes())
    for path in SOURCE.rglob("*.html"):
        yield from _calls(path, _as_python(path))
    for path in (SOURCE / "knowledge").rglob("*.toml"):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        drawn = told if path.parent.name == "movements" else told.pop("movement", {})
        for key, text in [*_texts(drawn, shown=DRAWN), *_texts({} if drawn is told else told)]:
            yield path, text, [CUES] if key == "cues" else [], None


def _calls(path: Path, code: bytes) -> Iterator[Found]:
    options = {"encoding": "utf-8"}
    found = extract(
        "python", io.BytesIO(code), CALLS, TO_TRANSLATORS, options, strip_comment_tags=True
    )
    for _line, message, comments, context in found:
        if message and message != ("", ""):
            yield path, message, comments, context


def _as_python(path: Path) -> bytes:
    """The texts of a template as calls, each line at the margin."""
    from django.utils.translation.template import templatize

    code = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    return "\n".join(line.strip() for line in code.splitlines()).encode()


def _texts(
    value: object, key: str = "", *, shown: frozenset[str] = SHOWN
) -> Iterator[tuple[str, str]]:
    """Every text under a key that is shown; what is named by a key inside one, too."""
    if isinstance(value, str):
        if key in shown and value:
            yield key, value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, key, shown=shown)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name == "id" and "claim" in value:
                yield "title", str(each).replace("_", " ").capitalize()
            inside = key if key in NAMED_INSIDE and isinstance(each, str) else name
            yield from _texts(each, inside, shown=shown)


def compiled(texts: Catalog) -> bytes:
    """The file that Django reads."""
    file = io.BytesIO()
    write_mo(file, texts)
    return file.getvalue()


def _po(texts: Catalog) -> bytes:
    """Without lines, dates and addresses: only what a translator needs."""
    file = io.BytesIO()
    write_po(file, texts, width=100, include_lineno=False, omit_header=True, sort_output=True)
    header = f"{_header(texts)}\n".encode()
    return header + file.getvalue()


def _header(texts: Catalog) -> str:
    plural = f'"Plural-Forms: {texts.plural_forms}\\n"\n' if texts.locale else ""
    language = f'"Language: {texts.locale_identifier}\\n"\n' if texts.locale else ""
    kind = '"Content-Type: text/plain; charset=utf-8\\n"\n'
    return f'msgid ""\nmsgstr ""\n{language}{plural}{kind}'


def _all(told: str | tuple[str, ...] | list[str]) -> list[str]:
    return [told] if isinstance(told, str) else list(told)


def _places(message: str | tuple[str, ...] | list[str]) -> set[str]:
    return {place for text in _all(message) for place in PLACES.findall(text)}


def _set_up() -> None:
    """Django's template engine asks for settings, though for none in particular."""
    from django.conf import settings

    if not settings.configured:
        settings.configure()


if __name__ == "__main__":
    _set_up()
    sys.exit(main(sys.argv[1:]))
