"""The drawn body as a laboratory would mark it: points in metres, on whatever axes it has."""

from math import cos, radians, sin

from dorsi.formats.marker_names import POINTS
from dorsi.measure.markers import Markers
from tests import bodies

# Up in the middle: which of the drawn body's ahead, up and right goes on which axis.
AXES = {
    "y up, OpenSim": lambda x, y, z: (x, y, z),
    "z up, Vicon": lambda x, y, z: (x, -z, y),
    "x up": lambda x, y, z: (y, -x, z),
    "y down": lambda x, y, z: (x, -y, -z),
}


def marked(movement, seconds, *, axes="y up, OpenSim", heading_deg=0.0, points=POINTS, rate_hz=25):
    """The drawn body's points in metres, a shank of 40 cm."""
    turn = radians(heading_deg)

    def placed(place):
        x, y, to_the_left = place
        ahead, right = 0.4 * x, -0.4 * to_the_left
        across, off = ahead * cos(turn) - right * sin(turn), ahead * sin(turn) + right * cos(turn)
        return AXES[axes](across, 0.4 * y, off)

    times_s = [at / rate_hz for at in range(int(seconds * rate_hz))]
    rows = [[placed(place) for place in bodies.placed(movement(at_s))] for at_s in times_s]
    columns = dict(zip(POINTS, zip(*rows, strict=True), strict=True))
    places = {name: columns[name] for name in points}
    return Markers(times_s=tuple(times_s), places=places, unit="m")
