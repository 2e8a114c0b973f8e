"""DECIDES. Pure functions of frozen values; the standard library only, no clock, no files."""
