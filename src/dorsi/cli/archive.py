"""`dorsi export` and `dorsi import`: all your data as one file, out and in."""

import sys
from pathlib import Path

import click

from dorsi.cli import layout, place, writing
from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import ArchiveError
from dorsi.formats import answers_json

STDOUT = "-"
LARGEST_BYTES = 64 * 2**20


@click.command("export")
@click.argument("file")
@as_json
def export(file: str, as_json: bool) -> None:
    """All your data in one FILE, to keep or to take along. A hyphen writes to stdout."""
    if file == STDOUT and as_json:
        raise click.UsageError("take a hyphen or --json: both would write to stdout.")
    place.opened()
    from dorsi.web.archive import actions

    data = actions.export()
    if file == STDOUT:
        sys.stdout.buffer.write(data)
        return
    written = writing.replace(Path(file), data)
    if as_json:
        print_json(answers_json.exported(str(written), len(data)))
        return
    layout.show(
        f"Written: {written}, {_size(len(data))}. Everything you told Dorsi is in it.",
        layout.following(f"dorsi import {file}", why="on another computer"),
    )


@click.command("import")
@click.argument("file")
@as_json
def take_in(file: str, as_json: bool) -> None:
    """Adds what FILE holds and is not here yet. What is here stays; twice is harmless."""
    data = _read(Path(file))
    place.opened()
    from dorsi.web.archive import actions

    taken = actions.take_in(data)
    if as_json:
        print_json(answers_json.imported(new=taken.new, already=taken.already))
        return
    layout.show(
        f"Taken in: {taken.new} new, {taken.already} already here.",
        layout.following("dorsi diary", "dorsi progress"),
    )


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise ArchiveError(
                f"An archive must be smaller than {_size(LARGEST_BYTES)} "
                f"(got {file}, {_size(file.stat().st_size)}). Is it the file dorsi export wrote?"
            )
        return file.read_bytes()
    except OSError as trouble:
        raise ArchiveError(
            f"An archive must be a file that can be read (got {file}: {trouble.strerror}). "
            "Name the file that dorsi export wrote."
        ) from None


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
