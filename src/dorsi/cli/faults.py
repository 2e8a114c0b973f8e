"""Every failure ends here: one plain line on stderr and an exit code, never a traceback.

0 done; 2 something the runner can put right (nothing was changed); 1 a fault of Dorsi's own,
or a reader that went away; 130 stopped with Ctrl-C.
"""

import errno
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

import dorsi
from dorsi.cli import place
from dorsi.cli.nearest import said
from dorsi.core.errors import DorsiError, Fault, InputError
from dorsi.web.parts import home

DONE, OWN_FAULT, PUT_RIGHT, STOPPED = 0, 1, 2, 130
OPTIONS = {
    "anything_new": "--daily", "birth_year": "--birth-year", "day": "--date", "days": "--days",
    "dislikes": "--dislike", "effort": "--effort", "equipment": "--equipment", "feel": "--feel",
    "hurt": "--hurt", "left": "--left", "limit_left": "--limit-left",
    "limit_right": "--limit-right", "minutes": "--minutes", "pain": "--pain", "port": "--port",
    "right": "--right", "run": "--run", "sex": "--sex", "skipped": "--skipped", "start": "--start",
    "taken_at": "--at", "units": "--units", "weeks": "--weeks", "sound": "--sound",
    "voice": "--voice", "keys": "--keys", "country": "--country",
    "emergency_number": "--emergency-number", "practice_at": "--practice-at",
    "test_day": "--test-day", "test_at": "--test-at", "look": "--look",
    "picture": "--picture", "level": "--level", "side": "--side", "kind": "--kind",
    "fault": "--fault", "force": "--force",
}  # fmt: skip
LOG_MOST_BYTES = 1_000_000
NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


def guarded(walk: Callable[[], Any]) -> int:
    """Runs one command and returns its exit code, having said what went wrong, if anything."""
    try:
        result = walk()
        sys.stdout.flush()  # a reader that went away shows here, not at the interpreter's end
    except BrokenPipeError:
        _stop_writing()
        return OWN_FAULT
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    except (DorsiError, click.ClickException) as error:
        say(sentence(error))
        return PUT_RIGHT
    except Exception as error:
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            _stop_writing()
            say(f"The answer could not be written where it was to go ({error.strerror}).")
            return OWN_FAULT
        say(_own_fault(error))
        return OWN_FAULT
    return result if isinstance(result, int) else DONE


def say(text: str) -> None:
    """One line, whatever the text was."""
    click.echo(f"dorsi: {' '.join(text.split())}", err=True)


def sentence(error: DorsiError | click.ClickException) -> str:
    """What must be, what it got, what to do."""
    if isinstance(error, InputError):
        return " ".join(map(str, _gathered(error.faults)))
    if isinstance(error, DorsiError):
        return error.message
    if isinstance(error, click.UsageError):
        return _usage(error)
    return error.format_message()


def _gathered(faults: Sequence[Fault]) -> Iterator[Fault]:
    """The faults by the options they were typed as; those that differ in the field only as one."""
    alike: dict[tuple[str, str, str], list[str]] = {}
    for fault in faults:
        field = OPTIONS.get(fault.field, fault.field)
        alike.setdefault((fault.must, str(fault.got), fault.hint), []).append(field)
    for (must, got, hint), fields in alike.items():
        yield Fault(field=", ".join(fields), must=must, got=got, hint=hint)


def _usage(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "dorsi"
    see = f"See: {path} --help"
    match error:
        case click.NoSuchOption():
            return f"{path} has no {error.option_name}. {said(error.possibilities)}{see}"
        case click.MissingParameter():
            return f"{path} needs {_name(error)}. {see}"
        case click.BadOptionUsage():
            return f"{path}: {error.option_name} needs a value. {see}"
        case click.BadParameter():
            return f"{_name(error)}: {_closed(error.message)} {see}"
        case _:
            return f"{_closed(error.format_message())} {see}"


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return "the input"
    name = max(error.param.opts, key=len)
    return name if name.startswith("-") else name.upper()


def _closed(text: str) -> str:
    return text if text.endswith((".", "?")) else f"{text}."


def _own_fault(error: Exception) -> str:
    said = "Something went wrong inside Dorsi. What you noted before is kept."
    try:
        written = _write_down(error)
    except OSError as trouble:
        kind = type(error).__name__
        return f"{said} Its details could not be written down ({kind}; {trouble.strerror})."
    return f"{said} Its details are in {written}. Try again; if it stays, run: dorsi doctor"


def _write_down(error: Exception) -> Path:
    """Adds the way to the fault to the log. No arguments, no values: they may tell of a body."""
    log = place.log()
    home.make()
    if log.exists() and log.stat().st_size > LOG_MOST_BYTES:
        log.unlink()
    with log.open("a", encoding="utf-8") as file:
        when = datetime.now(UTC).isoformat(timespec="seconds")
        file.write(f"{when} dorsi {dorsi.__version__}\n")
        for one in _chain(error):
            file.writelines([*traceback.format_tb(one.__traceback__), f"{type(one).__name__}\n"])
    return log


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error, then what led to it."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _stop_writing() -> None:
    """Lets the interpreter end without a second complaint about the reader that left."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
