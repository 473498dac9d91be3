"""Column types that several models share."""

from enum import StrEnum

from sqlalchemy import Enum


def enum_of(words: type[StrEnum]) -> Enum:
    """A text column that takes the words of an enumeration only; the database checks it too."""
    return Enum(
        words,
        native_enum=False,
        create_constraint=True,
        length=40,
        name=words.__name__.lower(),
        values_callable=lambda kind: [member.value for member in kind],
    )
