"""Every movement as a picture a page can hold: served by its own address, drawn when asked."""
