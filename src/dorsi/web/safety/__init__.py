"""The safety questions, and whether practice is offered."""
