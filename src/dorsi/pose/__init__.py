"""Finds the body in a film. The only place that opens films and knows the pose models."""
