"""Movements as pictures: `film` moves, `still` numbers the poses for paper, `thumb` is small.

Each gives a `Picture`: markup with classes only and its style, or both as one SVG file.
"""

from dorsi.formats.figure_svg.film import LIMIT_BYTES, film
from dorsi.formats.figure_svg.looks import LOOKS, Look, worn
from dorsi.formats.figure_svg.picture import Picture
from dorsi.formats.figure_svg.still import still
from dorsi.formats.figure_svg.thumb import thumb

DRAWN_AS = {"film": film, "still": still, "thumb": thumb}
"""What draws a movement, by the name of the kind."""

__all__ = ["DRAWN_AS", "LIMIT_BYTES", "LOOKS", "Look", "Picture", "film", "still", "thumb", "worn"]
