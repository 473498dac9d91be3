"""Answers as the quiz's form sends them: shapes, not rows."""

import re
from collections.abc import Iterable, Mapping

from discuss.domain.grading import Given

FIELD = re.compile(r"^answer-([0-9]{1,9})(?:-([0-9]{1,2}))?$")
NUMBER = re.compile(r"^[0-9]{1,9}$")

Field = tuple[str, str]


def read_answers(fields: Iterable[Field]) -> dict[int, Given]:
    """What was given, by the number of the answer.

    ``answer-7`` holds an option's number or what was typed, ``answer-7-0`` the place of the
    first option. What is not a number is no option and no place; the database is not asked yet.
    """
    given: dict[int, Given] = {}
    places: dict[int, dict[int, int | None]] = {}
    for name, value in fields:
        found = FIELD.match(name)
        if found and found[2]:
            places.setdefault(int(found[1]), {})[int(found[2])] = _number(value)
        elif found:
            given[int(found[1])] = Given(_number(value), value)
    placed = {id_: Given(placed=_row(of)) for id_, of in places.items()}
    return given | placed


def _row(places: Mapping[int, int | None]) -> tuple[int | None, ...]:
    return tuple(places.get(number) for number in range(max(places) + 1))


def _number(value: str) -> int | None:
    return int(value) if NUMBER.match(value) else None
