"""How one measures, and the middle range to set it beside."""

from dataclasses import dataclass

from dorsi.core.measurement import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """One way to measure. `standard_error` [unit] of one occasion; `detectable` is its MDC95."""

    id: str
    name: str
    unit: Unit
    instrument: str
    practice_tries: int
    tries: int
    tries_most: int
    lowest: float
    highest: float
    spread_watch: float
    standard_error: float
    detectable: float
    setup: tuple[str, ...]
    steps: tuple[str, ...]
    rules: tuple[str, ...]
    source: str
    verified: bool = True
    sources: tuple[str, ...] = ()
    """Every key that its words and figures rest on, `source` first."""
    error_source: str = ""
    """The key that its standard error rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NormBand:
    """The middle range [unit of its protocol]: below `low`, within, above `high`.

    `sex` is "female", "male" or "any"; ages are whole years, both ends included.
    """

    sex: str
    age_from: int
    age_to: int
    low: float
    high: float
    source: str
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Norms:
    """Bands of one protocol. `fallback` rests on verified means and serves every adult."""

    protocol: str
    bands: tuple[NormBand, ...]
    fallback: NormBand

    def band(self, *, sex: str | None, age_years: int | None) -> NormBand | None:
        """The band for this sex and age, or None where there is none."""
        if sex is None or age_years is None:
            return None
        for band in self.bands:
            if band.sex == sex and band.age_from <= age_years <= band.age_to:
                return band
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideDifference:
    """Below `watch` usual, up to `act` worth watching, above `act` worth acting on [cm]."""

    watch: float
    act: float
    source: str
    verified: bool = True
