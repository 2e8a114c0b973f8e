"""One action, one transaction; and every fault of the database as one sentence."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import DatabaseError, transaction

from dorsi.core.errors import StorageError
from dorsi.core.saying import Saying, join, say
from dorsi.web.parts import home

P = ParamSpec("P")
T = TypeVar("T")


def writing(action: Callable[P, T]) -> Callable[P, T]:
    """The action is stored as a whole or not at all."""

    @wraps(action)
    def whole(*args: P.args, **kwargs: P.kwargs) -> T:
        with told(), transaction.atomic():
            return action(*args, **kwargs)

    return whole


def reading(action: Callable[P, T]) -> Callable[P, T]:
    """The action reads only: it takes no lock that keeps a writer waiting."""

    @wraps(action)
    def read(*args: P.args, **kwargs: P.kwargs) -> T:
        with told():
            return action(*args, **kwargs)

    return read


@contextmanager
def told() -> Iterator[None]:
    """Turns a fault of the database into a StorageError."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as fault:
        raise StorageError(sentence(fault)) from fault


def sentence(fault: Exception) -> Saying:
    """What a fault of the database means for the runner, and what to do."""
    text = str(fault).lower()
    place = home.database()
    for sign, meaning in MEANINGS:
        if sign in text:
            told = say(meaning.template, place=str(place), folder=str(place.parent))
            return join(told, say("Nothing was changed."))
    return say(
        "{place} must be a sound diary (got: {fault}). Run: dorsi doctor. Nothing was changed.",
        place=str(place),
        fault=str(fault),
    )


MEANINGS = (
    (
        "locked",
        say(
            "The diary must be free to write (got: another Dorsi is writing). Try again.",
        ),
    ),
    (
        "disk is full",
        say(
            "The disk must have room for the diary (got: it is full). Free some space in {folder}, "
            "then try again.",
        ),
    ),
    (
        "disk i/o",
        say(
            "The disk must take what is written (got: it refused). Check its space and health in "
            "{folder}, then try again.",
        ),
    ),
    (
        "readonly",
        say(
            "{place} must be writable (got: read-only). Change the rights of {folder}, or set "
            "DORSI_HOME to another folder.",
        ),
    ),
    (
        "unable to open",
        say(
            "{place} must be a file Dorsi can open (got: it cannot). Check the rights of {folder}, "
            "or set DORSI_HOME to another folder.",
        ),
    ),
    (
        "not a database",
        say(
            "{place} must be Dorsi's diary (got: another kind of file). Move it away, and put a "
            "copy from {folder}/backups in its place.",
        ),
    ),
    (
        "malformed",
        say(
            "{place} must be whole (got: it is damaged). Run: dorsi doctor, and put a copy from "
            "{folder}/backups in its place.",
        ),
    ),
)
