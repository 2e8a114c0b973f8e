"""How many examples a property takes: a share of what the profile gives, few where each costs."""

from hypothesis import settings


def examples(share: float) -> settings:
    """Settings with this share of the profile's examples: of 50 in the check, 15 at each save."""
    return settings(max_examples=max(2, round(settings().max_examples * share)))
