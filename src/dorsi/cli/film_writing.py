"""Writes what was found in films: landmarks, films drawn into, pages. Each whole or not at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dorsi.cli import writing
from dorsi.cli.film_places import Places
from dorsi.cli.watched import Answer
from dorsi.formats import landmarks_saved


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One film that gave an answer: its landmarks as stored, and where to write what."""

    answer: Answer
    stored: bytes
    places: Places


def write(films: Sequence[Measured], *, quiet: bool) -> list[Path]:
    """Writes all that is wanted, and tells where. Raises StorageError or InputError."""
    return [*_landmarks(films)]


def _landmarks(films: Sequence[Measured]) -> Iterator[Path]:
    for film in films:
        if film.places.landmarks:
            data = landmarks_saved.packed(film.stored)
            yield writing.replace(film.places.landmarks, data, mark=landmarks_saved.MARK)
