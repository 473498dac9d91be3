"""The numbers by which rows are known."""

LARGEST_ID = 2**31 - 1


def number_of(text: str | None) -> int | None:
    """The id that was typed or sent, if it can be one."""
    if not text or not text.isascii() or not text.isdigit() or len(text) > 10:
        return None
    return int(text) if 0 < int(text) <= LARGEST_ID else None
