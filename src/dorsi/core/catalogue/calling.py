"""Whom to call when it cannot wait."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country by its two letters, and the number that reaches an ambulance there."""

    code: str
    name: str
    number: str
    source: str
