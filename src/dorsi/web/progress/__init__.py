"""Whether it helps."""
