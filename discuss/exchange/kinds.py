"""The kind of a question, carried through formats that have tags: Moodle shows them to teachers."""

import re
from collections.abc import Iterable

_TAG = re.compile(r"kind:([a-z_]{1,40})")


def tag_of(kind: str) -> str:
    """The tag that says the kind."""
    return f"kind:{kind}"


def kind_in(tags: Iterable[str]) -> str:
    """The kind that the tags say, or nothing."""
    found = (_TAG.fullmatch(tag.strip()) for tag in tags)
    return next((match[1] for match in found if match), "")
