"""Tests of the plan, one file per question it answers."""
