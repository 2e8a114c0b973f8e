"""`dorsi calendar`: the plan as a calendar file, so that something rings."""

from pathlib import Path

import click

from dorsi.cli import layout, place, writing
from dorsi.cli.options import as_json, print_json
from dorsi.formats import answers_json, calendar_ics


@click.command("calendar")
@click.argument("file")
@as_json
def command(file: str, as_json: bool) -> None:
    """Your practices and tests as a calendar FILE.ics that rings.

    Dorsi cannot ring while it is closed; a calendar can. Choose the times with dorsi profile.
    Take the file in again after a change: it replaces what it brought before.
    """
    place.opened()
    from dorsi.web.plan import reminding

    data = reminding.calendar()
    written = writing.replace(Path(file), data, mark=calendar_ics.MARK)
    if as_json:
        print_json(answers_json.exported(str(written), len(data)))
        return
    count = data.count(b"BEGIN:VEVENT")
    layout.show(
        f"Written: {written}, {count} entries. Open it with your calendar.",
        layout.following("dorsi profile", why="to change the times"),
    )
