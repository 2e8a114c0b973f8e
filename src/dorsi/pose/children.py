"""Child processes, several at once: each does one task with one film, and is watched.

Whatever becomes of a child ends as a sentence here. None outlives the call.
"""

import json
import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from dorsi.core.errors import DorsiError, Fault, InputError
from dorsi.pose import child
from dorsi.pose.child import Word

SILENT_MOST_S = 60.0  # the slowest computer takes a second for a picture
LOOK_S = 0.5  # how often silent children are looked after
SPAWN = multiprocessing.get_context("spawn")  # a fork would take the program's memory along
AGAIN = "Export it once more, or cut out the part with the movement."


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A task, `module:function`, and what it is given; `film` is the one it is about.

    By name, because what a task needs (decoders, models) is loaded in the child alone.
    """

    film: Path
    task: str
    given: tuple[Any, ...]


@dataclass(slots=True, eq=False, kw_only=True)
class _Child:
    film: Path
    process: BaseProcess
    telling: Connection
    heard_s: float


Heard = Callable[[int, Word], None]
Ends = dict[int, InputError | None]


def work(orders: Sequence[Order], *, at_once: int, heard: Heard) -> list[InputError | None]:
    """Has each order done, and returns why one was not, in their order.

    `heard` is told each word as it comes, with its order's number; what an order told is only
    whole when it ended without an error. Raises DorsiError where the films are not to blame, and
    RuntimeError with a child's traceback where the program is.
    """
    waiting, running, ends = list(enumerate(orders)), dict[int, _Child](), Ends()
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                number, order = waiting.pop(0)
                running[number] = _started(order)
            for number, end in _listened(running, heard):
                ends[number] = end
                _stopped(running.pop(number))
    finally:
        for one in running.values():
            _stopped(one)
    return [ends[number] for number in range(len(orders))]


def _started(order: Order) -> _Child:
    telling, theirs = SPAWN.Pipe(duplex=False)
    process = SPAWN.Process(target=child.work, args=(order.task, order.given, theirs), daemon=True)
    with _ctrl_c_for_us_alone():
        process.start()
    theirs.close()
    return _Child(film=order.film, process=process, telling=telling, heard_s=time.monotonic())


@contextmanager
def _ctrl_c_for_us_alone() -> Iterator[None]:
    """A terminal sends it to all. A child inherits that it is blocked, and is stopped from here."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stopped(one: _Child) -> None:
    """All that matters was told, so it needn't end by itself."""
    one.process.kill()
    one.process.join()
    one.process.close()
    one.telling.close()


def _listened(running: dict[int, _Child], heard: Heard) -> list[tuple[int, InputError | None]]:
    """Hears at most one word of each child; returns those that ended, and how."""
    ready = wait([one.telling for one in running.values()], LOOK_S)
    now_s = time.monotonic()
    ended: list[tuple[int, InputError | None]] = []
    for number, one in running.items():
        if one.telling in ready:
            one.heard_s = now_s
            kind, word = _next(one)
            if kind == child.WORD:
                heard(number, word)
            else:
                ended.append((number, _end(one.film, kind, word)))
        elif now_s - one.heard_s > SILENT_MOST_S:
            got = f"no picture in {SILENT_MOST_S:.0f} seconds"
            ended.append((number, _unreadable(one.film, got)))
    return ended


BROKE_OFF = "broke off"


def _next(one: _Child) -> tuple[str, Any]:
    try:
        kind, word = json.loads(one.telling.recv_bytes())
    except (EOFError, OSError):
        one.process.join(LOOK_S)
        return BROKE_OFF, one.process.exitcode
    return kind, word


def _end(film: Path, kind: str, word: Any) -> InputError | None:
    match kind:
        case child.DONE:
            return None
        case child.REFUSED:
            faults = [Fault(field=one[0], must=one[1], got=one[2], hint=one[3]) for one in word]
            return InputError(*faults)
        case child.NOT_POSSIBLE:
            raise DorsiError(word)
        case child.NO_MEMORY:
            return _unreadable(film, f"one that needs over {child.MOST_MEMORY_BYTES >> 30} GB")
        case child.FAULT:
            raise RuntimeError(f"in a child process:\n{word}")
    return _unreadable(film, f"one at which the reader stopped, {_signal(word)}")


def _signal(code: int | None) -> str:
    if code is None or code >= 0:
        return f"code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _unreadable(film: Path, got: str) -> InputError:
    return InputError(
        Fault(field=str(film), must="be a film that can be read", got=got, hint=AGAIN)
    )
