"""Dorsi frees stiff ankles: it measures them, plans the work, guides it, and shows what helped."""

__version__ = "0.1.0"
