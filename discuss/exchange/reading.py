"""A quiz out of a file that somebody hands in, GIFT or Moodle XML: it tells by itself."""

from discuss.exchange import gift, moodle
from discuss.exchange.quiz import Imported

_XML = (b"<?xml", b"<quiz", b"\xff\xfe", b"\xfe\xff")
"""How XML begins, in UTF-8 or UTF-16; GIFT is in UTF-8 and begins otherwise."""


def read(data: bytes) -> Imported:
    """The quiz in the file, and what was left out of it; raises RefusedError as its format does."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    return moodle.read(data) if start.startswith(_XML) else gift.read(data)
