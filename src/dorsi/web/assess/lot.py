"""Which ankle is measured first: drawn by lot once, then kept, so that series stay comparable."""

from django.utils.crypto import salted_hmac

from dorsi.core.measurement import Side


def first_side(wanted: str | None = None) -> Side:
    """The side asked for, or the one that fell to this folder: its key was made by chance."""
    if wanted in set(Side):
        return Side(wanted)
    drawn = salted_hmac("dorsi.web.assess.lot", "first side").digest()[0]
    return list(Side)[drawn % len(Side)]
