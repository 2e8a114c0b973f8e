"""How a movement wishes to be drawn: from where, and what is stressed. Data only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """An arrow along the way of one point, moved aside by `aside_cm` (forward, up)."""

    follow: str
    from_s: float
    to_s: float
    aside_cm: tuple[float, float] = (0.0, 0.0)
    both: bool = False
    swell: float = 1.0
    """How much larger than the way itself: to go round a foot instead of through it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """A round window that shows one point larger; `at` is its place, in shares of the picture."""

    on: str
    zoom: float
    at: tuple[float, float]
    radius_cm: float
    aside_cm: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The line a point writes, from one moment to another."""

    follow: str
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Space to leave around the figure [cm]; below 0 it is cut off there."""

    left: float = 0.0
    right: float = 0.0
    above: float = 0.0
    below: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The camera (yaw 0 side-on, 90 from the front) and what the picture stresses."""

    yaw_deg: float = 0.0
    pitch_deg: float = 0.0
    still_s: tuple[float, ...] = ()
    """The moments of the numbered poses; the film at rest shows the first and the last."""
    highlight: tuple[str, ...] = ()
    """Ankles whose shank and foot are lined."""
    plumb: str = ""
    """A point whose way over the foot is shown by a line that hangs from it."""
    keep_down: str = ""
    lifted: str = ""
    """A point that should have stayed down: crossed, and the daylight under it filled."""
    arrows: tuple[Arrow, ...] = ()
    lens: Lens | None = None
    trace: Trace | None = None
    room: Room = Room()
    eyes_closed: bool = False
    teeth_clenched: bool = False
    """A strained face: eyes shut too, brows drawn together, teeth bared."""
    near: str = ""
    """The side drawn in front where the camera alone does not say."""
    hand_over: str = ""
    """The side whose arm lies over everything, although it is the far one."""
