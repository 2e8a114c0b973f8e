"""Who runs."""
