"""One recording of RepoIMU: a sensor waved for 90 s in front of Vicon's cameras.

Szczesna et al. 2016, through AHRS (MIT). The sensor sat a little turned among the cameras' markers;
that one turn, the same all the while, is taken out, and how large it was is told.
"""

import csv
from dataclasses import dataclass
from math import degrees

from dorsi.formats import phone_csv
from dorsi.measure.inclinometer import Vector
from tests.broad import up_in_sensor
from tests.recordings import recording


@dataclass(frozen=True)
class RepoImu:
    samples: tuple
    true_up: list  # in the sensor's axes
    mounted_deg: float
    rate_hz: float


def repoimu() -> RepoImu:
    data = recording("imu/repoimu/repoIMU.csv").read_bytes()
    found = phone_csv.read(data)
    rows = list(csv.reader(data.decode().splitlines(), delimiter=";"))[2:]
    seen = [up_in_sensor([float(cell) for cell in row[1:5]]) for row in rows]
    turn = constant_turn(seen, [one.acceleration for one in found.samples])
    return RepoImu(
        samples=found.samples,
        true_up=[plus(up, cross(turn, up)) for up in seen],
        mounted_deg=degrees(turn.length),
        rate_hz=found.rate_hz,
    )


def constant_turn(seen, felt):
    """The small turn [rad] that takes one set of directions to the other, by least squares."""
    equations = [[0.0] * 4 for _ in range(3)]
    for up, force in zip(seen, felt, strict=True):
        aside = cross(up, Vector(*(value / force.length for value in force)))
        for row in range(3):
            for column in range(3):
                equations[row][column] += (row == column) - up[row] * up[column]
            equations[row][3] += aside[row]
    return Vector(*solved(equations))


def solved(rows):
    """Three unknowns of three equations, each a row of three factors and what they make."""
    for at in range(3):
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in {0, 1, 2} - {at}:
            share = rows[other][at]
            rows[other] = [a - share * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[3] for row in rows]


def plus(a, b):
    return Vector(a.x + b.x, a.y + b.y, a.z + b.z)


def cross(a, b):
    return Vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
