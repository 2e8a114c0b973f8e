"""All of a runner's data in one file, and the health of the database."""
