"""System checks: what must hold before a diary is entrusted to this process."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Tags
from django.db import connections

from dorsi.web.parts import pragmas

SAFE_NAMES = {"127.0.0.1", "localhost", "testserver"}  # Django's own test client is the last one


@checks.register(Tags.security)
def addresses(**_: Any) -> list[CheckMessage]:
    """Only exact names of this machine: no star, no leading dot, no 0.0.0.0."""
    wrong = [name for name in settings.ALLOWED_HOSTS if name not in SAFE_NAMES]
    return [
        checks.Error(f"{name} must be a name of this machine.", id="dorsi.E001") for name in wrong
    ]


@checks.register(Tags.security)
def doors(**_: Any) -> list[CheckMessage]:
    """The guard stands before everything else, files included."""
    guard = "dorsi.web.site.guard.Guard"
    if settings.MIDDLEWARE and settings.MIDDLEWARE[0] == guard:
        return []
    return [checks.Error(f"{guard} must be the first middleware.", id="dorsi.E002")]


@checks.register(Tags.security)
def silence(**_: Any) -> list[CheckMessage]:
    if not settings.DEBUG:
        return []
    return [checks.Error("DEBUG must be off: its pages show the diary.", id="dorsi.E003")]


@checks.register(Tags.database)
def durable(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """The live connection, not the settings, is asked."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        found += [
            checks.Error(fault.says, id=fault.id)
            for fault in pragmas.faults(connections[alias], sqlite3.sqlite_version_info)
        ]
    return found


def run() -> Iterable[CheckMessage]:
    """Every check of this project, asked of the open database."""
    return checks.run_checks(databases=["default"])
