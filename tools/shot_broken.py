"""Contact sheets of what a runner sees when the folder can't be written, or Dorsi is wrong."""


class Broken:
    """While `now` is set, what stores and what exports fails."""

    now = False

    @classmethod
    def begin(cls) -> None:
        from django.db import OperationalError

        from dorsi.web.archive import actions as archive
        from dorsi.web.people import events

        store, export = events.store, archive.export

        def storing(*told: object, **named: object) -> bool:
            if cls.now:
                raise OperationalError("database or disk is full")
            return store(*told, **named)  # type: ignore[arg-type]

        def exporting() -> bytes:
            if cls.now:
                raise RuntimeError("something in Dorsi is wrong")
            return export()

        events.store, archive.export, cls.now = storing, exporting, True

    @classmethod
    def end(cls) -> None:
        cls.now = False
