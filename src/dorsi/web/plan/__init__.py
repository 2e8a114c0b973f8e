"""The runner's weeks."""
