"""What a page may open of the device: nothing, but for what it says while it is made."""

from django.http import HttpRequest

CLOSED = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
    "microphone", "midi", "payment", "usb",
)  # fmt: skip
ALWAYS = ("autoplay", "fullscreen", "screen-wake-lock")


def allow(request: HttpRequest | None, *features: str) -> None:
    """The answer to this request may open these, on this device's own page only."""
    if unknown := set(features) - set(CLOSED):
        raise ValueError(f"a feature must be one of {CLOSED} (got {unknown})")
    if request is not None:
        request.META["dorsi.opens"] = allowed(request) | set(features)


def allowed(request: HttpRequest) -> frozenset[str]:
    found: frozenset[str] = request.META.get("dorsi.opens", frozenset())
    return found


def policy(request: HttpRequest) -> str:
    """The header that goes with the answer to it."""
    own = allowed(request)
    named = [f"{name}={'(self)' if name in own else '()'}" for name in CLOSED]
    return ", ".join(named + [f"{name}=(self)" for name in ALWAYS])
