"""What is said about ankles, and where every figure comes from."""

from dataclasses import dataclass

from dorsi.core.catalogue.drills import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A risk the article names, or a link it leaves out, and what the evidence says of it."""

    id: str
    claim: str
    verdict: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure comes from. `status`: seen, second_hand, recalled, derived or article."""

    key: str
    citation: str
    identifier: str
    status: str
    design: str
