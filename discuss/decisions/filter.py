"""Which decisions of the log are asked for."""

from dataclasses import dataclass
from datetime import date

from discuss.domain.vocabulary import LogAction


@dataclass(frozen=True, slots=True)
class Filter:
    """What a decision must be to be shown; nothing set means all."""

    action: LogAction | None = None
    by_id: int | None = None
    about: str = ""
    article_id: int | None = None
    since: date | None = None
    until: date | None = None
