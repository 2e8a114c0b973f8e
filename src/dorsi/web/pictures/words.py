"""What a picture shows, in the language of the page, for who does not see it."""

from django.utils.translation import gettext

from dorsi.movement.definition import Movement
from dorsi.web.parts.said import said


def told(movement: Movement) -> str:
    """Its title, and what is said at each pose."""
    says = dict.fromkeys(said(pose.say) for pose in movement.poses if pose.say)
    if not says:
        return said(movement.title)
    told = {"title": said(movement.title), "poses": " ".join(says)}
    # Translators: a picture in words: its title, then the sentences said at its poses.
    return gettext("%(title)s. %(poses)s") % told
