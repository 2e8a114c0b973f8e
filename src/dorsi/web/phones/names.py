"""Words that several files here share."""

KEY = "dorsi_phone"
"""The cookie that holds a paired phone's key."""
TICKET = "dorsi_pairing"
"""The cookie of a phone that waits to be let in."""
