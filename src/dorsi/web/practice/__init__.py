"""Today's practice, guided."""
