"""Which languages the pages can be read in: English, and each that has a catalogue."""

from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import to_language

ENGLISH = "en-gb"
FOLDER = Path(__file__).parents[1] / "locale"


def spoken(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Each language with its code, as Django lists them."""
    yield ENGLISH, "English"
    for catalogue in sorted(folder.glob("*/LC_MESSAGES/django.mo")):
        code = to_language(catalogue.parts[-3])
        yield code, code
