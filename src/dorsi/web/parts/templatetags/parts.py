"""What templates draw and say: icons, pictures, numbers with their units, side badges."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dorsi.core.assess import Ankle, Assessment
from dorsi.core.catalogue import Demand, Dose, Exercise, Phase, Sides
from dorsi.core.diary import Ended, Entry, Feel, PracticeDone
from dorsi.core.measurement import Side
from dorsi.core.runner import LengthUnit
from dorsi.core.runs import RunKind, Weekday
from dorsi.web.parts import figures, icons, spots, words

register = template.Library()

TABS = {
    "today": (gettext_lazy("Today"), ("/practice/",)),
    "plan": (gettext_lazy("Plan"), ("/plan/",)),
    "measure": (gettext_lazy("Measure"), ("/measure/", "/result/")),
    "progress": (gettext_lazy("Progress"), ("/progress/", "/diary/")),
    "learn": (gettext_lazy("Learn"), ("/learn/",)),
}
"""The five tabs by the name of their address: the word, and the paths that belong to it."""


@register.simple_tag
def icon(name: str) -> SafeString:
    return icons.icon(name)


@register.simple_tag
def thing_icon(equipment: str) -> SafeString:
    """The icon of a piece of equipment, a plain square where there is none."""
    return icons.icon(equipment if icons.has_icon(equipment) else "thing")


@register.simple_tag
def brand() -> SafeString:
    return icons.BRAND


@register.simple_tag
def spot_picture(place: str) -> SafeString:
    return _drawn(spots.spot(place))


@register.simple_tag
def lunge_picture(side: Side | None = None, *, lean: int = 35, label: str = "") -> SafeString:
    """The whole body in the knee-to-wall test; `label` is written under the gap."""
    return _drawn(figures.knee_to_wall(side=side, lean_deg=lean, label=escape(label)))


def _drawn(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 (drawn from our own constants)


@register.simple_tag
def side_badge(side: Side, size: str = "") -> SafeString:
    """Colour, letter and shape. Hidden from readers: the word stands beside it."""
    return format_html(
        '<span class="side {} {}" aria-hidden="true">{}</span>',
        side.value[0],
        size,
        words.side_letter(side),
    )


@register.simple_tag
def dots(number: int) -> SafeString:
    """Nought to four dots of evidence."""
    circles = format_html_join(
        "",
        '<circle class="{}" cx="{}" cy="6" r="5"/>',
        (("on" if place < number else "off", 6 + 13 * place) for place in range(4)),
    )
    return format_html('<svg viewBox="0 0 52 12" aria-hidden="true">{}</svg>', circles)


@register.simple_tag
def progress_steps(now: int, total: int) -> SafeString:
    """The bar of a flow: done, now, to come; one sentence for screen readers."""
    label = _("Step %(now)d of %(total)d") % {"now": now, "total": total}
    marks = format_html_join(
        "",
        '<i class="{}"></i>',
        (("done" if n < now else "now" if n == now else "",) for n in range(1, total + 1)),
    )
    return format_html('<div class="steps" role="img" aria-label="{}">{}</div>', label, marks)


@register.filter
def side_word(side: Side) -> str:
    return words.side(side)


@register.filter
def ankles(found: Assessment) -> list[Ankle]:
    return [found.left, found.right]


@register.filter
def demand_words(demands: Collection[Demand]) -> str:
    return words.demands(demands)


@register.filter
def phase_word(phase: Phase) -> str:
    return words.phase(phase)


@register.filter
def weekday_word(day: Weekday) -> str:
    return words.weekday(day)


@register.filter
def run_word(kind: RunKind) -> str:
    return words.run_kind(kind)


@register.filter
def clock(seconds: float) -> str:
    return words.clock(seconds)


@register.filter
def minutes(seconds: float) -> int:
    return words.minutes(seconds)


@register.filter
def dose(value: Dose, sides: Sequence[Side]) -> str:
    return words.dose(value, sides=len(sides))


@register.filter
def kind_word(name: str) -> str:
    """A kind of work: the three phases, and balance apart from strength."""
    return words.kind_of_work(name)


@register.simple_tag
def share_bar(shares: Sequence[Any], total: int) -> SafeString:
    """A bar whose parts are as long as their seconds; the words stand below it."""
    start = 0.0
    parts = []
    for share in shares:
        width = 100 * share.seconds / total
        parts.append((share.name, f"{start:.1f}", f"{max(width - 0.8, 0.5):.1f}"))
        start += width
    bars = format_html_join("", '<rect class="{}" x="{}" width="{}" height="4" rx="1"/>', parts)
    return format_html(
        '<svg class="shares" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        "{}</svg>",
        bars,
    )


@register.filter
def dose_of(value: Dose, exercise: Exercise) -> str:
    """The dose of a rung, before anyone has planned it."""
    return words.dose(value, sides=len(Side) if exercise.sides is Sides.EACH else 0)


@register.filter
def is_practice(entry: Entry) -> bool:
    return isinstance(entry, PracticeDone)


@register.filter
def ended_word(ended: Ended) -> str:
    return words.ended(ended)


@register.filter
def feel_word(feel: Feel) -> str:
    return words.feel(feel)


@register.filter
def named(names: Mapping[str, str], key: str) -> str:
    """The name that goes with a key, or the key where none does."""
    return names.get(key, key)


@register.filter
def source_status(status: str) -> str:
    return words.source_status(status)


@register.filter
def title_of(name: str) -> str:
    """A claim's id as its title."""
    return _(name.replace("_", " ").capitalize())


