"""The words that nothing a runner reads may hold, for every test that reads texts."""

import re

FORBIDDEN = re.compile(
    r"""
      diagnos | \btreat(s|ed|ing|ments?)?\b | therap | rehab | \bpatients?\b | prescri
    | \bcur(e|es|ed|ing)\b | \bheal(s|ed|ing)?\b | prevent\w*\ injur | clinical-grade
    | medical-grade | \b(ab)?normal | patholog | \bcleared\b | safe\ for\ you | !
    """,
    re.IGNORECASE | re.VERBOSE,
)


def forbidden_in(text: str) -> list[str]:
    """The forbidden words a text holds."""
    return [found.group() for found in FORBIDDEN.finditer(text)]
