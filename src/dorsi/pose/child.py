"""What a child process does: a task with one film, telling what it finds in words of JSON.

A film comes from anywhere. Here it may use up its own time and memory or crash, and nothing of
the program goes down with it. The child ends when nobody listens any more.
"""

import json
import os
import traceback
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

from dorsi.core.errors import DorsiError, InputError

MOST_MEMORY_BYTES = 3 << 30
MOST_CPU_S = 6 * 3600
LARGEST_FILE_BYTES = 8_000_000_000
WORD, DONE, REFUSED, NOT_POSSIBLE, NO_MEMORY, FAULT = (
    "word", "done", "refused", "not possible", "no memory", "fault",
)  # fmt: skip

Word = dict[str, Any]
Tell = Callable[[Word], None]
Task = Callable[..., None]
"""A function at the top of a module; its first argument is a Tell."""


def work(name: str, given: tuple[Any, ...], telling: Connection) -> None:
    """Does the task `module:function` within limits, telling its words, and last how it ended."""
    _quiet()
    _limited()
    try:
        module, _, function = name.partition(":")
        task: Task = getattr(import_module(module), function)
        task(lambda word: _tell(telling, WORD, word), *given)
        _tell(telling, DONE, None)
    except BrokenPipeError:
        return  # nobody listens any more
    except InputError as refusal:
        faults = [[one.field, one.must, str(one.got), one.hint] for one in refusal.faults]
        _tell(telling, REFUSED, faults)
    except DorsiError as refusal:
        _tell(telling, NOT_POSSIBLE, str(refusal.message))
    except MemoryError:
        _tell(telling, NO_MEMORY, None)
    except Exception:
        _tell(telling, FAULT, traceback.format_exc())


def _tell(telling: Connection, kind: str, word: object) -> None:
    telling.send_bytes(json.dumps([kind, word]).encode())


def _quiet() -> None:
    """The libraries below print of themselves; a terminal is for the runner."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def _limited() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; how long a child may be silent stays one
        return
    for kind, most in (
        (resource.RLIMIT_AS, MOST_MEMORY_BYTES),
        (resource.RLIMIT_CPU, MOST_CPU_S),
        (resource.RLIMIT_FSIZE, LARGEST_FILE_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (soft, hard))
