"""`dorsi export` and `dorsi import`: all your data as one file, out and in."""

import sys
from pathlib import Path

import click

from dorsi.cli import layout, place, writing
from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import ArchiveError
from dorsi.formats import answers_json

STDIN = STDOUT = "-"
MARK = b'{"dorsi_archive"'
LARGEST_BYTES = 64 * 2**20


@click.command("export")
@click.argument("file")
@as_json
def export(file: str, as_json: bool) -> None:
    """All your data in one FILE, to keep or to take along.

    An older export there is replaced, any other file is left alone. A hyphen writes to stdout.
    """
    if file == STDOUT and as_json:
        raise click.UsageError("take a hyphen or --json: both would write to stdout.")
    place.opened()
    from dorsi.web.archive import actions

    data = actions.export()
    if file == STDOUT:
        sys.stdout.buffer.write(data)
        return
    written = writing.replace(Path(file), data, mark=MARK)
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
    """Adds what FILE holds and is not here yet.

    What is here stays as it is, and taking in the same twice is harmless. A hyphen reads stdin.
    """
    data = _read(file)
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


def _read(file: str) -> bytes:
    """The file's bytes, never more than an archive may have; a hyphen reads stdin."""
    try:
        if file == STDIN:
            data = sys.stdin.buffer.read(LARGEST_BYTES + 1)
        else:
            with Path(file).open("rb") as opened:
                data = opened.read(LARGEST_BYTES + 1)
    except OSError as trouble:
        raise ArchiveError(
            f"An archive must be a file that can be read (got {file}: {trouble.strerror}). "
            "Name the file that dorsi export wrote."
        ) from None
    if len(data) > LARGEST_BYTES:
        raise ArchiveError(
            f"An archive must be at most {_size(LARGEST_BYTES)} large (got more: {file}). "
            "Name the file that dorsi export wrote."
        )
    return data


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
