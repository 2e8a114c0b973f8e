"""`dorsi measure video`: films measured, drawn into and reported. The diary isn't touched."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import dorsi
from dorsi.cli import film_places, saved, waiting, watched
from dorsi.cli.film_places import Places
from dorsi.cli.options import as_json
from dorsi.cli.watched import Answer, Asked, Failed
from dorsi.core.errors import DorsiError, InputError
from dorsi.formats import landmarks_json, landmarks_saved

if TYPE_CHECKING:
    from dorsi.pose.looking import Looked

NEEDED = ("ai_edge_litert", "av", "cv2", "numpy")
MODELS = ("heavy", "full", "lite")


@click.command("video")
@click.argument("files", metavar="FILE...", nargs=-1, required=True,
                type=click.Path(path_type=Path))  # fmt: skip
@watched.asking
@click.option("--model", type=click.Choice(MODELS), default=MODELS[0], show_default=True,
              help="Which model looks; the lighter ones are quicker, and less sure.")  # fmt: skip
@film_places.writing
@saved.saving
@as_json
def video(
    files: tuple[Path, ...],
    protocol: str,
    side: str | None,
    roll_deg: float | None,
    model: str,
    as_json: bool,
    **given: Any,
) -> None:
    """Counts and angles from films.

    Film the whole body from the side, head to toes. Several films are looked at side by side;
    then --annotated, --report and --save-landmarks each name a folder. Nothing leaves this
    computer, and nothing is added to your diary.
    """
    wanted = watched.asked(protocol, side, roll_deg)
    places = film_places.places(files, given)
    tables = saved.places(files, given)
    _ready()
    found = _looked(files, model, quiet=as_json)
    results = [_answered(film, one, wanted) for film, one in zip(files, found, strict=True)]
    written = _written(results, found, places, quiet=as_json) + saved.save(tables, results)
    watched.tell(results, as_json=as_json)
    saved.say(written, as_json=as_json)


def _written(
    results: Sequence[Answer | Failed],
    found: Sequence[bytes | InputError],
    places: Sequence[Places],
    *,
    quiet: bool,
) -> list[Path]:
    from dorsi.cli import film_writing  # a page is made of much that other commands don't need

    measured = [
        film_writing.Measured(answer=answer, stored=stored, places=place)
        for answer, stored, place in zip(results, found, places, strict=True)
        if isinstance(answer, Answer) and isinstance(stored, bytes)
    ]
    return film_writing.write(measured, quiet=quiet)


def _ready() -> None:
    """All that films need is there, the models too. Raises DorsiError with what to do."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise DorsiError(
            f"Films need what a plain installation leaves out (missing: {', '.join(missing)}). "
            "Install it: pip install 'dorsi[video]'"
        )
    from dorsi.pose import fetching

    fetching.fetch(lambda line: click.echo(line, err=True))


def _looked(files: Sequence[Path], model: str, *, quiet: bool) -> list[bytes | InputError]:
    """The landmarks of each film as they are stored, or why there are none."""
    from dorsi.pose import looking

    with waiting.bar("Looking", quiet=quiet) as progress:
        found = looking.looked(files, model=model, progress=progress)
    return [one if isinstance(one, InputError) else _stored(one) for one in found]


def _stored(found: "Looked") -> bytes:
    return landmarks_saved.as_json(
        source=found.film.name,
        model=found.model,
        engine=f"dorsi {dorsi.__version__}",
        size_px=(found.width_px, found.height_px),
        times_s=found.times_s,
        scores=found.scores,
        redetected=found.redetected,
        frames=found.frames,
    )


def _answered(film: Path, stored: bytes | InputError, wanted: Asked) -> Answer | Failed:
    """Measured from what would be stored, so that measuring it again gives the same."""
    try:
        if isinstance(stored, InputError):
            raise stored
        recording = landmarks_json.read(stored, rate_hz=None)
        return watched.answered(recording, wanted, file=str(film))
    except InputError as error:
        return Failed(file=str(film), error=error)
