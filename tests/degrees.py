"""Tests in degrees, by phone and by camera, and strategies of them."""

from dataclasses import replace

from hypothesis import strategies as st

from dorsi import knowledge
from dorsi.core.measurement import (
    ByInstrument,
    Instrument,
    MadeBy,
    Measurement,
    Quality,
    Side,
    Unit,
    Zero,
)
from tests import tapes

PHONE = knowledge.catalogue().protocol("knee_to_wall_phone")
BY_PHONE = MadeBy(
    engine="dorsi 0.1",
    model="accelerometer",
    version="1",
    quality=Quality(rate_hz=60.0, spread_deg=0.4),
    site="shin_15_cm",
    zero=Zero.WALL,
)


def by_phone(*tries: float, error: float = 0.7, made_by: MadeBy = BY_PHONE) -> ByInstrument:
    return ByInstrument(instrument=Instrument.PHONE, tries=tries, error=error, made_by=made_by)


def by_camera(*tries: float) -> ByInstrument:
    return replace(by_phone(*tries), instrument=Instrument.CAMERA)


_names = st.text("abcdefghijklmnopqrstuvwxyz0123456789._ ", min_size=1, max_size=64)
_shares = st.none() | st.floats(0, 1)
_counts = st.none() | st.integers(0, 10_000)
_angles = st.none() | st.floats(-180, 180)
made_by = st.builds(
    MadeBy,
    engine=_names,
    model=_names,
    version=_names,
    quality=st.builds(
        Quality,
        judged=_shares,
        rate_hz=st.none() | st.floats(0, 1000),
        yaw_deg=_angles,
        standing_deg=_angles,
        spread_deg=_angles,
        tempo_s=st.none() | st.floats(0, 600),
        refused=_counts,
        doubtful=_counts,
    ),
    site=st.none() | _names,
    zero=st.none() | st.sampled_from(Zero),
    corrected=st.booleans(),
)


@st.composite
def leans(draw: st.DrawFn) -> Measurement:
    """One side in degrees, read by a phone, a camera, or a hand."""
    lean = draw(st.integers(0, 7500)) / 100
    return Measurement(
        id=f"lean-{draw(st.uuids()).hex}",
        side=draw(st.sampled_from(Side)),
        protocol=PHONE.id,
        instrument=draw(st.sampled_from(["phone_level", *Instrument])),
        value=lean,
        unit=Unit.DEG,
        standard_error=1.7,
        tries=(lean,) * PHONE.tries,
        limit=None,
        taken_at=tapes.MORNING,
        made_by=draw(st.none() | made_by),
    )
