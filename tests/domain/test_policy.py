"""The whole permission table, written out a second time: each permission, thing and persona."""

from types import SimpleNamespace
from typing import Any

import pytest

from discuss.domain.policy import POLICY, can, sees
from discuss.domain.viewer import ANONYMOUS, Viewer
from discuss.domain.vocabulary import (
    ArticleStatus,
    CommentState,
    Decision,
    HoldReason,
    QuizStatus,
    Role,
    SanctionKind,
)

HERE, ELSEWHERE = 1, 2
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

Thing = Any


def club(is_open: bool = False) -> Thing:
    return SimpleNamespace(id=HERE, is_open=is_open)


def article(status: ArticleStatus = ArticleStatus.PUBLISHED, is_open: bool = False) -> Thing:
    return SimpleNamespace(club_id=HERE, club=club(is_open), status=status, comments_close_at=None)


def quiz(status: QuizStatus = QuizStatus.APPROVED, **about: Any) -> Thing:
    return SimpleNamespace(status=status, article=article(**about))


def comment(
    state: CommentState = CommentState.VISIBLE,
    held_for: HoldReason | None = None,
    id: int = 1,  # noqa: A002  (the name of the column)
    **about: Any,
) -> Thing:
    return SimpleNamespace(
        id=id, author_id=AUTHOR, state=state, held_for=held_for, article=article(**about)
    )


def membership(user_id: int) -> Thing:
    return SimpleNamespace(club_id=HERE, user_id=user_id)


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
ATTEMPT = SimpleNamespace(user_id=AUTHOR, quiz=APPROVED)
ATTEMPT_ON_DRAFT = SimpleNamespace(user_id=AUTHOR, quiz=WITHDRAWN)
ATTEMPT_OF_NOBODY = SimpleNamespace(user_id=None, quiz=APPROVED)

# permission, thing, who sees it, who may do it
TABLE: list[tuple[str, Thing, set[str], set[str]]] = [
    ("site.sign_in", None, EVERYBODY, EVERYBODY),
    ("site.account", None, EVERYBODY, SIGNED_IN),
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
    ("comment.read", VISIBLE, MEMBERS, MEMBERS),
    ("comment.read", HIDDEN, MEMBERS, STAFF | {"author"}),
    ("comment.read", DELETED, MEMBERS, NOBODY),
    ("comment.reply", VISIBLE, MEMBERS, MEMBERS),
    ("comment.reply", HIDDEN, MEMBERS, NOBODY),
    ("comment.reply", DELETED, MEMBERS, NOBODY),
    ("comment.reply", ON_DRAFT, LEADERS, NOBODY),
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
    ["comment.decide", "comment.report", *(f"comment.{decision}" for decision in Decision)],
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


def test_a_suspension_does_not_take_away_the_way_to_appeal() -> None:
    out = {HERE: frozenset({SanctionKind.SUSPEND})}
    author = Viewer(AUTHOR, roles={HERE: Role.STUDENT}, sanctions=out)
    assert not can(author, "comment.view", REMOVED)
    assert can(author, "comment.appeal", REMOVED)
