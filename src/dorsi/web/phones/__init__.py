"""Phones of the runner's own, paired for as long as she wishes."""
