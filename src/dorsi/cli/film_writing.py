"""Writes what was found in films: landmarks, films drawn into, pages. Each whole or not at all."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from dorsi.cli import pages, waiting, writing
from dorsi.cli.film_places import Places
from dorsi.cli.pages import Showing
from dorsi.cli.watched import Answer
from dorsi.core.errors import InputError
from dorsi.formats import landmarks_saved
from dorsi.measure.moments import Still


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One film that gave an answer: its landmarks as stored, and where to write what."""

    answer: Answer
    stored: bytes
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """The same with what is shown at each moment, and where its film is being drawn."""

    film: Measured
    showing: Showing
    beside: Path | None


def write(films: Sequence[Measured], *, quiet: bool) -> list[Path]:
    """Writes all that is wanted, and tells where. Raises StorageError or InputError."""
    return [*_landmarks(films), *_pictures(films, quiet=quiet)]


def _landmarks(films: Sequence[Measured]) -> Iterator[Path]:
    for one in films:
        if one.places.landmarks:
            data = landmarks_saved.packed(one.stored)
            yield writing.replace(one.places.landmarks, data, mark=landmarks_saved.MARK)


def _pictures(films: Sequence[Measured], *, quiet: bool) -> list[Path]:
    """The films drawn into and the pages; each film is opened once for both."""
    from dorsi.pose import drawing

    wanted = [one for one in films if one.places.annotated or one.places.report]
    if not wanted:
        return []
    with ExitStack() as stack, waiting.bar("Drawing", quiet=quiet) as progress:
        works = [
            _Drawn(
                film=one,
                showing=pages.showing(one.answer),
                beside=stack.enter_context(_beside(one.places.annotated)),
            )
            for one in wanted
        ]
        orders = [
            drawing.Drawing(
                film=Path(one.film.answer.file),
                seen=one.showing.seen,
                picture=one.film.answer.recording.picture,
                stills=one.showing.stills if one.film.places.report else (),
                to=one.beside,
            )
            for one in works
        ]
        found = drawing.drawn(orders, progress=progress)
        return [
            path for one, stills in zip(works, found, strict=True) for path in _placed(one, stills)
        ]


@contextmanager
def _beside(place: Path | None) -> Iterator[Path | None]:
    """A file to write in the same folder, gone in the end unless it was moved."""
    if place is None:
        yield None
        return
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _placed(one: _Drawn, stills: tuple[Still, ...] | InputError) -> Iterator[Path]:
    if isinstance(stills, InputError):
        raise stills
    places = one.film.places
    if places.annotated and one.beside:
        yield one.beside.replace(places.annotated.absolute())
    if places.report:
        yield pages.write(places.report, one.showing, stills)
