"""The formats that a quiz is rendered in, by the names that people give them."""

from enum import StrEnum


class Format(StrEnum):
    """A format of other programs."""

    GIFT = "gift"
    MOODLE_XML = "moodle-xml"
    QTI12 = "qti12"
    QTI21 = "qti21"
    ANKI = "anki"

    @property
    def is_binary(self) -> bool:
        """Whether it is an archive, which no terminal can show."""
        return self in (Format.QTI21, Format.ANKI)
