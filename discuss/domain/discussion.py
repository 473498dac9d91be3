"""How a leader wants an article discussed, and what a change of that is called in the log."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, Self

from discuss.domain.vocabulary import Gate

NEVER = "never"
OFF, ON = "off", "on"


@dataclass(frozen=True, slots=True)
class Change:
    """One setting that became another, in words for the log; ``setting`` is the field's name."""

    setting: str
    name: str
    before: str
    after: str

    def in_words(self) -> dict[str, str]:
        """What the log keeps of it."""
        return {"setting": self.name, "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class DiscussionSettings:
    """The settings of a discussion, under the names that the article has for them."""

    gate: Gate = Gate.OFF
    is_write_first: bool = False
    hides_names: bool = False
    comments_close_at: datetime | None = None
    slow_seconds: int = 0
    slow_reason: str = ""

    @classmethod
    def of(cls, article: Any) -> Self:
        """The settings that an article has."""
        return cls(**{field.name: getattr(article, field.name) for field in fields(cls)})

    def changes_from(self, before: Self) -> Iterator[Change]:
        """What is different, setting by setting."""
        old, new = before.in_words(), self.in_words()
        for setting, (name, words) in new.items():
            if words != old[setting][1]:
                yield Change(setting, name, old[setting][1], words)

    def in_words(self) -> dict[str, tuple[str, str]]:
        """Each setting's name and value as the log keeps them."""
        closes = self.comments_close_at
        slow = f"{self.slow_seconds} s, “{self.slow_reason}”" if self.slow_seconds else OFF
        return {
            "gate": ("quiz before comment", self.gate.value),
            "is_write_first": ("write first", _switch(is_on=self.is_write_first)),
            "hides_names": ("names hidden", _switch(is_on=self.hides_names)),
            "comments_close_at": ("comments close", _moment(closes) if closes else NEVER),
            "slow_seconds": ("slow mode", slow),
        }


def _switch(*, is_on: bool) -> str:
    return ON if is_on else OFF


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
