"""Words that several files here share."""

KEY = "__Host-dorsi_phone"
"""The cookie that holds a paired phone's key; browsers take one so named over https alone, for
this one host, from nobody else."""
TICKET = "__Host-dorsi_pairing"
"""The cookie of a phone that waits to be let in."""
