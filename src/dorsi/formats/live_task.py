"""What a live session is asked to do, as plain values for JSON, and back. The keys are a promise.

Made on the server, read in the browser by `formats.live_json`, whose text names every key.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Side
from dorsi.measure.awaited import Awaited, Eye, Kind
from dorsi.measure.frames import Picture
from dorsi.measure.inclinometer import Axis
from dorsi.measure.signals import Signal

HINT = "Reload the page."
BLAZEPOSE_VERSION = "0.5.1675469404"
"""Of the pose models that a browser is served."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One drill before the camera.

    `awaited` None: nothing a camera can count, but it looks for a raised hand all the same.
    `heel_stays`: the heel of the awaited leg belongs on the floor. `either`: both legs do the
    same, so the one near the camera is counted, whichever that is.
    """

    awaited: Awaited | None
    heel_stays: bool = False
    either: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KneeToWall:
    """The lunge test by camera, of one side."""

    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class HeelRaises:
    """Heel-raise endurance of one leg. `retest_error` [repetitions] is the protocol's own."""

    side: Side
    retest_error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shin:
    """The phone on the shin of one side; `axis`: which of its sides lies along the shin.

    `zero` is what a Zero gave, or None where there was none.
    """

    side: Side
    axis: Axis = Axis.LONG
    zero: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zero:
    """The phone held upright against a wall (`on` "wall") or laid on the floor ("floor")."""

    on: str
    axis: Axis = Axis.LONG


Task = Practice | KneeToWall | HeelRaises | Shin | Zero


def task(what: Task) -> dict[str, Any]:
    """The task as plain values: what a page carries to the engine."""
    match what:
        case Practice():
            return {
                "kind": "practice",
                "awaited": _plain(what.awaited) if what.awaited else None,
                "heel_stays": what.heel_stays,
                "either": what.either,
            }
        case KneeToWall():
            return {"kind": "knee_to_wall", "side": what.side.value}
        case HeelRaises():
            return {
                "kind": "heel_raises",
                "side": what.side.value,
                "retest_error": what.retest_error,
            }
        case Shin():
            zero = list(what.zero) if what.zero else None
            return {
                "kind": "shin",
                "side": what.side.value,
                "axis": what.axis.value,
                "zero": zero,
            }
        case Zero():
            return {"kind": "zero", "on": what.on, "axis": what.axis.value}


def read(value: Any) -> Task:
    """The task in these plain values. Raises InputError where it is none."""
    kind = value.get("kind") if isinstance(value, Mapping) else None
    try:
        return _READ[kind](value)
    except (KeyError, TypeError, ValueError, AttributeError) as trouble:
        must = f"be a task of a kind that the engine knows: {', '.join(_READ)}"
        raise InputError(Fault(field="task", must=must, got=repr(trouble), hint=HINT)) from None


def _plain(one: Awaited) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "signal": one.signal.value,
        "side": one.side.value,
        "rest": one.rest,
        "top": one.top,
        "cycle_s": one.cycle_s,
        "eye": one.eye.value,
        "shank_cm": one.shank_cm,
    }


def _awaited(value: Mapping[str, Any]) -> Awaited:
    return Awaited(
        kind=Kind(value["kind"]),
        signal=Signal(value["signal"]),
        side=Side(value["side"]),
        rest=float(value["rest"]),
        top=float(value["top"]),
        cycle_s=float(value["cycle_s"]),
        eye=Eye(value["eye"]),
        shank_cm=float(value["shank_cm"]),
    )


def _practice(value: Mapping[str, Any]) -> Practice:
    awaited = value["awaited"]
    return Practice(
        awaited=None if awaited is None else _awaited(awaited),
        heel_stays=bool(value["heel_stays"]),
        either=bool(value["either"]),
    )


def _shin(value: Mapping[str, Any]) -> Shin:
    zero = value["zero"]
    if zero is not None:
        x, y, z = map(float, zero)
        zero = (x, y, z)
    return Shin(side=Side(value["side"]), axis=Axis(value["axis"]), zero=zero)


def _zero(value: Mapping[str, Any]) -> Zero:
    if value["on"] not in ("wall", "floor"):
        raise ValueError(f"on must be wall or floor (got {value['on']})")
    return Zero(on=value["on"], axis=Axis(value["axis"]))


def _raises(value: Mapping[str, Any]) -> HeelRaises:
    return HeelRaises(side=Side(value["side"]), retest_error=float(value["retest_error"]))


_READ: Mapping[Any, Callable[[Mapping[str, Any]], Task]] = {
    "practice": _practice,
    "knee_to_wall": lambda value: KneeToWall(side=Side(value["side"])),
    "heel_raises": _raises,
    "shin": _shin,
    "zero": _zero,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """The pictures' size [px], who finds the body in them, and that model's version."""

    picture: Picture
    version: str = BLAZEPOSE_VERSION


def lens(value: Mapping[str, Any]) -> Lens | None:
    """What a task knows of the pictures, or None. Raises InputError where that isn't usable."""
    told = value.get("picture")
    if told is None:
        return None
    try:
        width, height, model = told["width"], told["height"], told["model"]
        return lens_of(width, height, model, told.get("version", BLAZEPOSE_VERSION))
    except (KeyError, TypeError, AttributeError) as trouble:
        must = "tell width, height and model of its pictures"
        raise InputError(Fault(field="task", must=must, got=repr(trouble), hint=HINT)) from None


def lens_of(width: float, height: float, model: str, version: str = BLAZEPOSE_VERSION) -> Lens:
    """The same from its parts. Raises InputError for a size that no picture has."""
    if not (width > 0 and height > 0):
        must, got = "have pictures wider and higher than 0", f"{width} x {height}"
        raise InputError(Fault(field="camera", must=must, got=got, hint=HINT))
    picture = Picture(width_px=float(width), height_px=float(height), model=str(model))
    return Lens(picture=picture, version=str(version))
