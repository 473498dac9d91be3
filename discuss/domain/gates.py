"""What stands between a member and a comment: closed, the quiz first, or not so fast.

"Passed" means one submitted attempt at the article's quiz, whatever its score: the point is to
have read, and a wrong answer already leads to the passage. Staff are never held up. The quiz is
not asked for where no question is approved, where a failed one is contested, or where a leader
waived it for the person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import Gate, HoldReason


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that decides whether somebody may write here and now; times are in UTC.

    Slow mode of the article counts from the person's last comment there, a moderator's slowing
    of the person (``own_``) from their last one in the club, heat from the one in the thread.
    """

    now: datetime
    is_staff: bool = False
    closes_at: datetime | None = None
    prompt_closed_at: datetime | None = None
    gate: Gate = Gate.OFF
    has_quiz: bool = False
    has_submitted: bool = False
    has_open_contest: bool = False
    is_waived: bool = False
    slow_seconds: int = 0
    slow_by: str = ""
    slow_reason: str = ""
    last_comment_at: datetime | None = None
    own_slow_seconds: int = 0
    own_slow_reason: str = ""
    last_in_club_at: datetime | None = None
    heat_seconds: int = 0
    last_in_thread_at: datetime | None = None


class ObstacleKind(StrEnum):
    """What stands in the way."""

    CLOSED = "closed"
    PROMPT = "prompt"
    QUIZ = "quiz"
    SLOW = "slow"
    OWN_SLOW = "own_slow"
    HEAT = "heat"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way, in the person's words: ``message`` with ``values`` filled in.

    ``until`` is when it ends by itself. A comment is refused, unless ``held_for`` says that it
    may be written and waits for a moderator.
    """

    kind: ObstacleKind
    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    until: datetime | None = None
    held_for: HoldReason | None = None

    @property
    def is_refusal(self) -> bool:
        """Whether nothing can be written, rather than something that waits."""
        return self.held_for is None


QUIZ_FIRST = Obstacle(
    ObstacleKind.QUIZ,
    "Take the quiz first. It counts as soon as you submit it, whatever you score.",
)
QUIZ_OR_WAIT = Obstacle(
    ObstacleKind.QUIZ,
    "Your comment will wait for a moderator until you have taken the quiz.",
    held_for=HoldReason.QUIZ,
)
SLOW = "Slow mode by %(by)s, because “%(reason)s”: you can write again in %(wait)s."
OWN_SLOW = (
    "A moderator has put time between your comments, because “%(reason)s”: "
    "you can write again in %(wait)s."
)
HEAT = "People have reported comments above. Take a breath: you can reply here again in %(wait)s."


def obstacles(situation: Situation, *, is_edit: bool = False) -> tuple[Obstacle, ...]:
    """What stands in the way, what cannot be waited out first, then the longest wait.

    An edit is not slowed: who was asked to mend a comment may do so at once.
    """
    if situation.is_staff:
        return ()
    waits = () if is_edit else _waits(situation)
    quiz = _quiz(situation)
    return (
        *_closings(situation),
        *(one for one in quiz if one.is_refusal),
        *waits,
        *(one for one in quiz if not one.is_refusal),
    )


def require_entry(situation: Situation, *, is_edit: bool = False) -> HoldReason | None:
    """Pass, and learn what the comment is held for if anything; or be refused in words."""
    for obstacle in obstacles(situation, is_edit=is_edit):
        if obstacle.is_refusal:
            raise RefusedError(obstacle.message, **obstacle.values)
        return obstacle.held_for
    return None


def _closings(situation: Situation) -> Iterator[Obstacle]:
    if situation.closes_at is not None and situation.now >= situation.closes_at:
        values = {"moment": situation.closes_at}
        yield Obstacle(ObstacleKind.CLOSED, "Comments closed on %(moment)s.", values)
    if situation.prompt_closed_at is not None:
        values = {"moment": situation.prompt_closed_at}
        yield Obstacle(ObstacleKind.PROMPT, "This prompt was closed on %(moment)s.", values)


def _quiz(situation: Situation) -> tuple[Obstacle, ...]:
    is_done = situation.has_submitted or situation.has_open_contest or situation.is_waived
    if situation.gate is Gate.OFF or not situation.has_quiz or is_done:
        return ()
    return (QUIZ_FIRST if situation.gate is Gate.HARD else QUIZ_OR_WAIT,)


def _waits(situation: Situation) -> list[Obstacle]:
    """Whatever has to be waited out, the longest first."""
    here, in_club = situation.last_comment_at, situation.last_in_club_at
    by: dict[str, object] = {"by": situation.slow_by, "reason": situation.slow_reason}
    own: dict[str, object] = {"reason": situation.own_slow_reason}
    rules: tuple[tuple[ObstacleKind, str, dict[str, object], int, datetime | None], ...] = (
        (ObstacleKind.SLOW, SLOW, by, situation.slow_seconds, here),
        (ObstacleKind.OWN_SLOW, OWN_SLOW, own, situation.own_slow_seconds, in_club),
        (ObstacleKind.HEAT, HEAT, {}, situation.heat_seconds, situation.last_in_thread_at),
    )
    waits = []
    for kind, message, values, seconds, since in rules:
        if not seconds or since is None:
            continue
        until = since + timedelta(seconds=seconds)
        if until > situation.now:
            wait = until - situation.now
            waits.append(Obstacle(kind, message, {**values, "wait": wait}, until))
    return sorted(waits, key=lambda one: one.until or situation.now, reverse=True)
