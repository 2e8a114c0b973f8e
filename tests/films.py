"""Strategies of measuring: how a drawn body is filmed, and what goes wrong with it."""

from hypothesis import strategies as st

# What heavy's landmarks jitter by in real clips, and how often its legs change places at most.
HEAVY_NOISE = 0.015
cameras = st.fixed_dictionaries(
    {
        "rate_hz": st.sampled_from([15.0, 24.0, 30.0, 60.0]),
        "yaw_deg": st.floats(-20, 20),
        "facing": st.sampled_from([1, -1]),
    }
)
spoils = st.fixed_dictionaries(
    {
        "noise": st.floats(0, HEAVY_NOISE),
        "lost": st.sampled_from([0.0, 0.03]),
        "swapped": st.sampled_from([0.0, 0.02]),
        "seed": st.integers(0, 99),
    }
)
