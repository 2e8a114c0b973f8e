"""`{% film exercise level part side %}`: a movement's picture, always as an image.

Films move by themselves; a script raises them into the page, where they can be paced and paused.
A page draws nothing and so never waits: it tells a picture's rough shape until the file is there,
and the style holds the height (figures.css).
"""

from collections.abc import Callable
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.movement.choosing import chosen
from dorsi.movement.definition import Movement
from dorsi.web.pictures import addresses, words
from dorsi.web.pictures.drawing import Kind

register = template.Library()

THUMB = '<img src="{}" width="64" height="64" alt="" loading="lazy" decoding="async">'
STILL = (
    '<img class="still" src="{}" width="1000" height="500" alt="{}" '
    'loading="lazy" decoding="async">'
)
FILM = (
    '<img class="film" data-film data-cycle="{}" src="{}" width="1000" height="1000" alt="{}" '
    'loading="lazy" decoding="async">'
)


@register.simple_tag(takes_context=True)
def thumb_of(context: dict[str, Any], movement: Movement, look: str | None = None) -> SafeString:
    """Small and decorative: the name stands beside it."""
    address = addresses.of(movement, Kind.THUMB, look or _look(context))
    return format_html(THUMB, address)


@register.simple_tag(takes_context=True)
def still_of(context: dict[str, Any], movement: Movement) -> SafeString:
    """The numbered poses side by side."""
    return format_html(STILL, still_address(context, movement), words.told(movement))


@register.simple_tag(takes_context=True)
def still_address(context: dict[str, Any], movement: Movement) -> str:
    """Where the still lies by itself, to be printed."""
    return addresses.of(movement, Kind.STILL, _look(context))


@register.simple_tag(takes_context=True)
def film_of(
    context: dict[str, Any], movement: Movement, cycle_s: float | None = None
) -> SafeString:
    """Moves once in `cycle_s` seconds, as the movement's file says where that is not given."""
    address = addresses.of(movement, Kind.FILM, _look(context))
    cycle = f"{cycle_s or movement.cycle_s:g}"
    return format_html(FILM, cycle, address, words.told(movement))


@register.simple_tag(takes_context=True)
def thumb(
    context: dict[str, Any],
    exercise: str,
    level: str,
    part: str = "",
    side: Side | None = None,
    *,
    look: str | None = None,
) -> SafeString:
    return thumb_of(context, _shown(exercise, level, part, side), look)


@register.simple_tag(takes_context=True)
def still(
    context: dict[str, Any], exercise: str, level: str, part: str = "", side: Side | None = None
) -> SafeString:
    return still_of(context, _shown(exercise, level, part, side))


@register.simple_tag(takes_context=True)
def film(
    context: dict[str, Any],
    exercise: str,
    level: str,
    part: str = "",
    side: Side | None = None,
    *,
    cycle_s: float | None = None,
) -> SafeString:
    return film_of(context, _shown(exercise, level, part, side), cycle_s)


@register.inclusion_tag("pictures/pause.html")
def film_pause() -> dict[str, str]:
    """One button for all films of a page that loads `pictures/film_element.js`."""
    return {}


def _shown(exercise: str, level: str, part: str, side: Side | None) -> Movement:
    return chosen(knowledge.movements(), exercise, level, part, side=side or None)


def _look(context: dict[str, Any]) -> str | None:
    """Whom the runner wishes to see; None where nobody was chosen or the page does not know."""
    wished: Callable[[], str | None] | None = context.get("look_wished")
    return wished() if wished else None
