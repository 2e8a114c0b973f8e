"""SHELL: the terminal. One file per word; each command is a thin door to an action."""
