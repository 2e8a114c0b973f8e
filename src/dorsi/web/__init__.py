"""SHELL: the browser, and the one diary that browser and terminal share."""
