"""COMPUTES measurements from readings and signals. The standard library only."""
