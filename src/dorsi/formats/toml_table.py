"""One TOML table, read key by key; every fault is noted with its file and place.

Reading goes on after a fault with a stand-in of the right type, so that a writer sees all
faults of a file at once. The stand-ins never leave: whoever reads must look at the faults.
"""

import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import Enum
from typing import Any, TypeVar

from dorsi.core.catalogue.names import did_you_mean
from dorsi.core.errors import Fault

_E = TypeVar("_E", bound=Enum)

FIGURES = (int, float)


def parse(name: str, data: bytes, faults: list[Fault]) -> dict[str, Any]:
    """The file's content, empty where it cannot be read."""
    try:
        return tomllib.loads(data.decode())
    except UnicodeDecodeError as problem:
        must, got = "be written in UTF-8", f"byte {data[problem.start]:#04x} at {problem.start}"
    except tomllib.TOMLDecodeError as problem:
        must, got = "be readable TOML", str(problem)
    faults.append(Fault(field=name, must=must, got=got, hint="Mend the file there."))
    return {}


def is_figure(value: object) -> bool:
    """True for a number, and not for true or false."""
    return isinstance(value, FIGURES) and not isinstance(value, bool)


class Table:
    """A table of file `name` at `place`; `faults` is shared by all tables of one reading."""

    def __init__(
        self, name: str, place: str, values: Mapping[str, Any], faults: list[Fault]
    ) -> None:
        self.name = name
        self.place = place
        self.values = values
        self.faults = faults
        self.read: set[str] = set()

    def fault(self, key: str, must: str, got: object, hint: str = "") -> None:
        """Note what is wrong with `key` of this table."""
        field = f"{self.name}: {self._path(key)}"
        self.faults.append(Fault(field=field, must=must, got=got, hint=hint))

    def text(self, key: str, default: str | None = None) -> str:
        """A text with something in it; with a `default`, it may be left out or empty."""
        value = self._take(key, str, "be a text", default)
        if value is None:
            return default or ""
        if not value.strip() and default is None:
            self.fault(key, "say something", "an empty text", "Write at least one sentence.")
        return str(value)

    def texts(self, key: str, *, least: int = 1) -> tuple[str, ...]:
        """A list of texts, at least so many."""
        value = self._take(key, list, "be a list of texts", None if least else [])
        if value is None:
            return ()
        if not all(isinstance(each, str) and each.strip() for each in value):
            self.fault(key, "be a list of texts", value)
            return ()
        if len(value) < least:
            self.fault(key, f"have at least {least}", len(value))
        return tuple(value)

    def truth(self, key: str) -> bool:
        return bool(self._take(key, bool, "be true or false"))

    def whole(self, key: str, *, least: int = 0, most: int | None = None) -> int:
        """A whole number within the limits."""
        return int(self._figure(key, "be a whole number", least, most, whole=True) or 0)

    def maybe_whole(self, key: str, *, least: int = 0) -> int | None:
        return self.whole(key, least=least) if key in self.values else None

    def number(self, key: str, *, least: float = 0, most: float | None = None) -> float:
        """A number within the limits."""
        return float(self._figure(key, "be a number", least, most) or 0)

    def maybe_number(self, key: str, *, least: float = 0) -> float | None:
        return self.number(key, least=least) if key in self.values else None

    def choice(self, key: str, words: Mapping[str, _E]) -> _E:
        """The value that a word stands for."""
        value = self._take(key, str, f"be one of {', '.join(words)}")
        chosen = self._chosen(key, value, words)
        return next(iter(words.values())) if chosen is None else chosen

    def choices(self, key: str, words: Mapping[str, _E]) -> tuple[_E, ...]:
        """The values that a list of words stands for."""
        found = (self._chosen(key, word, words) for word in self.texts(key))
        return tuple(each for each in found if each is not None)

    def table(self, key: str) -> "Table":
        """The table inside this one."""
        value = self._take(key, dict, "be a table")
        return self._inside(key, value or {}, missing=value is None)

    def maybe_table(self, key: str) -> "Table | None":
        return self.table(key) if key in self.values else None

    def tables(self, key: str, *, least: int = 1) -> "list[Table]":
        """The tables of a list, at least so many."""
        value = self._take(key, list, "be a list of tables", None if least else [])
        if value is None:
            return []
        if not all(isinstance(each, dict) for each in value) or len(value) < least:
            self.fault(key, f"be a list of at least {least} tables", len(value))
            return []
        return [self._inside(f"{key}[{number}]", each) for number, each in enumerate(value, 1)]

    def each(self) -> "Iterable[tuple[str, Table]]":
        """Every key of this table, which must all be tables."""
        for key in self.values:
            yield key, self.table(key)

    def close(self) -> None:
        """Note every key that nobody asked for: a slip of the pen is not passed over."""
        for key in self.values.keys() - self.read:
            near = get_close_matches(key, self.read, n=1)
            hint = f"Did you mean {near[0]}?" if near else "Take it out."
            self.fault(key, "be a key that Dorsi knows", key, hint)

    def _path(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def _inside(self, key: str, value: Mapping[str, Any], *, missing: bool = False) -> "Table":
        faults = [] if missing else self.faults  # one fault for a missing table is enough
        return Table(self.name, self._path(key), value, faults)

    def _take(self, key: str, kind: type, must: str, default: object = None) -> Any:
        self.read.add(key)
        if key not in self.values:
            if default is None:
                self.fault(key, "be given", "nothing", f"It must {must}.")
            return default
        value = self.values[key]
        if not isinstance(value, kind):
            self.fault(key, must, value)
            return None
        return value

    def _figure(
        self, key: str, must: str, least: float, most: float | None, *, whole: bool = False
    ) -> float | None:
        value = self._take(key, object, must)
        if value is None:
            return None
        limits = f"from {least:g}" + (f" to {most:g}" if most is not None else " on")
        fits = is_figure(value) and not (whole and isinstance(value, float))
        if not fits or value < least or (most is not None and value > most):
            self.fault(key, f"{must} {limits}", value)
            return None
        return float(value)

    def _chosen(self, key: str, word: str | None, words: Mapping[str, _E]) -> _E | None:
        if word is None or word in words:
            return words.get(word or "")
        self.fault(key, f"be one of {', '.join(words)}", word, did_you_mean(word, words) or "")
        return None


def words_of(kind: type[_E]) -> dict[str, _E]:
    """The words a file uses for the members of an enumeration."""
    return {member.name.lower(): member for member in kind}
