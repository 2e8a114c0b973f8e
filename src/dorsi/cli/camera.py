"""`dorsi camera`: has what the camera needs fetched beforehand, so that it opens offline."""

import click

from dorsi.cli import waiting
from dorsi.cli.options import as_json, print_json


@click.command("camera")
@as_json
def command(as_json: bool = False) -> None:
    """Fetches what the camera needs, once (40 MB).

    The page of a practice or test does the same when the camera is first turned on; this is for
    a computer that has no network later. Nothing is opened, and nothing leaves this computer.
    """
    from dorsi.web.camera import beforehand, kept, pinned

    with waiting.bar("Fetching", quiet=as_json) as progress:
        beforehand.fetch(progress=progress)
    size = sum(part.size for part in pinned.PARTS.values())
    place = str(kept.folder())
    if as_json:
        print_json({"place": place, "bytes": size})
    else:
        click.echo(f"What the camera needs is here: {size / 1e6:.0f} MB in {place}.")
