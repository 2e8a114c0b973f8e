"""What another program reads in a calendar file of ours: vobject stands for all of them."""

import vobject


def entries(calendar: bytes) -> list:
    """Read as by a program that has just started: vobject keeps a zone once read for good, with
    only the clock changes of the first file.
    """
    getattr(vobject.icalendar, "__tzidMap").clear()
    return vobject.readOne(calendar.decode()).contents.get("vevent", [])
