"""Notes practices in processes that are killed on the way, or that write at the same time.

Run as a program over a folder of its own (`python -m tests.web.diary.mortal HOW`). It loads
everything once and then forks: each child is a program of its own to the database, and dies
without a chance to tidy up. What it found is printed as JSON for the test to judge.
"""

import json
import os
import random
import select
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from dorsi import knowledge
from dorsi.core import plan as core_plan
from dorsi.core.diary import Ended
from dorsi.core.runs import Weekday
from dorsi.web.parts import home
from dorsi.web.site.opening import open_home

FIRST = datetime.now().astimezone().date() - timedelta(days=300)


def prepared() -> None:
    """A runner with answers, a test and a plan; no connection left open to be inherited."""
    open_home()
    from django.db import connections

    from dorsi.web.assess import actions as assess
    from dorsi.web.plan import actions as plan
    from dorsi.web.safety import actions as safety

    catalogue = knowledge.catalogue()
    safety.screen({question.id: "no" for question in catalogue.questions})
    assess.take_tape(left="9,9,9", right="7,7,7", limit_left="back", limit_right="back")
    means = core_plan.Means(minutes=15, days=tuple(Weekday), equipment=frozenset())
    if os.environ.get("NOPLAN") is None:
        plan.make(means, (), start=FIRST)
    connections.close_all()


def note(number: int) -> None:
    """The practice of one day, ended by pain: it stores an entry, a note and a changed plan."""
    from dorsi.web.diary import actions

    day = FIRST + timedelta(days=number)
    actions.done(pain=number % 7, effort=5, day=day, ended=Ended.HURT, entry_id=f"entry-{number}")


def child(work: Callable[[], object]) -> int:
    """Forks a process that does the work and tells by its end; returns its id."""
    started = os.fork()
    if started:
        return started
    try:
        work()
        os._exit(0)
    except BaseException as fault:
        os.write(2, f"{fault!r}\n".encode())
        os._exit(1)


def ended(process: int) -> int:
    """0 done, 1 failed, -9 killed."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def die_at(statement: int, work: Callable[[], object]) -> None:
    """Does the work, and dies when the database is asked for the nth time."""
    from django.db import connection

    connection.ensure_connection()
    asked = iter(range(1, statement))

    def count(_: str) -> None:
        if next(asked, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    connection.connection.set_trace_callback(count)
    work()


def stored() -> dict[str, Any]:
    """What an outsider reads in the file: ids, notes, the day the plan has come to, its health."""
    with closing(sqlite3.connect(home.database())) as database:
        ids = [row[0] for row in database.execute("select entry_id from diary_entry order by day")]
        (notes,) = database.execute("select count(*) from safety_injurynote").fetchone()
        (reached,) = database.execute("select practised_on from plan_plan").fetchone()
        health = [row[0] for row in database.execute("pragma integrity_check")]
    return {"ids": ids, "notes": notes, "reached": reached, "health": health}


def killed_at_every_statement() -> Iterator[dict[str, Any]]:
    """One practice a day; the first try dies at one statement further each time, the next lives."""
    number = 0
    while True:
        once = partial(note, number)
        first = ended(child(partial(die_at, number + 1, once)))
        after = stored()
        second = ended(child(once))
        yield {"first": first, "after": after, "second": second, "kept": stored()}
        number += 1
        if first == 0:
            return


def killed_at_the_first_start() -> Iterator[dict[str, Any]]:
    """Opening a new folder, cut off ever later; then opened by a second start."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dorsi.web.site.settings")
    django.setup()
    for statement in range(1, 1000, 9):
        home.database().unlink(missing_ok=True)
        home.make()
        first = ended(child(partial(die_at, statement, open_home)))
        second = ended(child(open_home))
        with closing(sqlite3.connect(home.database())) as database:
            (applied,) = database.execute("select count(*) from django_migrations").fetchone()
            health = [row[0] for row in database.execute("pragma integrity_check")]
        yield {"first": first, "second": second, "applied": applied, "health": health}
        if first == 0:
            return


def killed_at_any_moment(times: int) -> Iterator[dict[str, Any]]:
    """A stream of practices, cut off at a random moment, and taken up again with the same ids."""
    chance = random.Random(20261123)  # noqa: S311  (moments to die at, not secrets)
    acked = 0
    for _ in range(times):
        reading, writing = os.pipe()
        process = child(partial(stream, acked, writing))
        os.close(writing)
        os.read(reading, 2)  # the first line of this child has been stored
        select.select([], [], [], chance.uniform(0, 0.03))
        os.kill(process, signal.SIGKILL)
        with os.fdopen(reading) as told:
            acked = max([acked, *(int(line) for line in told if line.strip())])
        yield {"first": ended(process), "acked": acked, "after": stored()}


def stream(last: int, told: int) -> None:
    """Notes what comes after the last practice that was known to be stored, and says so."""
    for number in range(last + 1, last + 1000):
        note(number)
        os.write(told, f"{number}\n".rjust(6).encode())


def together(writers: int, entries: int) -> dict[str, Any]:
    """Several writers at once, each with every entry."""

    def all_of_them(shift: int) -> None:
        for number in range(entries):
            note((number + shift) % entries)

    started = [child(partial(all_of_them, shift)) for shift in range(writers)]
    return {"ends": [ended(one) for one in started], "after": stored()}


def main(how: str) -> None:
    if how != "start":
        prepared()
    found: Any = {
        "start": lambda: list(killed_at_the_first_start()),
        "statement": lambda: list(killed_at_every_statement()),
        "moment": lambda: list(killed_at_any_moment(30)),
        "together": lambda: together(writers=4, entries=12),
    }[how]()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
