"""How the open database really writes: asked of the live connection."""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

WAL_SOUND_FROM = (3, 51, 3)
FULL = 2


@dataclass(frozen=True, slots=True)
class Live:
    journal: str
    synchronous: int
    foreign_keys: bool
    immediate: bool


@dataclass(frozen=True, slots=True)
class Fault:
    id: str
    says: str


def live(connection: BaseDatabaseWrapper) -> Live:
    def ask(name: str) -> object:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA {name}")
            row = cursor.fetchone()
        return None if row is None else row[0]

    return Live(
        journal=str(ask("journal_mode")).lower(),
        synchronous=int(str(ask("synchronous"))),
        foreign_keys=bool(ask("foreign_keys")),
        immediate=getattr(connection, "transaction_mode", None) == "IMMEDIATE",
    )


def faults(connection: BaseDatabaseWrapper, sqlite_version: tuple[int, ...]) -> list[Fault]:
    """What could lose or damage an entry."""
    now = live(connection)
    found = []
    if now.journal == "wal" and sqlite_version < WAL_SOUND_FROM:
        version = ".".join(map(str, sqlite_version))
        says = f"SQLite {version} must not use a write-ahead log; it can damage the file."
        found.append(Fault("dorsi.E010", says))
    if now.journal in ("off", "memory") and not connection.is_in_memory_db():  # type: ignore[attr-defined]
        found.append(Fault("dorsi.E011", f"The journal must be on disk (got {now.journal})."))
    if now.synchronous < FULL:
        says = f"synchronous must be FULL or EXTRA (got {now.synchronous})."
        found.append(Fault("dorsi.E012", says))
    if not now.foreign_keys:
        found.append(Fault("dorsi.E013", "foreign_keys must be on."))
    if not now.immediate:
        found.append(Fault("dorsi.E014", "transaction_mode must be IMMEDIATE."))
    return found
