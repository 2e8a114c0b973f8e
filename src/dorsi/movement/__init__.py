"""A movement as data: where every joint is, what a camera would see, what a counter expects.

The standard library only, so that the very same code runs in the browser.
"""
