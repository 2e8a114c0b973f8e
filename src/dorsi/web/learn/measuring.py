"""The tests, by their protocols, as the page of what is known lists them."""

from dorsi import knowledge
from dorsi.core.catalogue import Protocol
from dorsi.movement.choosing import of_protocol
from dorsi.movement.definition import Movement


def protocols() -> list[tuple[Protocol, Movement]]:
    """Every test with its movement."""
    everyone = knowledge.catalogue().protocols.values()
    return [(one, of_protocol(knowledge.movements(), one.id)) for one in everyone]
