"""Writes down faults of Dorsi's own, so that they can be mended. No values: they tell of a body."""

import contextlib
import logging
import os
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import dorsi
from dorsi.web.parts import home

MOST_BYTES = 1_000_000


def place() -> Path:
    return home.folder() / "dorsi.log"


class FaultLog(logging.Handler):
    """The way to the fault and its kind; never what was entered, nor what the message quotes."""

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError):  # a full disk must not become a second fault
            self._write(record)

    def _write(self, record: logging.LogRecord) -> None:
        log = place()
        if log.exists() and log.stat().st_size > MOST_BYTES:
            log.unlink()
        handle = os.open(log, os.O_CREAT | os.O_WRONLY | os.O_APPEND, home.FILE_RIGHTS)
        with os.fdopen(handle, "a", encoding="utf-8") as file:
            file.writelines(self._lines(record))

    def _lines(self, record: logging.LogRecord) -> Iterator[str]:
        when = datetime.now(UTC).isoformat(timespec="seconds")
        yield f"{when} dorsi {dorsi.__version__} {record.name} {record.levelname}\n"
        error = record.exc_info[1] if record.exc_info else None
        while error is not None:
            yield from traceback.format_tb(error.__traceback__)
            yield f"{type(error).__name__}\n"
            error = error.__cause__ or error.__context__
