"""Line icons on a 24 by 24 field. They decorate: the words beside them carry the meaning."""

from django.utils.safestring import SafeString, mark_safe

_SHAPES = {
    "back": '<path d="M15 5l-7 7 7 7"/>',
    "close": '<path d="M6 6l12 12M18 6L6 18"/>',
    "chev": '<path d="M6 9l6 6 6-6"/>',
    "today": '<rect x="4" y="5" width="16" height="15" rx="3"/><path d="M4 10h16M9 3v4M15 3v4"/>',
    "plan": '<path d="M5 6h14M5 12h14M5 18h8"/>',
    "measure": '<path d="M7 20V4M7 20h13M7 20L16 6M7 12a8 8 0 0 1 4.4 1.2"/>',
    "progress": '<path d="M4 18l5-6 4 3 7-9"/>',
    "learn": '<path d="M4 5h6a3 3 0 0 1 2 1 3 3 0 0 1 2-1h6v13h-6a3 3 0 0 0-2 1 3 3 0 0 0-2-1H4z'
    'M12 6v13"/>',
    "settings": '<path d="M4 7h9M19 7h1M4 17h1M11 17h9"/><circle cx="16" cy="7" r="2.6"/>'
    '<circle cx="8" cy="17" r="2.6"/>',
    "run": '<path d="M3 18h18v-1.5c0-2-2-2.6-4-3.2-3-1-4-3-5-6.3L9 9c-2 1.2-4 .8-6-.5z'
    'M3 14.5h9M13 10.5l-2 1.2"/>',
    "stop": '<path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2zM12 8v5M12 16.2v.1"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v.1"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
    "disk": '<path d="M7 3h7l4 4v14H7zM14 3v4h4"/>',
    "erase": '<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13"/>',
    "off": '<circle cx="12" cy="12" r="9"/><path d="M5.8 5.8l12.4 12.4"/>',
    "check": '<path d="M5 12l5 5 9-10"/>',
    "away": '<path d="M7 18a4 4 0 0 1 0-8 5 5 0 0 1 9.6-1.2A4 4 0 0 1 17 18M4 4l16 16"/>',
    "flip": '<path d="M4 8h14l-4-4M20 16H6l4 4"/>',
    "pause": '<path d="M8 5v14M16 5v14" stroke-width="3.2"/>',
    "play": '<path d="M8 5l11 7-11 7z" fill="currentColor"/>',
    "skip": '<path d="M6 6l8 6-8 6zM18 6v12"/>',
    "again": '<path d="M18 6l-8 6 8 6zM6 6v12"/>',
    "wall": '<path d="M17 3v18M4 21h13"/>',
    "chair": '<path d="M7 3v18M7 12h10v9M7 17h10"/>',
    "step": '<path d="M3 20h9v-6h9"/>',
    "roller": '<circle cx="8" cy="12" r="5"/><path d="M8 7h9a5 5 0 0 1 0 10H8"/>',
    "ball": '<circle cx="12" cy="12" r="8"/><path d="M6.5 6.5a8 8 0 0 1 0 11"/>',
    "band": '<path d="M4 9c4-4 12-4 16 0v6c-4 4-12 4-16 0z"/><path d="M4 12c4 4 12 4 16 0"/>',
    "weight": '<path d="M8 12h8M5 8v8M8 6v12M16 6v12M19 8v8"/>',
    "sheet": '<path d="M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5"/>',
    "lock": '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
    "camera": '<rect x="3" y="7" width="13" height="11" rx="2.5"/><path d="M16 11l5-3v9l-5-3z"/>',
    "thing": '<rect x="5" y="5" width="14" height="14" rx="4"/>',
}


def icon(name: str) -> SafeString:
    """The icon as inline SVG, hidden from screen readers. A name without a shape is a mistake."""
    shape = _SHAPES[name]
    return mark_safe(  # noqa: S308 (our own constants)
        f'<svg class="ic" viewBox="0 0 24 24" aria-hidden="true">{shape}</svg>'
    )


def has_icon(name: str) -> bool:
    return name in _SHAPES


BRAND = mark_safe(
    '<svg viewBox="0 0 26 26" aria-hidden="true">'
    '<path class="m2" d="M6 22L6 3.5A18.5 18.5 0 0 1 17.5 7.5Z"/>'
    '<path class="m1" d="M3.5 19.8h19v3.4h-19z"/><path class="m1" d="M3.5 3h3.2v20H3.5z"/></svg>'
)
