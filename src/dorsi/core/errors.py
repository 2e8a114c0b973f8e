"""What a person can put right.

DorsiError
├── InputError          something entered cannot be taken; carries every fault found
├── Unknown             a name that is in no list (exercise, equipment, protocol)
├── NotComparable       two measurements of different kinds set side by side
├── NotYet              a step of the loop was skipped (no safety answers, no test, no plan)
├── NotOffered          the safety answers keep it from the runner today
├── AlreadyThere        the diary has this entry already, with other contents
├── KnowledgeError      a knowledge file breaks its own rules
├── ArchiveError        an archive that cannot be read
└── StorageError        the diary's place on the disk cannot be used

Every message has one grammar: what must be, what it got, what to do.
"""

from dataclasses import dataclass

from dorsi.core.saying import Saying, join, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with one field."""

    field: str
    must: str
    got: object
    hint: str = ""

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> Saying:
        got = self.got if isinstance(self.got, Saying) else str(self.got)
        # Translators: {must} begins with a verb: Minutes must be a whole number (got 7.5).
        told = say("{field} must {must} (got {got}).", field=self.field, must=self.must, got=got)
        return join(told, self.hint)


class DorsiError(Exception):
    """A sentence a person can act on; never shown as a traceback.

    `message` may be a Saying, so that a page can say it in its own language.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class InputError(DorsiError):
    """What was entered cannot be taken. Holds all faults of that input, in order."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(join(*(fault.sentence for fault in faults)))
        self.faults = faults


class Unknown(DorsiError):
    """No such exercise, equipment, protocol or question."""


class NotComparable(DorsiError):
    """Measurements of different protocols, units or sides, asked to be compared."""


class NotYet(DorsiError):
    """A step of the loop is missing. The message names the step to do first."""


class NotOffered(DorsiError):
    """The safety answers keep this from the runner today."""


class AlreadyThere(DorsiError):
    """An entry with this id or day exists and says something else."""


class KnowledgeError(DorsiError):
    """A knowledge file breaks its own rules."""


class ArchiveError(DorsiError):
    """Not an archive, cut off, or from a newer version."""


class StorageError(DorsiError):
    """The folder or database cannot be used. Nothing that was stored is changed."""
