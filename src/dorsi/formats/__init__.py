"""TRANSLATES bytes and text to core values and back. Opens nothing."""
