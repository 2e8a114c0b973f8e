"""How Dorsi looks and opens where it is installed."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

GROUND = "#F4F3EE"
INK = "#15181B"
SIZES = (192, 512)


def manifest() -> Mapping[str, Any]:
    today = reverse("today")
    return {
        "id": today,
        "name": "Dorsi",
        "short_name": "Dorsi",
        "description": _(
            "Measure both ankles, work on the stiff one, see honestly whether it helps."
        ),
        "lang": get_language(),
        "start_url": today,
        "scope": today,
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": GROUND,
        "categories": ["fitness", "health", "sports"],
        "icons": [*_icons("any"), *_icons("maskable")],
        "shortcuts": [
            {"name": _("Practice"), "url": reverse("practice"), "icons": [_icon("any", 192)]},
            {"name": _("Test"), "url": reverse("measure"), "icons": [_icon("any", 192)]},
        ],
    }


def _icons(purpose: str) -> Iterator[Mapping[str, str]]:
    for size in SIZES:
        yield _icon(purpose, size)


def _icon(purpose: str, size: int) -> Mapping[str, str]:
    name = "icon" if purpose == "any" else purpose
    return {
        "src": static(f"parts/img/{name}-{size}.png"),
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }
