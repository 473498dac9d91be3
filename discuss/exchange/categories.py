"""Moodle's categories: paths, in which ``//`` is a slash within a name."""

import re

from discuss.exchange.texts import one_line

_SINGLE_SLASH = re.compile(r"(?<!/)/(?!/)")


def category_of(title: str) -> str:
    """A quiz's title as the name of a category."""
    return one_line(title).replace("/", "//")


def title_of(path: str) -> str:
    """The last name in a category's path."""
    ends = [match.end() for match in _SINGLE_SLASH.finditer(path)]
    return one_line(path[ends[-1] if ends else 0 :].replace("//", "/"))
