"""What a camera tells, in words."""


def words() -> dict[str, object]:
    return {}
