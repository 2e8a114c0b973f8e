"""`{% number_to_call %}`: whom to call when it cannot wait."""

from django import template

from dorsi.core.preferences import EVERYWHERE
from dorsi.web.people import actions

register = template.Library()


@register.simple_tag
def number_to_call() -> str:
    """The number of the runner's country, or their own; 112 where neither is known."""
    return actions.number_to_call() or EVERYWHERE
