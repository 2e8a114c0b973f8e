"""Shared by every app, knowing none: the folder, the clock, transactions, answers in JSON."""
