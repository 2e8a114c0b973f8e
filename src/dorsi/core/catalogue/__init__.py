"""The shapes of what is known: exercises, protocols, norms, questions and rules.

Pure shapes; the figures themselves live in `dorsi/knowledge/*.toml`, each with its source.
`verified` is False for a figure that was recalled or read second-hand: it decides nothing alone.
"""

from dorsi.core.catalogue.calling import (
    Country,
)
from dorsi.core.catalogue.claims import (
    Claim,
    Source,
)
from dorsi.core.catalogue.drills import (
    LOADED,
    CommonFault,
    Demand,
    Dose,
    Equipment,
    Evidence,
    Exercise,
    Frequency,
    Level,
    Phase,
    Purpose,
    Sides,
)
from dorsi.core.catalogue.measuring import (
    NormBand,
    Norms,
    Protocol,
    SideDifference,
)
from dorsi.core.catalogue.questions import (
    Outcome,
    Question,
    ScreeningRules,
)
from dorsi.core.catalogue.rules import (
    ProgressionRules,
    ProgressRules,
    RunRules,
    WeeklyRules,
)
from dorsi.core.catalogue.whole import (
    Catalogue,
)

__all__ = [
    "LOADED",
    "Catalogue",
    "Claim",
    "CommonFault",
    "Country",
    "Demand",
    "Dose",
    "Equipment",
    "Evidence",
    "Exercise",
    "Frequency",
    "Level",
    "NormBand",
    "Norms",
    "Outcome",
    "Phase",
    "ProgressRules",
    "ProgressionRules",
    "Protocol",
    "Purpose",
    "Question",
    "RunRules",
    "ScreeningRules",
    "SideDifference",
    "Sides",
    "Source",
    "WeeklyRules",
]