@register.filter
def sentence(text: str) -> str:
    """The same words with a capital first and a full stop last."""
    whole = text[:1].upper() + text[1:]
    return whole if whole.endswith((".", "?", "”")) else f"{whole}."


@register.filter
def days_to(first: date, last: date) -> str:
    """From the one day to the other, the month named once where it is the same."""
    start = date_format(first, "j" if first.month == last.month else "j F")
    return f"{start} – {date_format(last, 'j F')}"


@register.filter
def first_of(text: str) -> str:
    """The first sentence: the heading of a reason."""
    return words.first_sentence(text)[0]


@register.filter
def rest_of(text: str) -> str:
    return words.first_sentence(text)[1]


@register.filter
def number_word(n: int) -> str:
    return words.small_number(n)


@register.simple_tag(takes_context=True)
def length(context: dict[str, Any], cm: float) -> str:
    """One test's length in the runner's unit: half centimetres."""
    return words.length(cm, _units(context))


@register.simple_tag(takes_context=True)
def fine_length(context: dict[str, Any], cm: float) -> str:
    """An error, or a mean of several tests: tenths."""
    return words.length(abs(cm), _units(context), step=False)


@register.simple_tag(takes_context=True)
def change(context: dict[str, Any], cm: float) -> str:
    """A change with its sign."""
    return words.length(cm, _units(context), sign=True, step=False)


@register.simple_tag(takes_context=True)
def range_of(context: dict[str, Any], low: float, high: float, kind: str = "change") -> str:
    """An interval in words: between the one and the other; signed where it is of a change."""
    units, sign = _units(context), kind == "change"
    ends = [words.length(cm, units, sign=sign, step=False) for cm in (low, high)]
    return _("between %(low)s and %(high)s") % {"low": ends[0], "high": ends[1]}


@register.simple_tag
def meter(done: int, whole: int) -> SafeString:
    """How far along, as a bar of a hundred."""
    return format_html(
        '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="10"/></svg>',
        round(100 * min(done / whole, 1)),
    )


@register.filter
def letter(side: Side) -> str:
    """What the classes of charts call a side."""
    return side.value[0]


@register.simple_tag(takes_context=True)
def unit(context: dict[str, Any]) -> str:
    return words.unit(_units(context))


@register.simple_tag(takes_context=True)
def unit_whole(context: dict[str, Any]) -> str:
    return words.unit_whole(_units(context))


@register.simple_tag(takes_context=True)
def in_units(context: dict[str, Any], cm: float) -> str:
    """A plain number for a script, unrounded, in the runner's unit."""
    return f"{cm if _units(context) is LengthUnit.CM else cm / words.CM_PER_INCH:.4f}"


def _units(context: dict[str, Any]) -> LengthUnit:
    """The runner's unit: views that show lengths pass it; centimetres otherwise."""
    return LengthUnit(context.get("units", LengthUnit.CM))


@register.inclusion_tag("parts/tabs.html", takes_context=True)
def tabs(context: dict[str, Any]) -> dict[str, Any]:
    path = context["request"].path
    return {
        "tabs": [
            {
                "name": name,
                "word": word,
                "address": reverse(name),
                "current": path == reverse(name) or path.startswith(places),
            }
            for name, (word, places) in TABS.items()
        ],
        "settings_current": path.startswith(reverse("settings")),
    }
