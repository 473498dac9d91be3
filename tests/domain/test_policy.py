"""The whole permission table, written out a second time: each permission, thing and persona."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from discuss.domain.gates import Situation
from discuss.domain.policy import POLICY, can, sees
from discuss.domain.viewer import ANONYMOUS, LONG_AGO, Viewer
from discuss.domain.vocabulary import (
    ArticleStatus,
    CommentState,
    ContestStatus,
    Decision,
    Feedback,
    Gate,
    HoldReason,
    QuestionStatus,
    QuizStatus,
    Role,
    SanctionKind,
)

HERE, ELSEWHERE = 1, 2
ARTICLE = 5
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
AUTHOR = 10
REPORTED_ID = 77
VIEWERS = {
    "anonymous": ANONYMOUS,
    "stranger": Viewer(1),
    "author": Viewer(AUTHOR, roles={HERE: Role.STUDENT}),
    "student": Viewer(11, roles={HERE: Role.STUDENT}),
    "moderator": Viewer(12, roles={HERE: Role.MODERATOR}, reported=frozenset({REPORTED_ID})),
    "leader": Viewer(13, roles={HERE: Role.LEADER}),
    "other_leader": Viewer(14, roles={ELSEWHERE: Role.LEADER}),
    "administrator": Viewer(15, is_administrator=True),
}
EVERYBODY = set(VIEWERS)
SIGNED_IN = EVERYBODY - {"anonymous"}
LEADERS = {"leader", "administrator"}
STAFF = LEADERS | {"moderator"}
MEMBERS = STAFF | {"student", "author"}
NOBODY: set[str] = set()
SOME_DAY = datetime(2026, 5, 4, tzinfo=UTC)

Thing = Any


def club(is_open: bool = False) -> Thing:
    return SimpleNamespace(id=HERE, is_open=is_open)


def article(status: ArticleStatus = ArticleStatus.PUBLISHED, is_open: bool = False) -> Thing:
    return SimpleNamespace(
        id=ARTICLE,
        club_id=HERE,
        club=club(is_open),
        status=status,
        comments_close_at=None,
        is_write_first=False,
    )


def quiz(
    status: QuizStatus = QuizStatus.APPROVED,
    feedback: Feedback = Feedback.AT_END,
    closes_at: datetime | None = None,
    **about: Any,
) -> Thing:
    return SimpleNamespace(
        status=status, feedback=feedback, closes_at=closes_at, article=article(**about)
    )


def attempt(submitted_at: datetime | None = None, **about: Any) -> Thing:
    return SimpleNamespace(user_id=AUTHOR, submitted_at=submitted_at, quiz=quiz(**about))


def answer(of: Thing, *, settled_at: datetime | None = None, counts: bool = True) -> Thing:
    return SimpleNamespace(attempt=of, settled_at=settled_at, counts=counts)


def contest(of: Thing, status: ContestStatus = ContestStatus.OPEN, by_id: int = AUTHOR) -> Thing:
    return SimpleNamespace(by_id=by_id, status=status, answer=answer(of))


def card(
    of: Thing, status: QuestionStatus = QuestionStatus.APPROVED, user_id: int | None = AUTHOR
) -> Thing:
    is_asked = status is QuestionStatus.APPROVED
    return SimpleNamespace(user_id=user_id, question=SimpleNamespace(quiz=of, is_asked=is_asked))


def comment(
    state: CommentState = CommentState.VISIBLE,
    held_for: HoldReason | None = None,
    id: int = 1,  # noqa: A002  (the name of the column)
    **about: Any,
) -> Thing:
    one = SimpleNamespace(
        id=id, author_id=AUTHOR, state=state, held_for=held_for, article=article(**about)
    )
    one.parent_id = one.locked_at = one.featured_at = one.prompt = None
    one.thread_id, one.shown_at = None, NOON
    one.root = one
    return one


def membership(user_id: int) -> Thing:
    return SimpleNamespace(club_id=HERE, user_id=user_id)


def person(user_id: int, role: Role | None, *, is_administrator: bool = False) -> Thing:
    return SimpleNamespace(
        club_id=HERE, user_id=user_id, role=role, is_administrator=is_administrator
    )


WARNING, SILENCE = (
    SimpleNamespace(user_id=AUTHOR, kind=kind)
    for kind in (SanctionKind.WARNING, SanctionKind.SILENCE)
)
REPLY, LOCKED, FEATURED = comment(), comment(), comment()
REPLY.parent_id, LOCKED.locked_at, FEATURED.featured_at = 1, 1, 1
CLOSED, OPEN = club(), club(is_open=True)
PUBLISHED, DRAFT = article(), article(ArticleStatus.DRAFT)
OPEN_PUBLISHED, OPEN_DRAFT = article(is_open=True), article(ArticleStatus.DRAFT, is_open=True)
APPROVED, READY = quiz(), quiz(QuizStatus.READY)
WITHDRAWN = quiz(status=QuizStatus.APPROVED)
WITHDRAWN.article.status = ArticleStatus.DRAFT
OPEN_QUIZ = quiz(is_open=True)
VISIBLE = comment()
HIDDEN, DELETED = comment(CommentState.HIDDEN), comment(CommentState.DELETED)
WAITING, RETURNED = comment(CommentState.WAITING), comment(CommentState.RETURNED)
REMOVED = comment(CommentState.REMOVED)
HIDDEN_BY_RULE = comment(CommentState.HIDDEN, HoldReason.REPORTS)
REPORTED = comment(id=REPORTED_ID)
OPEN_COMMENT = comment(is_open=True)
NEVER_SHOWN, LOCKED, PROMPT_CLOSED = comment(CommentState.WAITING), comment(), comment()
NEVER_SHOWN.shown_at = None
LOCKED.root.locked_at = SOME_DAY
PROMPT_CLOSED.prompt = SimpleNamespace(closed_at=SOME_DAY)
ON_DRAFT = comment()
ON_DRAFT.article.status = ArticleStatus.DRAFT
ASKING, ASKING_OFF, ASKING_READY = (
    SimpleNamespace(quiz=of, is_on=is_on)
    for of, is_on in ((APPROVED, True), (APPROVED, False), (READY, True))
)
APPEAL, APPEAL_OF_MODERATOR = (
    SimpleNamespace(comment=REMOVED, decision=SimpleNamespace(actor_id=actor)) for actor in (99, 12)
)
APPEAL_OF_REPORTER = SimpleNamespace(comment=REPORTED, decision=SimpleNamespace(actor_id=99))
CLOSED_QUIZ = quiz(closes_at=NOON)
SUBMITTED = attempt(NOON)
AT_ONCE = attempt(feedback=Feedback.AT_ONCE)
LATER = attempt(NOON, feedback=Feedback.AFTER_CLOSE, closes_at=NOON.replace(hour=13))
OVER = attempt(NOON, feedback=Feedback.AFTER_CLOSE, closes_at=NOON)
LEADERS_OWN = contest(SUBMITTED, by_id=13)
ATTEMPT = SimpleNamespace(user_id=AUTHOR, quiz=APPROVED)
ATTEMPT_ON_DRAFT = SimpleNamespace(user_id=AUTHOR, quiz=WITHDRAWN)
NOTICE = SimpleNamespace(user_id=AUTHOR, due_at=LONG_AGO)
NOTICE_NOT_DUE = SimpleNamespace(user_id=AUTHOR, due_at=datetime.max.replace(tzinfo=UTC))
ATTEMPT_OF_NOBODY = SimpleNamespace(user_id=None, quiz=APPROVED)

# A discussion that closed at noon, and one where the author has written what opens it for them.
CLOSED_AT_NOON = article()
CLOSED_AT_NOON.comments_close_at = NOON
VIEWERS = {name: replace(viewer, now=NOON) for name, viewer in VIEWERS.items()}
VIEWERS["author"] = replace(VIEWERS["author"], written=frozenset({ARTICLE}))
WRITE_FIRST = comment()
WRITE_FIRST.author_id = 99
WRITE_FIRST.article.is_write_first = True
ON_CLOSED = comment()
ON_CLOSED.article = CLOSED_AT_NOON
FREE = Situation(NOON)
QUIZ_IS_ASKED = Situation(NOON, gate=Gate.HARD, has_quiz=True)
QUIZ_OR_WAIT = Situation(NOON, gate=Gate.SOFT, has_quiz=True)
PROMPT = SimpleNamespace(article=PUBLISHED)

# permission, thing, who sees it, who may do it
TABLE: list[tuple[str, Thing, set[str], set[str]]] = [
    ("site.sign_in", None, EVERYBODY, EVERYBODY),
    ("site.account", None, EVERYBODY, SIGNED_IN),
    ("site.search", None, EVERYBODY, EVERYBODY),
    ("site.notices", None, EVERYBODY, SIGNED_IN),
    ("club.create", None, EVERYBODY, {"administrator"}),
    ("club.view", CLOSED, MEMBERS, MEMBERS),
    ("club.view", OPEN, EVERYBODY, EVERYBODY),
    ("club.join", CLOSED, EVERYBODY, SIGNED_IN),
    ("club.members", CLOSED, MEMBERS, MEMBERS),
    ("club.members", OPEN, EVERYBODY, MEMBERS),
    ("club.manage", CLOSED, MEMBERS, LEADERS),
    ("club.queue", CLOSED, MEMBERS, STAFF),
    ("club.queue", OPEN, EVERYBODY, STAFF),
    ("club.log", CLOSED, MEMBERS, STAFF),
    ("club.decisions", CLOSED, MEMBERS, MEMBERS),
    ("club.decisions", OPEN, EVERYBODY, MEMBERS),
    ("membership.change", membership(AUTHOR), MEMBERS, LEADERS),
    ("membership.change", membership(13), MEMBERS, {"administrator"}),
    ("club.rules", CLOSED, MEMBERS, LEADERS),
    ("person.history", person(AUTHOR, Role.STUDENT), MEMBERS, STAFF),
    ("person.history", person(12, Role.MODERATOR), MEMBERS, LEADERS),
    ("person.history", person(13, Role.LEADER), MEMBERS, STAFF - {"leader"}),
    ("person.history", person(15, None, is_administrator=True), MEMBERS, STAFF - {"administrator"}),
    ("person.moderate", person(AUTHOR, Role.STUDENT), MEMBERS, STAFF),
    ("person.moderate", person(99, None), MEMBERS, STAFF),
    ("person.moderate", person(12, Role.MODERATOR), MEMBERS, LEADERS),
    ("person.moderate", person(98, Role.MODERATOR), MEMBERS, LEADERS),
    ("person.moderate", person(13, Role.LEADER), MEMBERS, {"administrator"}),
    ("person.moderate", person(97, Role.LEADER), MEMBERS, {"administrator"}),
    ("person.moderate", person(15, None, is_administrator=True), MEMBERS, NOBODY),
    ("person.moderate", person(96, None, is_administrator=True), MEMBERS, NOBODY),
    ("warning.acknowledge", WARNING, {"author"}, {"author"}),
    ("warning.acknowledge", SILENCE, NOBODY, NOBODY),
    ("article.create", CLOSED, MEMBERS, LEADERS),
    ("article.create", OPEN, EVERYBODY, LEADERS),
    ("article.view", PUBLISHED, MEMBERS, MEMBERS),
    ("article.view", DRAFT, LEADERS, LEADERS),
    ("article.view", OPEN_PUBLISHED, EVERYBODY, EVERYBODY),
    ("article.view", OPEN_DRAFT, LEADERS, LEADERS),
    ("article.edit", PUBLISHED, MEMBERS, LEADERS),
    ("article.edit", DRAFT, LEADERS, LEADERS),
    ("article.publish", PUBLISHED, MEMBERS, LEADERS),
    ("article.publish", OPEN_PUBLISHED, EVERYBODY, LEADERS),
    ("article.discuss", PUBLISHED, MEMBERS, MEMBERS),
    ("article.discuss", OPEN_PUBLISHED, EVERYBODY, MEMBERS),
    ("article.discuss", DRAFT, LEADERS, LEADERS),
    ("article.comment", PUBLISHED, MEMBERS, MEMBERS),
    ("article.comment", OPEN_PUBLISHED, EVERYBODY, MEMBERS),
    ("article.comment", DRAFT, LEADERS, NOBODY),
    ("article.comment", CLOSED_AT_NOON, MEMBERS, STAFF),
    ("article.write", CLOSED_AT_NOON, MEMBERS, MEMBERS),
    ("article.write", DRAFT, LEADERS, NOBODY),
    ("article.settings", PUBLISHED, MEMBERS, LEADERS),
    ("article.settings", DRAFT, LEADERS, LEADERS),
    ("discussion.write", FREE, EVERYBODY, EVERYBODY),
    ("discussion.write", QUIZ_OR_WAIT, EVERYBODY, EVERYBODY),
    ("discussion.write", QUIZ_IS_ASKED, EVERYBODY, NOBODY),
    ("prompt.change", PROMPT, MEMBERS, LEADERS),
    ("quiz.review", APPROVED, MEMBERS, LEADERS),
    ("quiz.review", READY, LEADERS, LEADERS),
    ("quiz.ask_model", ASKING, MEMBERS, LEADERS),
    ("quiz.ask_model", ASKING_READY, LEADERS, LEADERS),
    ("quiz.ask_model", ASKING_OFF, MEMBERS, NOBODY),
    ("quiz.take", APPROVED, MEMBERS, MEMBERS),
    ("quiz.take", OPEN_QUIZ, MEMBERS, MEMBERS),
    ("quiz.take", READY, LEADERS, NOBODY),
    ("quiz.take", WITHDRAWN, LEADERS, NOBODY),
    ("attempt.answer", ATTEMPT, {"author"}, {"author"}),
    ("attempt.answer", ATTEMPT_ON_DRAFT, {"author"}, NOBODY),
    ("attempt.answer", ATTEMPT_OF_NOBODY, NOBODY, NOBODY),
    ("comment.view", VISIBLE, MEMBERS, MEMBERS),
    ("comment.view", HIDDEN, MEMBERS, MEMBERS),
    ("comment.view", DELETED, MEMBERS, MEMBERS),
    ("comment.view", OPEN_COMMENT, MEMBERS, MEMBERS),
    ("comment.view", ON_DRAFT, LEADERS, LEADERS),
    ("comment.view", NEVER_SHOWN, STAFF | {"author"}, STAFF | {"author"}),
    ("comment.read", VISIBLE, MEMBERS, MEMBERS),
    ("comment.read", HIDDEN, MEMBERS, STAFF | {"author"}),
    ("comment.read", DELETED, MEMBERS, NOBODY),
    ("club.contests", CLOSED, MEMBERS, LEADERS),
    ("club.contests", OPEN, EVERYBODY, LEADERS),
    ("quiz.view", APPROVED, MEMBERS, MEMBERS),
    ("quiz.view", READY, LEADERS, LEADERS),
    ("quiz.take", CLOSED_QUIZ, MEMBERS, NOBODY),
    ("quiz.write_question", APPROVED, MEMBERS, MEMBERS),
    ("quiz.write_question", WITHDRAWN, LEADERS, LEADERS),
    ("question.edit", SimpleNamespace(quiz=APPROVED, voided_at=None), LEADERS, LEADERS),
    ("question.edit", SimpleNamespace(quiz=APPROVED, voided_at=NOON), LEADERS, NOBODY),
    ("attempt.result", attempt(), {"author"}, NOBODY),
    ("attempt.result", SUBMITTED, {"author"}, {"author"}),
    ("attempt.result", AT_ONCE, {"author"}, {"author"}),
    ("attempt.result", LATER, {"author"}, NOBODY),
    ("attempt.result", OVER, {"author"}, {"author"}),
    ("site.reviews", None, EVERYBODY, SIGNED_IN),
    ("card.review", card(APPROVED), {"author"}, {"author"}),
    ("card.review", card(CLOSED_QUIZ), {"author"}, {"author"}),
    ("card.review", card(OVER.quiz), {"author"}, {"author"}),
    ("card.review", card(LATER.quiz), NOBODY, NOBODY),
    ("card.review", card(WITHDRAWN), NOBODY, NOBODY),
    ("card.review", card(READY), NOBODY, NOBODY),
    ("card.review", card(APPROVED, QuestionStatus.DROPPED), NOBODY, NOBODY),
    ("card.review", card(APPROVED, user_id=None), NOBODY, NOBODY),
    ("card.review", card(APPROVED, user_id=14), NOBODY, NOBODY),
    ("card.review", card(OPEN_QUIZ, user_id=1), NOBODY, NOBODY),
    ("card.review", card(APPROVED, user_id=15), {"administrator"}, {"administrator"}),
    ("answer.contest", answer(SUBMITTED, settled_at=NOON), {"author"}, {"author"}),
    ("answer.contest", answer(SUBMITTED, settled_at=NOON, counts=False), {"author"}, NOBODY),
    ("answer.contest", answer(LATER, settled_at=NOON), {"author"}, NOBODY),
    ("answer.contest", answer(AT_ONCE), {"author"}, NOBODY),
    ("contest.view", contest(SUBMITTED), LEADERS | {"author"}, LEADERS | {"author"}),
    ("contest.write", contest(SUBMITTED), LEADERS | {"author"}, LEADERS | {"author"}),
    ("contest.write", contest(SUBMITTED, ContestStatus.VOID), LEADERS | {"author"}, NOBODY),
    ("contest.decide", contest(SUBMITTED), LEADERS | {"author"}, LEADERS),
    ("contest.decide", contest(SUBMITTED, ContestStatus.VOID), LEADERS | {"author"}, NOBODY),
    ("contest.decide", LEADERS_OWN, LEADERS, {"administrator"}),
    ("comment.reply", VISIBLE, MEMBERS, MEMBERS),
    ("comment.read", WRITE_FIRST, MEMBERS, STAFF | {"author"}),
    ("comment.reply", WRITE_FIRST, MEMBERS, STAFF | {"author"}),
    ("comment.reply", ON_CLOSED, MEMBERS, STAFF),
    ("comment.report", WRITE_FIRST, MEMBERS, STAFF | {"author"}),
    ("comment.edit", ON_CLOSED, MEMBERS, NOBODY),
    ("comment.reply", HIDDEN, MEMBERS, NOBODY),
    ("comment.reply", DELETED, MEMBERS, NOBODY),
    ("comment.reply", ON_DRAFT, LEADERS, NOBODY),
    ("comment.reply", LOCKED, MEMBERS, NOBODY),
    ("comment.reply", PROMPT_CLOSED, MEMBERS, NOBODY),
    ("comment.endorse", VISIBLE, MEMBERS, MEMBERS - {"author"}),
    ("comment.endorse", LOCKED, MEMBERS, MEMBERS - {"author"}),
    ("comment.endorse", HIDDEN, MEMBERS, NOBODY),
    ("comment.endorse", ON_DRAFT, LEADERS, NOBODY),
    ("comment.follow", VISIBLE, MEMBERS, MEMBERS),
    ("comment.follow", DELETED, MEMBERS, MEMBERS),
    ("comment.follow", NEVER_SHOWN, STAFF | {"author"}, STAFF | {"author"}),
    ("comment.edit", VISIBLE, MEMBERS, {"author"}),
    ("comment.edit", WAITING, MEMBERS, {"author"}),
    ("comment.edit", RETURNED, MEMBERS, {"author"}),
    ("comment.edit", REMOVED, MEMBERS, {"author"}),
    ("comment.edit", HIDDEN, MEMBERS, NOBODY),
    ("comment.edit", DELETED, MEMBERS, NOBODY),
    ("comment.delete", VISIBLE, MEMBERS, {"author"}),
    ("comment.delete", HIDDEN, MEMBERS, NOBODY),
    ("comment.delete", DELETED, MEMBERS, NOBODY),
    ("comment.report", VISIBLE, MEMBERS, MEMBERS - {"author"}),
    ("comment.report", HIDDEN, MEMBERS, NOBODY),
    ("comment.report", DELETED, MEMBERS, NOBODY),
    ("comment.hide", VISIBLE, MEMBERS, STAFF),
    ("comment.hide", HIDDEN, MEMBERS, NOBODY),
    ("comment.hide", DELETED, MEMBERS, NOBODY),
    ("comment.restore", VISIBLE, MEMBERS, NOBODY),
    ("comment.restore", HIDDEN, MEMBERS, STAFF),
    ("comment.restore", DELETED, MEMBERS, NOBODY),
    ("comment.lock", VISIBLE, MEMBERS, STAFF),
    ("comment.lock", HIDDEN, MEMBERS, STAFF),
    ("comment.lock", LOCKED, MEMBERS, NOBODY),
    ("comment.lock", REPLY, MEMBERS, NOBODY),
    ("comment.unlock", LOCKED, MEMBERS, STAFF),
    ("comment.unlock", VISIBLE, MEMBERS, NOBODY),
    ("comment.move", VISIBLE, MEMBERS, STAFF),
    ("comment.move", REPLY, MEMBERS, NOBODY),
    ("comment.merge", VISIBLE, MEMBERS, STAFF),
    ("comment.merge", REPLY, MEMBERS, NOBODY),
    ("comment.split", VISIBLE, MEMBERS, NOBODY),
    ("comment.split", REPLY, MEMBERS, STAFF),
    ("comment.feature", VISIBLE, MEMBERS, STAFF),
    ("comment.feature", HIDDEN, MEMBERS, NOBODY),
    ("comment.feature", FEATURED, MEMBERS, NOBODY),
    ("comment.unfeature", FEATURED, MEMBERS, STAFF),
    ("comment.unfeature", VISIBLE, MEMBERS, NOBODY),
    ("comment.decide", VISIBLE, MEMBERS, STAFF),
    ("comment.decide", HIDDEN, MEMBERS, STAFF),
    ("notice.open", NOTICE, {"author"}, {"author"}),
    ("notice.open", NOTICE_NOT_DUE, NOBODY, NOBODY),
    ("comment.decide", VISIBLE, MEMBERS, STAFF),
    ("comment.decide", HIDDEN, MEMBERS, STAFF),
    ("comment.decide", DELETED, MEMBERS, STAFF),
    ("comment.decide", REPORTED, MEMBERS, LEADERS),
    ("comment.appeal", REMOVED, {"author"}, {"author"}),
    ("comment.appeal", RETURNED, {"author"}, {"author"}),
    ("comment.appeal", HIDDEN, {"author"}, {"author"}),
    ("comment.appeal", HIDDEN_BY_RULE, {"author"}, NOBODY),
    ("comment.appeal", VISIBLE, {"author"}, NOBODY),
    ("comment.appeal", WAITING, {"author"}, NOBODY),
    ("report.withdraw", REPORTED, MEMBERS, {"moderator"}),
    ("report.withdraw", VISIBLE, MEMBERS, NOBODY),
    ("appeal.answer", APPEAL, STAFF, STAFF),
    ("appeal.answer", APPEAL_OF_MODERATOR, STAFF, LEADERS),
    ("appeal.answer", APPEAL_OF_REPORTER, STAFF, LEADERS),
    *(
        (f"comment.{decision}", thing, MEMBERS, STAFF if decision in possible else NOBODY)
        for thing, possible in (
            (VISIBLE, {"keep", "hide", "return", "remove"}),
            (WAITING, {"approve", "return", "remove"}),
            (HIDDEN, {"restore", "return", "remove"}),
            (RETURNED, {"restore", "remove"}),
            (REMOVED, {"restore"}),
            (DELETED, {"keep"}),
        )
        for decision in Decision
    ),
    ("comment.keep", REPORTED, MEMBERS, LEADERS),
]


@pytest.mark.parametrize(("permission", "thing", "seen_by", "done_by"), TABLE)
def test_exactly_these_people_see_it_and_may_do_it(
    permission: str, thing: Thing, seen_by: set[str], done_by: set[str]
) -> None:
    assert {name for name, viewer in VIEWERS.items() if sees(viewer, permission, thing)} == seen_by
    assert {name for name, viewer in VIEWERS.items() if can(viewer, permission, thing)} == done_by


def test_every_permission_is_in_the_table() -> None:
    assert {row[0] for row in TABLE} == set(POLICY)


@pytest.mark.parametrize(
    "permission",
    [
        "comment.decide",
        "comment.report",
        "comment.lock",
        "comment.move",
        "comment.merge",
        "comment.feature",
        *(f"comment.{decision}" for decision in Decision),
    ],
)
@pytest.mark.parametrize("state", CommentState)
@pytest.mark.parametrize(
    "author", [Viewer(AUTHOR, roles={HERE: Role.LEADER}), Viewer(AUTHOR, is_administrator=True)]
)
def test_nobody_acts_in_their_own_case(
    permission: str, state: CommentState, author: Viewer
) -> None:
    assert not can(author, permission, comment(state))


def test_a_leader_sees_the_own_membership_but_does_not_change_it() -> None:
    assert sees(VIEWERS["leader"], "membership.change", membership(13))
    assert not can(VIEWERS["leader"], "membership.change", membership(13))


SUSPENDED, SILENCED = (
    Viewer(11, roles={HERE: Role.STUDENT}, sanctions={HERE: frozenset({kind})})
    for kind in (SanctionKind.SUSPEND, SanctionKind.SILENCE)
)


def test_a_suspended_student_keeps_articles_and_quizzes_and_nothing_of_the_discussion() -> None:
    assert can(SUSPENDED, "article.view", PUBLISHED)
    assert can(SUSPENDED, "quiz.take", APPROVED)
    for permission, thing in (
        ("article.discuss", PUBLISHED),
        ("article.comment", PUBLISHED),
        ("comment.view", VISIBLE),
    ):
        assert not can(SUSPENDED, permission, thing)


def test_a_silenced_student_reads_and_does_not_write() -> None:
    assert can(SILENCED, "article.discuss", PUBLISHED)
    assert can(SILENCED, "comment.read", VISIBLE)
    assert not can(SILENCED, "article.comment", PUBLISHED)
    assert not can(SILENCED, "comment.reply", VISIBLE)


def test_a_suspended_moderator_does_not_moderate() -> None:
    out = Viewer(
        12,
        roles={HERE: Role.MODERATOR},
        sanctions={HERE: frozenset({SanctionKind.SUSPEND})},
    )
    assert not can(out, "club.queue", CLOSED)
    assert not can(out, "person.moderate", person(AUTHOR, Role.STUDENT))
    assert not can(out, "comment.decide", VISIBLE)


@pytest.mark.parametrize("permission", ["comment.reply", "comment.edit"])
def test_nobody_writes_in_a_locked_thread(permission: str) -> None:
    locked = comment()
    locked.root = SimpleNamespace(locked_at=1)
    assert not any(can(viewer, permission, locked) for viewer in VIEWERS.values())


def test_a_suspension_does_not_take_away_the_way_to_appeal() -> None:
    out = {HERE: frozenset({SanctionKind.SUSPEND})}
    author = Viewer(AUTHOR, roles={HERE: Role.STUDENT}, sanctions=out)
    assert not can(author, "comment.view", REMOVED)
    assert can(author, "comment.appeal", REMOVED)
