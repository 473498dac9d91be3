"""How a quiz is taken: what its leader may set, and what goes together."""

from dataclasses import dataclass
from datetime import datetime

from discuss.domain.vocabulary import Feedback


@dataclass(frozen=True, slots=True)
class Settings:
    """Attempts and questions an attempt are without limit where None; times are in UTC."""

    attempts_allowed: int | None
    feedback: Feedback
    closes_at: datetime | None
    shuffles: bool
    draws: int | None
