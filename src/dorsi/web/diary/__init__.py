"""What was done and how it felt."""
