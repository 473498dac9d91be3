"""Files that people hand in: how large they may be, and their letters."""

from discuss.domain.errors import RefusedError

MOST_BYTES = 5_000_000
MOST_QUESTIONS = 500


def check_size(data: bytes) -> None:
    """Refuse a file that is too large."""
    if len(data) > MOST_BYTES:
        raise RefusedError(
            "The file is too large: at most %(most)s megabytes can be read.",
            most=MOST_BYTES // 1_000_000,
        )


def check_count(count: int) -> None:
    """Refuse a file with too many questions."""
    if count > MOST_QUESTIONS:
        raise RefusedError(
            "The file holds too many questions: at most %(most)s can be read at once.",
            most=MOST_QUESTIONS,
        )


def decoded(data: bytes) -> str:
    """The letters of a file in UTF-8; refuses any other and names the line."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(
            "The file is not in UTF-8, see line %(line)s: save it as UTF-8 and try again.",
            line=line,
        ) from error
