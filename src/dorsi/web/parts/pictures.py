"""Charts as files: the SVG that a page offers to save."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse


@dataclass(frozen=True, slots=True)
class Saved:
    """A chart that can be saved: where its file comes from, and what it is called then."""

    address: str
    file: str
    of: str = ""  # what is drawn, for who does not see where the button stands


def file_name(name: str, today: date) -> str:
    return f"dorsi-{name}-{today.isoformat()}.svg"


def svg_file(drawing: str, name: str, today: date) -> HttpResponse:
    named = f'attachment; filename="{file_name(name, today)}"'
    headers = {"Content-Disposition": named}
    return HttpResponse(drawing, content_type="image/svg+xml", headers=headers)
