"""One recording of the BROAD benchmark: a sensor turned slowly in front of eight cameras.

CC BY 4.0; Laidig, Caruso, Cereatti, Seel 2021.
"""

from dataclasses import dataclass
from math import isfinite

from dorsi.measure.inclinometer import Sample, Vector
from tests import mat5
from tests.recordings import recording


@dataclass(frozen=True)
class Broad:
    samples: list
    true_up: list  # in the sensor's axes; None where the cameras saw too little
    moving: list
    rate_hz: float


def broad() -> Broad:
    found = mat5.arrays(recording("imu/broad/02_undisturbed_slow_rotation_B.mat"))
    rate_hz = found["sampling_rate"][1][0]
    forces, turnings = rows(found["imu_acc"]), rows(found["imu_gyr"])
    samples = [
        Sample(at_s=at / rate_hz, acceleration=Vector(*force), turning=Vector(*turning))
        for at, (force, turning) in enumerate(zip(forces, turnings, strict=True))
    ]
    return Broad(
        samples=samples,
        true_up=[up_in_sensor(quaternion) for quaternion in rows(found["opt_quat"])],
        moving=[bool(value) for value in found["movement"][1]],
        rate_hz=rate_hz,
    )


def rows(array):
    (count, width), values = array
    columns = [values[at * count : (at + 1) * count] for at in range(width)]
    return list(zip(*columns, strict=True))


def up_in_sensor(quaternion):
    """The third row of the rotation that takes the sensor's axes to east, north, up."""
    w, x, y, z = quaternion
    if not all(map(isfinite, quaternion)):
        return None
    return Vector(2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y))
