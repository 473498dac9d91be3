"""A class that took a quiz: as many students as a test wants, each with one submitted attempt."""

import uuid
from collections.abc import Sequence

from discuss.clock import utcnow
from discuss.domain.vocabulary import Role
from discuss.models import Answer, Attempt, Club, Membership, Question, Quiz
from tests import factories
from tests.store import Store

Choices = Sequence[int | None]
NOT_ASKED = -1


def take(
    store: Store,
    club: Club,
    quiz: Quiz,
    chosen: Sequence[Choices],
    *,
    role: Role | None = Role.STUDENT,
    number: int = 1,
) -> list[Attempt]:
    """Have one new member for each row choose these options, None where a question is skipped."""
    mark = uuid.uuid4().hex[:8]
    users = [
        factories.user_row(f"taker_{mark}_{place}", password=None) for place in range(len(chosen))
    ]
    store.add_all(users)
    if role is not None:
        store.add_all([Membership(club_id=club.id, user_id=one.id, role=role) for one in users])
    attempts = [
        attempt_row(quiz, user.id, row, number=number)
        for user, row in zip(users, chosen, strict=True)
    ]
    store.add_all(attempts)
    return attempts


def attempt_row(quiz: Quiz, user_id: int, row: Choices, *, number: int = 1) -> Attempt:
    """A submitted attempt that is not yet written."""
    now = utcnow()
    answers = [
        answer_row(place, question, option)
        for place, (question, option) in enumerate(zip(quiz.questions, row, strict=True))
        if option != NOT_ASKED
    ]
    return Attempt(
        quiz_id=quiz.id,
        user_id=user_id,
        number=number,
        submitted_at=now,
        score=sum(bool(one.is_right) for one in answers),
        answers=answers,
    )


def answer_row(place: int, question: Question, option: int | None) -> Answer:
    """An answer to the newest version of a question."""
    version = question.versions[-1]
    return Answer(
        position=place,
        question_version_id=version.id,
        chosen=option,
        is_right=option == version.key,
        settled_at=utcnow(),
    )
